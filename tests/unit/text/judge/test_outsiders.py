import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.outsiders import Says, base_of, groups_in, says, told_in
from jobbmatch.text.reading.scene import Scene


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("skogeierne", Says.GROUP),
        ("pasientane", Says.GROUP),
        ("customers", Says.GROUP),
        ("innsiktsdesigneren", Says.AGENT),
        ("salgsavdelinga", Says.AGENT),
        ("skjermen", Says.IMAGE),
        ("aldri", Says.NOT),
    ],
)
def test_a_word_tells_by_its_form(word: str, kind: int) -> None:
    assert says(word) & kind


@pytest.mark.parametrize("word", ["stein", "kjøper", "leser", "bruker"])
def test_things_and_verbs_are_nobody_from_outside(word: str) -> None:
    assert not says(word) & Says.GROUP


def test_compounds_and_forms_of_one_word_are_the_same_people() -> None:
    assert base_of("privatkundene") == base_of("kunder")
    assert groups_in("Stein og strøm.".lower()) == frozenset()


def test_a_sentence_tells_what_its_words_tell() -> None:
    part = Scene(AdText("", "Stein. Kundene kommer aldri.")).doc.text
    nothing, told = (told_in(part, sentence) for sentence in part.sentences())
    assert nothing == 0
    assert told & Says.GROUP
    assert told & Says.NOT
