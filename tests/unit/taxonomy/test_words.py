"""Tokens, stems, and folding that keeps track of places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.taxonomy.words import fold, fold_in_place, is_agent, key, stem, tokens


def test_tokens_keep_what_names_of_tools_need() -> None:
    assert tokens("C++-utvikler, C# og Ærfugl!") == ["c++", "utvikler", "c#", "og", "ærfugl"]


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert tokens("sjåfør") == tokens("sja\u030aføR") == ["sjåfør"]


def test_soft_hyphens_do_not_split_a_word() -> None:
    assert tokens("syke\u00adpleier") == ["sykepleier"]


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (["selger", "selgere", "selgeren", "selgerne"], "selg"),
        (["seljar", "seljarar", "seljaren", "seljarane"], "selj"),
        (["kokk", "kokker", "kokken", "kokkene", "kokkar", "kokkane"], "kokk"),
        (["lektor", "lektorer", "lektoren"], "lekt"),
    ],
)
def test_forms_of_a_title_have_one_stem(forms: list[str], expected: str) -> None:
    assert {stem(form) for form in forms} == {expected}


def test_short_words_keep_their_letters() -> None:
    assert stem("et") == "et"
    assert stem("bas") == "bas"


def test_split_and_joined_compounds_have_one_key() -> None:
    assert key(["lager", "medarbeider"]) == key(["lagermedarbeidere"])


@pytest.mark.parametrize("word", ["skifter", "seljarane", "rektoren", "lærere", "malerne"])
def test_agent_nouns(word: str) -> None:
    assert is_agent(word)


@pytest.mark.parametrize("word", ["skift", "turnus", "bor", "før", "skole", "kokk"])
def test_other_words_are_no_agent_nouns(word: str) -> None:
    assert not is_agent(word)


@given(st.text())
def test_stems_are_never_longer_and_never_empty(text: str) -> None:
    for word in tokens(text):
        assert word.startswith(stem(word))
        assert stem(word)


@given(st.text())
def test_offsets_lead_back_into_the_text(text: str) -> None:
    folded, offsets = fold_in_place(text)
    assert len(offsets) == len(folded) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[len(folded)] == len(text)


@pytest.mark.parametrize("text", ["Truck\u00adfører i İzmir", "sja\u030afør", "ﬁsk og ſalt", "Ångström ÆØÅ"])
def test_folding_in_place_folds_alike(text: str) -> None:
    assert fold_in_place(text)[0] == fold(text)
