import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.text.reading.phrases import Phrase, compile_phrase, words_of

CLASSES = {"people": ("kunde*", "gjest*")}


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("dagtid", "dagtid", True),
        ("dagtid", "dagtidene", False),
        ("kunde*", "kundekontakt", True),
        ("ta|tar imot", "tar imot", True),
        ("ta|tar imot", "tar imøte", False),
        ("møter [alle] <people>", "møter alle gjester", True),
        ("møter [alle] <people>", "møter kundene", True),
        ("møter _2 <people>", "møter hver dag kunder", True),
        ("møter _2 <people>", "møter hver eneste dag kunder", False),
        ("møter _2 <people>", "møter du. kunder", False),
        ("# på vakt", "3 på vakt", True),
        ("# på vakt", "tre på vakt", True),
        ("# på vakt", "mange på vakt", False),
        ("dag , kveld og natt", "dag, kveld og natt", True),
        ("dag og kveld*", "dag- og kveldsvakter", True),
        ("24 7", "24/7", True),
        ("man fre", "man–fre", True),
        ("uker på _ uker", "uker på, uker", False),
    ],
)
def test_phrases_find_what_they_say(phrase: str, text: str, found: bool) -> None:
    assert bool(compile_phrase(phrase, CLASSES).pattern.match(text)) is found


@pytest.mark.parametrize("phrase", ["", "[alle] kunder", "_2 kunder", "kunder [her]", "kunder ,"])
def test_a_phrase_may_not_begin_or_end_with_what_can_be_nothing(phrase: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        compile_phrase(phrase, CLASSES)


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        compile_phrase("møter <nobody>", CLASSES)


def may_go_on(phrase: Phrase, word: str) -> bool:
    return phrase.next_words is None or word in phrase.next_words or word.startswith(phrase.next_beginnings)


def test_the_second_word_is_known_beforehand_where_it_can_be() -> None:
    phrase = compile_phrase("møter [alle] kunde*", CLASSES)
    assert [may_go_on(phrase, word) for word in ("alle", "kundene", "ingen")] == [True, True, False]
    assert may_go_on(compile_phrase("møter _2 kunder", CLASSES), "ingen")


def test_what_must_be_there_are_the_words_of_each_token_that_is_no_gap_and_may_not_be_missing() -> None:
    assert compile_phrase("tar imot _3 kunder|gjest*", CLASSES).must == (("imot",), ("kunder", "gjest*"))
    assert compile_phrase("tar [alle] # _ dager", CLASSES).must == (("#",), ("dager",))
    assert compile_phrase("tar e-post|brev", CLASSES).must == ()


@given(st.lists(st.sampled_from(["tar", "imot", "kunder", "alle", "i", "dag"]), min_size=1, max_size=6))
def test_what_the_shortcuts_rule_out_is_never_found(words: list[str]) -> None:
    text = " ".join(words)
    for source in ("tar [alle] imot", "tar _2 kunder", "tar imot kunder|gjester", "alle kunde*"):
        phrase = compile_phrase(source, CLASSES)
        if phrase.pattern.match(text):
            assert len(words) == 1 or may_go_on(phrase, words[1])
            beginnings = tuple(tuple(word.removesuffix("*") for word in token) for token in phrase.must)
            assert all(any(word.startswith(begin) for word in words) for begin in beginnings)


def test_words_of_a_token_open_its_classes() -> None:
    assert words_of("alle|<people>", CLASSES) == ("alle", "kunde*", "gjest*")
