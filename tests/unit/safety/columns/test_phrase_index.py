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
