"""Every coded reason that a rule can give has words, and the questions give nothing away."""

import re

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.facet import Facet
from jobbmatch.safety.outcome import Known
from jobbmatch.safety.rules.registry import RULES
from jobbmatch.safety.words import all_words, question_text, reason_text

_CRUDE = {f"raw_text.{word}" for word in (*Facet, "hours", "zone", "from_home", "employer", "failed")}
_ANSWERS = [answer for rule in RULES for answer in rule.table if answer.reason]


def test_every_reason_has_words_and_no_words_are_left_over() -> None:
    assert set(all_words()) == {answer.reason for answer in _ANSWERS} | _CRUDE


def test_what_is_unknown_has_a_question_and_what_is_broken_has_none() -> None:
    for answer in _ANSWERS:
        assert bool(question_text(answer.reason)) == (answer.known is Known.UNKNOWN), answer.reason


def test_questions_tell_nothing_about_the_person() -> None:
    telling = re.compile(r"utelukk|person|trygg|sikkerhet|vold|unngå|kan ikke|må ikke|slippe", re.IGNORECASE)
    for code in all_words():
        assert not telling.search(question_text(code)), code
        assert question_text(code) == "" or question_text(code).endswith("?")


def test_sentences_are_sentences() -> None:
    for code in all_words():
        assert reason_text(code, "nb").endswith(".")
    assert reason_text("night.unknown", "nn") == reason_text("night.unknown")


def test_codes_begin_with_the_rule() -> None:
    assert {code.split(".")[0] for code in all_words()} == set(RuleCode)
