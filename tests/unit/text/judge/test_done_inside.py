import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.done_inside import done_inside
from jobbmatch.text.reading.scene import Scene


def told(title: str, text: str) -> bool:
    scene = Scene(AdText(title, text))
    return bool(done_inside(scene, scene.hits("mobile_work", "indoors")))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Kokk", "Du steker fisken."),
        ("Medarbeider", "Du steker fisken og rydder bordene."),
        ("Programleder", "Du er på lufta fra sju."),
        ("Kasserer", "Du sitter i kassa."),
        ("Farm worker", "You milk 34 cows and feed the belts."),
    ],
)
def test_work_that_is_done_in_one_house(title: str, text: str) -> None:
    assert told(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Medarbeider", "Du steker fisken."),
        ("Kokk", "Du er blid."),
        ("Kokk, vikar", "Du steker fisken."),
        ("Ambulerende frisør", "Du klipper håret."),
        ("Kokk", "Du steker fisken om bord."),
        ("Kokk", "Du steker fisken i fem kantiner."),
        ("Kokk", "Du steker fisken i Moss og i Ski."),
        ("Lærer", "Du har tavla, alt etter hvem som er syk."),
        ("Barista", "You pull espresso shots wherever the crowd is."),
        ("Kokk", "Du steker fisken på et annet kjøkken hver uke."),
    ],
)
def test_no_ground_where_it_may_be_done_in_several(title: str, text: str) -> None:
    assert not told(title, text)
