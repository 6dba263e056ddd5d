import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_denied as denial
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.reading.scene import Scene


def denied(text: str, sense: str) -> bool:
    scene = Scene(AdText("Medarbeider", text))
    return all(denial.denied(scene, hit) for hit in scene.hits(TABLE, sense))


@pytest.mark.parametrize(
    "text",
    [
        "Vi har ingen vakter, verken på kveld, natt eller i helg.",
        "Kvelds- og nattarbeid forekommer ikke.",
        "Nattarbeid: nei.",
        "You slip no nights, no weekends.",
        "Her slipper du kveld, natt og helg.",
    ],
)
def test_a_negation_takes_a_whole_row_away(text: str) -> None:
    assert denied(text, "night")


@pytest.mark.parametrize(
    "text",
    [
        "Ingen natt er lik en annen.",
        "Ingen nattevakter i starten.",
        "Ikke bare natt, også dag.",
        "Nattarbeid? Nei takk, sier mange.",
        "De dagene du ikke har natt.",
        "Ikke natt hver uke.",
        "Ingen nattillegg.",
        "Uten nattarbeid hadde vi ikke overlevd.",
        "Nattarbeid er ikke uvanlig.",
    ],
)
def test_what_takes_the_negation_back_leaves_the_word(text: str) -> None:
    assert not denied(text, "night") or not Scene(AdText("", text)).hits(TABLE, "night")


def test_a_negation_does_not_reach_over_a_new_statement_nor_back_from_without() -> None:
    for text, word in (("Du har ikke egen bil, og jobben er på kveldstid.", "evening"), ("Dagtid uten helg.", "day")):
        scene = Scene(AdText("Medarbeider", text))
        hit = scene.hits(TABLE, word)[0]
        assert not denial.negated(scene, hit.part, hit.span)
