import time

import pytest

from jobbmatch.domain.place import Precision
from jobbmatch.geo.gazetteer import load_gazetteer


def names(prefix: str, limit: int = 8) -> list[str]:
    return [place.name for place in load_gazetteer().search(prefix, limit)]


def test_a_municipality_comes_before_its_postal_codes() -> None:
    found = load_gazetteer().search("oslo", 5)
    assert found[0].name == "Oslo"
    assert found[0].precision is Precision.MUNICIPALITY
    assert all(place.postal_code for place in found[1:])


def test_the_whole_word_comes_before_longer_ones() -> None:
    assert names("ål")[0] == "Ål"
    assert names("Bø")[0] == "Bø"


@pytest.mark.parametrize(("typed", "first"), [("alesund", "Ålesund"), ("aalesund", "Ålesund"), ("HERO", "Herøy")])
def test_it_understands_keyboards_without_norwegian_letters(typed: str, first: str) -> None:
    assert names(typed)[0].startswith(first)


def test_postal_codes_and_sami_names_are_found() -> None:
    assert names("3550") == ["3550 Gol"]
    assert names("Kárášj")[0] == "Karasjok"
    assert names("brumund")[0] == "2380 Brumunddal"
    assert "Trøndelag" in names("trønd")


def test_nothing_is_found_for_nothing() -> None:
    assert names("") == names("   ") == names("xyzzy") == names("oslo", 0) == []
    assert len(names("s", 3)) == 3


def test_it_keeps_up_with_typing() -> None:
    gazetteer = load_gazetteer()
    gazetteer.search("a", 1)
    slowest = 0.0
    for prefix in ("o", "s", "oslo", "05", "b", "st", "mo i rana"):
        fastest = 1.0
        for _ in range(3):
            start = time.perf_counter()
            gazetteer.search(prefix, 10)
            fastest = min(fastest, time.perf_counter() - start)
        slowest = max(slowest, fastest)
    assert slowest < 0.005
