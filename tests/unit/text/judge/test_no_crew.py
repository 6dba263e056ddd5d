import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.no_crew import no_crew
from jobbmatch.text.reading.scene import Scene


def judged(title: str, text: str) -> set[bool]:
    scene = Scene(AdText(title, text))
    return {no_crew(scene, hit) for hit in scene.hits("lone_work", "no", "no-always")}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Jurist", "Teamet er på tolv."),
        ("Rådgiver", "Vi har god pensjon og en stab på ni."),
        ("Vakt", "Du jobber fem av sju dager."),
        ("Forvalter", "Vi har 90 bygg, og minst ti av dem må males."),
        ("Trener", "Du har grupper på ti barn."),
        ("Resepsjonist", "Du er én av to i resepsjonen."),
        ("Ekspeditør", "Det er travelt når tre spør samtidig."),
        ("HR-rådgiver", "Verftet har 600 ansatte på tre skift."),
        ("Vakt", "Vi er fire som deler på vaktene."),
    ],
)
def test_a_count_that_is_no_crew(title: str, text: str) -> None:
    assert judged(title, text) == {True}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Operatør", "Skiftlaget er på fem."),
        ("Sykepleier", "Nattteamet er på tre."),
        ("Pakker", "Du blir en del av et team på åtte."),
        ("Analytiker", "Teamet på seks sitter i samme rom."),
        ("Vakt", "Dere er fire på vakt samtidig."),
        ("Warehouse operative", "A team of thirty works under one leader."),
    ],
)
def test_a_crew(title: str, text: str) -> None:
    assert judged(title, text) == {False}
