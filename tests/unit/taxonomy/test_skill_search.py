"""Search for skills while somebody types."""

import pytest

from jobbmatch.taxonomy.skill_search import search_skills


def test_what_begins_with_the_words_goes_first() -> None:
    names = [skill.name for skill in search_skills("truck")]
    assert names[0].startswith("Truckførerbevis")
    assert len(names) == len(set(names))


def test_a_synonym_leads_to_the_name() -> None:
    assert search_skills("bilsertifikat")[0].id == "licence_b"


def test_a_limit() -> None:
    assert len(search_skills("e", limit=3)) == 3


@pytest.mark.parametrize("words", ["", "  ", "–", "qqqqqq"])
def test_nothing_is_found_for_nothing(words: str) -> None:
    assert search_skills(words) == []
