"""Skills in free text: what is found, where, and that quotes are verbatim."""

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.taxonomy.skills import find_skills, load_skills, skill_ids, skill_key, written_forms
from jobbmatch.taxonomy.tables import read_table
from jobbmatch.taxonomy.words import TOKEN, fold

NAMES = sorted({words for row in read_table("skills.tsv") for words in written_forms(row)})
SIGNS = st.sampled_from(["İ", "ß", "\u00ad", "ﬁ", "½", " ", "\u0301", "\u200b", "🙂", ", ", "K"])


def test_ids_are_unique_and_rows_are_whole() -> None:
    rows = read_table("skills.tsv")
    assert [id_ for id_, count in Counter(row["id"] for row in rows).items() if count > 1] == []
    assert all(row["id"] and row["name"] and row["kind"] for row in rows)


def test_each_written_form_belongs_to_one_skill() -> None:
    owners: dict[str, set[str]] = {}
    for row in read_table("skills.tsv"):
        for words in written_forms(row):
            owners.setdefault(skill_key(TOKEN.findall(fold(words))), set()).add(row["id"])
    assert {words: ids for words, ids in owners.items() if len(ids) > 1} == {}


def test_every_written_form_is_found() -> None:
    wrong = [
        name for row in read_table("skills.tsv") for name in written_forms(row) if row["id"] not in skill_ids(name)
    ]
    assert wrong == []


def test_the_longest_name_at_a_place_wins() -> None:
    found = find_skills("Du må ha førerkort klasse C og norsk autorisasjon som sykepleier.")
    assert found[0].quote == "førerkort klasse C"
    assert "licence_b" not in {mention.id for mention in found}


def test_a_skill_is_named_once_where_it_first_stands() -> None:
    found = find_skills("Excel i dag, EXCEL i morgen")
    assert [(mention.quote, mention.start) for mention in found] == [("Excel", 0)]


def test_long_names_may_be_inflected_and_short_ones_not() -> None:
    assert {mention.id for mention in find_skills("truckførerbeviset")} == skill_ids("truckførerbevis")
    assert find_skills("sapen") == ()


@pytest.mark.parametrize("text", ["", " ", "🙂", "ingenting å se her"])
def test_nothing(text: str) -> None:
    assert find_skills(text) == ()


@pytest.mark.parametrize("written", ["B", "b", "førerkort klasse B", "Førerkort kl. B"])
def test_a_licence_class_may_stand_alone(written: str) -> None:
    assert skill_ids(written) == {"licence_b"}


def test_the_quote_is_verbatim_where_lower_case_is_longer() -> None:
    text = "İzmir İ İ: truck\u00adførerbevis"
    (mention,) = find_skills(text)
    assert mention.quote == "truck\u00adførerbevis"
    assert text[mention.start :] == mention.quote


@given(st.text() | st.lists(st.sampled_from(NAMES) | SIGNS, max_size=8).map("".join))
def test_quotes_are_verbatim(text: str) -> None:
    found = find_skills(text)
    for mention in found:
        assert mention.quote
        assert text[mention.start : mention.start + len(mention.quote)] == mention.quote
        assert mention.name == load_skills()[mention.id].name
    assert [mention.start for mention in found] == sorted(mention.start for mention in found)


def test_three_hundred_words_take_about_a_millisecond() -> None:
    text = "Vi ønsker deg som har erfaring med Excel, førerkort klasse B og gode norskkunnskaper. " * 23
    find_skills(text)
    times = []
    for _ in range(9):
        begun = time.perf_counter()
        find_skills(text)
        times.append(time.perf_counter() - begun)
    assert min(times) < 0.003
