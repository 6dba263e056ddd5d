import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_odd as odd
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.judge.hours_judge import lay_out


def told(text: str) -> list[bool]:
    hours = lay_out(AdText("Medarbeider", text))
    hits = hours.scene.hits(TABLE, *odd.SENSES)
    return [odd.is_told(hit, hours.ranges, bounded=bool(hours.bounds)) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        "Vi ringer når folk er hjemme, fra 16.30 til 20.30.",
        "Vi pakker mens butikkene sover? Nei, vi pakker på dagen.",
        "Når barna er hentet, har du fri.",
        "Du jobber 6–14 og fyller hyllene før morgenrushet.",
    ],
)
def test_the_stretch_is_told_or_all_are_free(text: str) -> None:
    assert told(text) and all(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Kjernetid 9–15. Oppgraderinger legges til når kundene sover.",
        "Du jobber 7–15, og ellers kjører du når de kommer.",
        "Telefonen du får, slås aldri av.",
    ],
)
def test_what_stays_open(text: str) -> None:
    assert told(text) and not all(told(text))


def test_rows_that_hold_the_reader() -> None:
    hours = lay_out(AdText("Medarbeider", "Kontordag til fire, ellers følger du bilen."))
    assert [odd.speaks_to_reader(hit) for hit in hours.scene.hits(TABLE, "odd-hint")] == [True]
