"""Folding of words of any script."""

import pytest

from jobbmatch.taxonomy.ranking.folding import fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Førskolelærer", "forskolelaerer"),
        ("fo\u0308rare", "forare"),
        ("Straße", "strasse"),
        ("ŁÓDŹ", "lodz"),
        ("", ""),
    ],
)
def test_signs_go(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_of_other_scripts_are_words() -> None:
    assert words("Учител/учителка") == ["учител", "учителка"]
    assert words("σερβιτόρος") == ["σερβιτόρος"]


def test_marks_between_words_are_none() -> None:
    assert words(" – (50 %), C#-utvikler ") == ["50", "c#", "utvikler"]
