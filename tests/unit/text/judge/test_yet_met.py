import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.yet_met import is_bound, yet_met
from jobbmatch.text.reading.scene import Scene


def brought_near(text: str, *, title: str = "Operatør", bound: bool = True) -> bool:
    return bool(yet_met(Scene(AdText(title, text)), bound=bound))


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("De som ikke får til appen, kommer opp til oss.", True),
        ("Dei som ikkje forstår slippen, kjem ned til oss.", True),
        ("Those who cannot log in walk over to you.", True),
        ("De som jobber her, kommer opp til oss i lunsjen.", False),
        ("De som eier dem, kommer aldri opp til oss.", False),
        ("Kundene møter selgeren. Så går de videre til laben.", True),
        ("Kundene møter selgeren. De går aldri videre til laben.", False),
        ("På torget i byen bemanner vi boden.", True),
        ("På pauserommet spiser vi.", False),
        ("I 2025 støpte vi tusen skåler.", False),
        ("Du ser på sømmene mens de forteller.", True),
        ("Da åpner vi dørene for nabolaget.", True),
        ("Studentene har sin praksis her, og du viser dem buret.", True),
        ("Salgsluka passes av operatørene.", True),
        ("Operatørene har egen garderobe.", False),
        ("Vi tar messa etter tur.", True),
        ("Vi tar lørdagsvakta etter tur.", False),
    ],
)
def test_brings_people_near(text: str, near: bool) -> None:
    assert brought_near(text) is near


def test_another_place_counts_only_where_the_denial_is_of_a_place() -> None:
    text = "På torget i byen bemanner vi boden."
    assert brought_near(text) and not brought_near(text, bound=False)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Ingen utenforstående slipper inn i magasinet.", True),
        ("Atelieret er lukket for publikum.", True),
        ("Du møter ingen kunder.", False),
        ("Jobben har ingen kundekontakt.", False),
    ],
)
def test_a_denial_of_a_room_is_none_of_the_work(text: str, bound: bool) -> None:
    hits = Scene(AdText("", text)).hits("outward_facing", "no")
    assert hits and all(is_bound(hit) is bound for hit in hits)
