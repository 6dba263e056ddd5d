import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.no_place import goes_elsewhere, no_place, offered
from jobbmatch.text.reading.scene import Scene


def scene_of(text: str) -> Scene:
    return Scene(AdText("Medarbeider", text))


@pytest.mark.parametrize(
    ("text", "word", "none"),
    [
        ("Du lager planer.", "lager", True),
        ("Du henter fra lager.", "lager", False),
        ("Erfaring fra bakeri er en fordel.", "bakeri", True),
        ("Du står i bakeri og butikk.", "bakeri", False),
        ("Du svarer på klager.", "klager", True),
        ("Kundene henvender seg i skranken.", "i skranken", True),
        ("Du henvender deg i skranken.", "i skranken", False),
        ("Nettet heter skranken, og den betjenes av andre.", "skranken", True),
        ("Elevene våre bor på sykehus.", "sykehus", True),
        ("Navnet gis aldri ut.", "aldri ut", True),
        ("Du går aldri ut.", "aldri ut", False),
    ],
)
def test_tells_places_from_what_looks_like_one(text: str, word: str, none: bool) -> None:
    scene = scene_of(text)
    hits = [hit for hit in scene.hits("mobile_work", "weak", "no", "bound") if hit.part.words(hit.span) == word]
    assert {no_place(scene, hit) for hit in hits} == {none}


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Butikken er åpen, men du har fri i helgene.", False),
        ("Butikken er åpen alle dager unntatt mandag.", False),
        ("Butikken er stille mens du pakker.", False),
        ("Butikken er åpen. Resten av tida vanner du.", False),
        ("Butikken er åpen, men du jobber på lageret.", True),
        ("Butikken er fin, men den savner deg.", True),
        ("Butikken er åpen. Resten av tida er du ute hos kunder.", True),
        ("Butikken er åpen mens du er på reise.", True),
    ],
)
def test_what_follows_takes_a_place_back_only_where_it_tells_of_another(text: str, elsewhere: bool) -> None:
    hit = next(iter(scene_of(text).hits("mobile_work", "weak")))
    assert goes_elsewhere(hit) is elsewhere


@pytest.mark.parametrize(
    ("text", "perk"),
    [
        ("Du vasker hytter og fyller kiosken.", False),
        ("Vi tilbyr hytte og rabatt i kiosken.", True),
        ("Du får rabatt i kiosken.", True),
    ],
)
def test_a_place_that_comes_with_the_job_is_no_place_of_work(text: str, perk: bool) -> None:
    scene = scene_of(text)
    hit = next(hit for hit in scene.hits("mobile_work", "weak") if hit.part.words(hit.span) == "kiosken")
    assert offered(scene, hit.part, hit.span) is perk
