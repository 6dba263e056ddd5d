import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_clause as clause
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit


def first(sense: str, text: str, employer: str = "") -> tuple[Scene, Hit]:
    scene = Scene(AdText("Medarbeider", text, employer_name=employer))
    return scene, scene.hits(clause.TABLE, sense)[0]


@pytest.mark.parametrize(
    "text",
    [
        "På kveldene leies hallen ut.",
        "Kveldene sluttet vi med i 2018.",
        "Kundene ringer gjerne på kvelden.",
    ],
)
def test_what_is_told_of_others_events_or_the_past_is_no_duty(text: str) -> None:
    assert clause.told_otherwise(*first("evening", text))


@pytest.mark.parametrize(
    "text",
    [
        "På kveldene leies hallen ut, og du låser etter dem.",
        "Kveldsarbeid må påregnes når kundene ringer.",
        "En kveld i uka.",
    ],
)
def test_duty_is_never_told_away(text: str) -> None:
    assert not clause.told_otherwise(*first("evening", text))


def test_a_reserve_after_a_new_item_is_not_about_the_reason() -> None:
    scene, hit = first("day", "Vi har fleksitid, mulighet for trening.")
    assert not clause.weakened(scene, hit.part, hit.span)
    scene, hit = first("day", "Det er mulighet for fleksitid.")
    assert clause.weakened(scene, hit.part, hit.span)


def test_a_name_is_no_word_of_the_weekend() -> None:
    assert clause.is_name(*first("weekend", "Spør Helge Berg."))
    assert not clause.is_name(*first("weekend", "Helge- og kveldsvakter."))
