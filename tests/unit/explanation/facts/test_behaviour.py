import math
from dataclasses import replace

import pytest

from jobbmatch.domain.vacancy import Employer
from jobbmatch.explanation.facts.behaviour import FEWEST_OTHERS, facts
from jobbmatch.features import columns
from jobbmatch.features.column import Column
from tests.factories.market import person, vacancy
from tests.unit.explanation.helpers import row, sentences_of, with_values

FOUND = row(person(), vacancy())
NOTHING = dict.fromkeys((columns.OWN_AD, columns.OWN_AD_PASSED, columns.EMPLOYER_HIRES), math.nan)


def _said(values: dict[Column, float]) -> list[tuple[str, str]]:
    return sentences_of(facts, with_values(FOUND, NOTHING | values))


def test_where_nothing_is_recorded_nothing_is_said() -> None:
    assert _said({}) == []


@pytest.mark.parametrize(
    ("came", "expected"),
    [(1, "Du har åpnet denne annonsen før"), (2, "Du har søkt på denne stillingen før")],
)
def test_how_far_she_came_may_speak_either_way(came: float, expected: str) -> None:
    assert _said({columns.OWN_AD: came}) == [("for", expected), ("against", expected)]


def test_what_she_passed_over_is_said_only_when_it_was_surely_there_and_never_opened() -> None:
    passed = "Annonsen har stått i listen din før uten at du åpnet den"
    assert _said({columns.OWN_AD: 0, columns.OWN_AD_PASSED: 0.8}) == [("against", passed)]
    assert _said({columns.OWN_AD: 0, columns.OWN_AD_PASSED: 0.2}) == []
    assert passed not in [sentence for _, sentence in _said({columns.OWN_AD: 1, columns.OWN_AD_PASSED: 0.8})]


def test_of_others_it_is_said_only_that_they_are_several_and_only_when_they_are() -> None:
    several = [("for", "Flere har fått jobb hos denne arbeidsgiveren")]
    assert _said({columns.EMPLOYER_HIRES: float(math.log1p(FEWEST_OTHERS))}) == several
    assert _said({columns.EMPLOYER_HIRES: float(math.log1p(FEWEST_OTHERS - 1))}) == []


def test_an_employer_without_a_name_is_not_spoken_of() -> None:
    nameless = replace(FOUND, vacancy=replace(FOUND.vacancy, employer=Employer(None)))
    assert sentences_of(facts, with_values(nameless, NOTHING | {columns.EMPLOYER_HIRES: 5.0})) == []
