"""The index finds just what a plain search through the words finds."""

from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.safety.columns.phrase_index import PhraseIndex

_WORDS = st.lists(st.sampled_from("abc"), max_size=6)


@given(st.lists(_WORDS, max_size=6), _WORDS)
def test_as_a_plain_search(texts: list[list[str]], phrase: list[str]) -> None:
    size = len(phrase)
    plain = [
        number
        for number, words in enumerate(texts)
        if phrase and any(words[at : at + size] == phrase for at in range(len(words) - size + 1))
    ]
    assert PhraseIndex.build(texts).texts_with(phrase).tolist() == plain


def test_a_phrase_does_not_run_on_into_the_next_text() -> None:
    index = PhraseIndex.build([["a"], ["b", "c"], ["a", "b"]])
    assert index.texts_with(["a", "b"]).tolist() == [2]
    assert index.texts_with(["c", "a"]).tolist() == []
    assert PhraseIndex.build([]).texts_with(["a"]).tolist() == []
    assert PhraseIndex.build([]).tokens.shape == (0,)
