import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.outsiders import Says, base_of, groups_in, says, told_by_sentence
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


def test_only_sentences_that_tell_something_are_given() -> None:
    part = Scene(AdText("", "Stein. Kundene kommer aldri.")).doc.text
    told = told_by_sentence(part)
    assert [part.words(span) for span, _ in told] == ["kundene kommer aldri."]
    assert told[0][1] & Says.GROUP
    assert told[0][1] & Says.NOT
