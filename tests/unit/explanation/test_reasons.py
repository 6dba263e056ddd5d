import re

import numpy as np
import pytest

from jobbmatch.domain.match import Direction, Reason
from jobbmatch.domain.person import Need
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.explanation import reasons
from jobbmatch.explanation.reasons import (
    A_FAMILY,
    FEWEST_FOR,
    LONGEST_QUOTE,
    MOST_AGAINST,
    MOST_FOR,
    SOURCES,
    explain,
    shortened,
)
from jobbmatch.explanation.row import Row
from jobbmatch.features.columns import COLUMNS, DISTANCE, WISH_NEARNESS
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.training.simulated_persons import PersonMaker
from tests.factories.features import market, matrix
from tests.factories.market import person, vacancy

ADS = market(40)
INVENTED = [PersonMaker(ADS).draw(number, np.random.default_rng(number)).person for number in range(25)]


def _explained(number: int) -> list[tuple[Reason, ...]]:
    who = INVENTED[number]
    found = matrix(who, ADS)
    return explain(found, BaselineRanker().contributions(found), who, ADS)


@pytest.mark.parametrize("number", range(len(INVENTED)))
def test_reasons_are_few_ordered_and_true(number: int) -> None:
    who = INVENTED[number]
    own = " ".join(item.title for item in who.experience if item.relevant)
    for ad, given in zip(ADS, _explained(number), strict=True):
        speaking_for = [reason for reason in given if reason.direction is Direction.FOR]
        against = [reason for reason in given if reason.direction is Direction.AGAINST]
        assert list(given) == speaking_for + against
        assert len(speaking_for) <= MOST_FOR
        assert len(against) <= MOST_AGAINST
        assert [r.weight for r in speaking_for] == sorted((r.weight for r in speaking_for), reverse=True)
        assert [r.weight for r in against] == sorted(r.weight for r in against)
        assert all(sum(r.family == one.family for r in speaking_for) <= A_FAMILY for one in speaking_for)
        assert len({reason.sentence for reason in given}) == len(given)
        for reason in given:
            assert reason.quote in f"{ad.title}\n{ad.text}"
            if found := re.match(r"Du har .*erfaring som (.+), og", reason.sentence):
                assert found[1] in own
            if found := re.match(r"Stillingen er i samme yrkesgruppe som ønsket ditt: (.+)", reason.sentence):
                assert found[1] in {wish.text for wish in who.wishes}
            if found := re.match(r"Du har oppgitt (.+), og annonsen nevner det", reason.sentence):
                assert all(words in (*who.skills, *who.licences) for words in re.split(", | og ", found[1])) or (
                    found[1] in who.skills
                )
            if "grensen din" in reason.sentence:
                assert f"{who.max_distance_km:.0f} km" in reason.sentence
            if reason.family == "needs" and "du trenger" in reason.sentence:
                assert who.needs


def test_there_are_at_least_three_reasons_for_where_so_much_is_true() -> None:
    who = person(needs=frozenset({Need.CALM_PACE}), skills=("truck",), percent=(50, 100), interests=("lager",))
    ad = vacancy(text="Du kjører truck på lageret i rolig tempo.", percent=(80, 80), engagement="Fast")
    found = matrix(who, [ad])
    true = [fact for source in SOURCES for fact in source(Row(found, 0, who, ad)) if fact.direction is Direction.FOR]
    assert len(true) >= FEWEST_FOR
    # Even when the ranker made nothing of any column.
    [given] = explain(found, np.zeros(found.values.shape), who, [ad])
    assert sum(reason.direction is Direction.FOR for reason in given) >= FEWEST_FOR


def test_the_strongest_contribution_comes_first() -> None:
    found = matrix(person(), [vacancy()])
    for column, expected in ((WISH_NEARNESS, "occupation"), (DISTANCE, "place")):
        shares = np.full(found.values.shape, 0.05)
        shares[:, COLUMNS.index(column)] = 5.0
        [given] = explain(found, shares, person(), [vacancy()])
        assert given[0].family == expected
        assert given[0].weight >= 5.0


def test_what_weighed_nothing_is_not_said_against_unless_a_requirement_is_missed() -> None:
    ad = vacancy(text="Hektisk. Førerkort klasse C er et krav.")
    who = person(needs=frozenset({Need.CALM_PACE}))
    found = matrix(who, [ad])
    [given] = explain(found, np.zeros(found.values.shape), who, [ad])
    assert [r.sentence for r in given if r.direction is Direction.AGAINST] == [
        "Annonsen ber om førerkort klasse C, som du ikke har oppgitt"
    ]


def test_long_quotes_are_cut_at_a_word() -> None:
    long = "ord " * 100
    assert len(shortened(long)) <= LONGEST_QUOTE
    assert long.startswith(shortened(long))
    assert shortened(long).endswith("ord")


def test_no_rows_give_no_reasons() -> None:
    found = matrix(person(), [])
    assert explain(found, np.zeros(found.values.shape), person(), []) == []


def test_the_room_does_not_know_the_safety_profile() -> None:
    assert SafetyProfile.__name__ not in vars(reasons)
    assert not any("safety" in name for name in vars(reasons))
