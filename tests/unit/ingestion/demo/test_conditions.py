"""Conditions of made-up ads: every sentence settles what its tag says, and the readers find it."""

from collections import Counter
from random import Random

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.ingestion.demo.conditions import draw_conditions
from jobbmatch.ingestion.demo.tags import settle
from jobbmatch.ingestion.demo.wording import load_table
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.facets import read_facets

_ABOUT = (
    "Du arbeider sammen med åtte kolleger i lyse lokaler, og vi lærer deg opp i alt du trenger å kunne gjennom de "
    "første ukene. Du har fast plass, fast arbeidstid og en nærmeste leder som kjenner faget godt og har tid."
)
_ROWS = [
    (tag, text) for tag, languages in load_table("conditions.toml").items() for texts in languages.values()
    for text in texts
]  # fmt: skip


def test_most_ads_are_ordinary_jobs_and_every_value_comes() -> None:
    drawn = [settle(draw_conditions(Random(number), "nb", "Fast").signs) for number in range(3000)]
    paid, signs = (Counter(each.get(f) for each in drawn) for f in (Facet.ORDINARY_PAID, Facet.WARNING_SIGNS))
    assert paid[FacetValue.YES] > 2900
    assert signs[FacetValue.NO] > 2800
    assert min(paid[FacetValue.NO], paid[FacetValue.UNCLEAR], signs[FacetValue.YES], signs[FacetValue.UNCLEAR]) > 5


def test_without_an_ordinary_engagement_it_is_left_to_judgement() -> None:
    plain = next(c for number in range(9) if not (c := draw_conditions(Random(number), "nb", None)).sentence)
    assert settle(plain.signs) == {}


@pytest.mark.parametrize(("tag", "text"), _ROWS)
def test_the_readers_find_what_is_settled(tag: str, text: str) -> None:
    facets = read_facets(AdText("Medarbeider", f"{_ABOUT}\n{text}", employer_name="Måneby AS", engagement="Fast"))
    ((facet, value),) = settle({tag[0]: tag[1]}).items()
    assert facets[facet].value is value
