"""Misspelt words of danger are heard, ordinary words are not."""

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.facets import read_facets
from jobbmatch.text.hours import read_hours
from jobbmatch.text.misspelt import meant_by, one_off

_DAY = "Arbeidstiden er 08.00–16.00, mandag til fredag. Stillingen har ingen kundekontakt."


@pytest.mark.parametrize(
    ("word", "facet"),
    [
        ("ntatevakt", Facet.NIGHT),
        ("nttarbeid", Facet.NIGHT),
        ("hlegevakt", Facet.WEEKEND),
        ("kvledsvakt", Facet.EVENING),
        ("ettermidagsvakt", Facet.EVENING),
        ("lørdga", Facet.WEEKEND),
        ("turnsu", Facet.WEEKEND),
        ("kundemotak", Facet.OUTWARD_FACING),
        ("resepsjoen", Facet.OUTWARD_FACING),
        ("allene", Facet.LONE_WORK),
        ("hjemmebsøk", Facet.MOBILE_WORK),
    ],
)
def test_one_letter_off(word: str, facet: Facet) -> None:
    assert facet in meant_by(word)


@pytest.mark.parametrize(
    "word",
    [
        "nattevakt",
        "nattevakter",
        "dagvakt",
        "vaktmester",
        "nettarbeid",
        "kundemøter",
        "pasientene",
        "passasjerene",
        "byggeplassene",
        "skifte",
        "lørdagen",
        "hunder",
        "alen",
        "patenter",
    ],
)
def test_words_that_are_right_or_others_are_none(word: str) -> None:
    assert not meant_by(word)


def test_short_words_are_heard_only_with_two_letters_changed_about() -> None:
    assert one_off("turnus", "turnsu")
    assert not one_off("turnus", "turnis")
    assert not one_off("turnus", "turnus")


@pytest.mark.parametrize(
    ("sentence", "facet"),
    [
        ("Du tar også ntatevakt.", Facet.NIGHT),
        ("Du går også kvledsvakt.", Facet.EVENING),
        ("Ingen hlegevakt.", Facet.WEEKEND),
        ("Du har ansvar for kundemotak.", Facet.OUTWARD_FACING),
    ],
)
def test_a_misspelt_word_takes_the_no_away_and_is_quoted(sentence: str, facet: Facet) -> None:
    assert read_facets(AdText("Regnskapsmedarbeider", _DAY))[facet].value is FacetValue.NO
    text = f"{_DAY} {sentence}"
    reading = read_facets(AdText("Regnskapsmedarbeider", text))[facet]
    assert reading.value is FacetValue.UNCLEAR
    first = reading.evidence[0]
    assert meant_by(first.quote)
    assert text[first.start : first.start + len(first.quote)] == first.quote


@pytest.mark.parametrize("word", ["nattevkat", "natevakt", "nattarbed", "helgevat", "døgnvkat", "kveldsvagt"])
def test_misspelt_words_are_no_harmless_ones(word: str) -> None:
    readings = read_facets(AdText("Regnskapsmedarbeider", f"{_DAY} Du tar også {word}."))
    assert {readings[facet].value for facet in (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND)} != {FacetValue.NO}


def test_hours_are_not_whole_either() -> None:
    assert read_hours(AdText("Regnskapsmedarbeider", _DAY)).exhaustive
    assert not read_hours(AdText("Regnskapsmedarbeider", f"{_DAY} Du tar også ntatevakt.")).exhaustive


def test_the_employers_own_text_is_left_out() -> None:
    ad = AdText("Regnskapsmedarbeider", _DAY, employer_text="Vi leverer ntatevakt.")
    assert read_facets(ad)[Facet.NIGHT].value is FacetValue.NO
