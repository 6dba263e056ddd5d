import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_told as told
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.scene import Scene


def named(text: str, word: str, title: str = "Medarbeider") -> tuple[Scene, Part, Span]:
    scene = Scene(AdText(title, text))
    start = scene.doc.text.lower.index(word)
    return scene, scene.doc.text, Span(start, start + len(word))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Natt kjørte vi fram til 2019, men det er historie.", True),
        ("En gang gikk fabrikken natt og dag.", True),
        ("Natt har vi sluttet med.", True),
        ("Natt har vi sluttet med, men begynner igjen til høsten.", False),
        ("Tidligere var det stille, men nå kjører vi natt.", False),
        ("Vi kjører natt fram til 2029.", False),
    ],
)
def test_what_was_once(text: str, want: bool) -> None:
    assert told.was_so(*named(text, "natt")[1:]) is want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Møtene om kvelden holder lærerne, og da har du for lengst gått hjem.", True),
        ("Når teppet går opp om kvelden, er det andres tur; da har du vært hjemme i tre timer.", True),
        ("Møtene om kvelden deler vi, og da har du ikke gått hjem.", False),
        ("Når teppet går opp om kvelden, har du vært her i ti timer.", False),
    ],
)
def test_the_reader_is_home_by_then(text: str, want: bool) -> None:
    assert told.home_then(*named(text, "kvelden")[1:]) is want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Får noen lekkasje om natta, ringer de vaktmestervakta.", True),
        ("Skjer det noe om natta, ringer de deg.", False),
        ("Du går av om natta.", False),
    ],
)
def test_others_are_rung(text: str, want: bool) -> None:
    assert told.of_others(*named(text, "natta")) is want


def test_the_unit_is_another_one() -> None:
    text = "Huset har en døgnavdeling. Stillingen hører til den ordinære avdelingen."
    assert told.of_other_unit(*named(text, "døgnavdeling"))
    assert not told.of_other_unit(*named("Huset har en døgnavdeling.", "døgnavdeling"))


def test_what_comes_back_is_not_over() -> None:
    assert told.comes_back(*named("Natt hadde vi, og natt får vi igjen.", "natt")[1:])
