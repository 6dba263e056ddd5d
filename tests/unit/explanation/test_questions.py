import pytest

from jobbmatch.domain.locale import Locale
from jobbmatch.explanation.questions import questions, translations
from jobbmatch.safety.words import all_words

ASKED = {words.question for words in all_words().values()} - {""}


@pytest.mark.parametrize("language", Locale)
def test_every_question_can_be_put_in_every_language(language: Locale) -> None:
    assert all(translations()[question, language].endswith("?") for question in ASKED)


def test_there_are_no_questions_that_nobody_asks() -> None:
    assert {question for question, _ in translations()} == ASKED


def test_in_bokmaal_they_are_the_same_words() -> None:
    assert all(translations()[question, Locale.NB] == question for question in ASKED)


def test_each_is_put_once_and_what_cannot_be_asked_is_left_out() -> None:
    assert questions(["night.unknown", "evening.unknown", "zone.inside"], Locale.EN) == [
        "At what times and on which days is there work in the job: when do the shifts begin and end?"
    ]
