import pytest

from jobbmatch.domain.answer import Question
from jobbmatch.domain.vacancy import Employer
from jobbmatch.safety.questions import (
    TOPIC_OF_QUESTION,
    TOPIC_OF_RULE,
    Language,
    Topic,
    asked_text,
    language_of,
    letter,
    topic_text,
)
from jobbmatch.safety.words import all_words
from tests.factories.market import vacancy

HINTS = ("fare", "trygg", "sikker", "utsatt", "vold", "skjerm", "safe", "danger", "protect", "personen", "client's")


def test_every_question_has_a_topic_and_words() -> None:
    assert set(TOPIC_OF_QUESTION) == set(Question)
    assert all(asked_text(question).endswith("?") for question in Question)
    assert set(TOPIC_OF_QUESTION.values()) | set(TOPIC_OF_RULE.values()) | {Topic.HOME_OFFICE} == set(Topic)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("topic", Topic)
def test_a_question_is_one_and_hints_at_nothing(topic: Topic, language: Language) -> None:
    text = topic_text(topic, language)
    assert text.endswith("?")
    assert not [hint for hint in HINTS if hint in text.casefold()]


def test_the_bokmaal_questions_are_those_of_the_reasons() -> None:
    ours = {topic_text(topic, Language.BOKMAAL) for topic in Topic}
    assert {words.question for words in all_words().values() if words.question} <= ours


def test_the_language_of_an_ad() -> None:
    assert language_of(vacancy()) is Language.BOKMAAL
    assert language_of(vacancy(text="Me søkjer ein kollega som ikkje er redd for å ta i eit tak.")) is Language.NYNORSK
    assert language_of(vacancy(text="We are looking for you to join our team.")) is Language.ENGLISH


def test_a_letter_names_the_ad_only_and_asks_each_question_once() -> None:
    one = letter(vacancy(), [Topic.WORKING_TIME, Topic.WORKING_TIME])
    assert one.startswith("Hei!\n\nJeg har et spørsmål om stillingen «Lagermedarbeider» hos Oppdiktet Lager AS:")
    assert one.count("?") == 1
    two = letter(vacancy(text="We are looking for you."), [Topic.WORKING_TIME, Topic.STAFFING])
    assert two.count("\n- ") == 2
    assert two.endswith("Kind regards")
    assert letter(vacancy(), [Topic.STAFFING], Language.NYNORSK).endswith("Venleg helsing")
    assert letter(vacancy(), []) == ""


def test_the_whole_letter() -> None:
    time, people = (topic_text(topic, Language.BOKMAAL) for topic in (Topic.WORKING_TIME, Topic.PEOPLE))
    opening = "«Lagermedarbeider» hos Oppdiktet Lager AS:"
    assert letter(vacancy(), [Topic.WORKING_TIME]) == (
        f"Hei!\n\nJeg har et spørsmål om stillingen {opening}\n\n{time}\n\nVennlig hilsen"
    )
    assert letter(vacancy(), [Topic.WORKING_TIME, Topic.PEOPLE]) == (
        f"Hei!\n\nJeg har noen spørsmål om stillingen {opening}\n\n- {time}\n- {people}\n\nVennlig hilsen"
    )
    nameless = letter(vacancy(employer=Employer()), [Topic.WORKING_TIME])
    assert "om stillingen «Lagermedarbeider»:\n" in nameless
