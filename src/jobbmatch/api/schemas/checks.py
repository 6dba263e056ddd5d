"""What a human must check: questions with the words around them, answers, and the letter to the employer."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from jobbmatch.api.schemas.base import Given, Taken
from jobbmatch.api.schemas.given import SaidValue
from jobbmatch.api.schemas.own_ads import OwnAdText
from jobbmatch.api.schemas.vacancies import VacancySummary
from jobbmatch.api.schemas.withheld import FindingView
from jobbmatch.domain.answer import REASON_LENGTH, Answer, AnswerNumber, Question, Source
from jobbmatch.domain.decision import Verdict
from jobbmatch.domain.facet import Evidence, FacetValue
from jobbmatch.domain.given import ValueQuestion
from jobbmatch.domain.ids import UserId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import InputError
from jobbmatch.plans.answers import Said
from jobbmatch.plans.given_form import GivenFields
from jobbmatch.safety.answers import Standing
from jobbmatch.safety.given_words import given_text
from jobbmatch.safety.naive.raw_text import parts_of
from jobbmatch.safety.questions import Language, Topic, asked_text, language_of, letter, topic_text
from jobbmatch.safety.words import reason_text
from jobbmatch.serving.checks import Asked, Check

AROUND = 90
"""Characters shown on each side of the words."""

MOST_AT_ONCE = 20
"""Answers in one reply."""

YesNo = Literal["yes", "no"]
Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
NameOf = Callable[[UserId], str]


class AnswerAction(StrEnum):
    """What you may do with an answer now."""

    CONFIRM = "confirm"
    WITHDRAW = "withdraw"


class WordsView(Given):
    """Words of the ad that bear on a question, and what stands around them."""

    before: str
    quote: str
    after: str
    where: str
    """`title`, `text`, `employer`, `occupation`, `field:<name>`, or `answer`: then the quote is how a human knows."""
    start: int
    """Offset of the quote in characters in that part; -1 when it is not a span of it."""

    @classmethod
    def of(cls, evidence: Evidence, vacancy: Vacancy) -> "WordsView":
        """Find the words in the ad."""
        part, quote = parts_of(vacancy).get(evidence.where, ""), evidence.quote
        start = evidence.start if evidence.start >= 0 and part.startswith(quote, evidence.start) else part.find(quote)
        if not part or start < 0:
            return cls(before="", quote=quote, after="", where=evidence.where, start=-1)
        end = start + len(quote)
        before, after = part[max(0, start - AROUND) : start], part[end : end + AROUND]
        return cls(before=before, quote=quote, after=after, where=evidence.where, start=start)


class AnswerAbout(Given):
    """What every answer has. It is about the ad and names no person who looks for work."""

    number: int
    reason: str
    source: Source
    answered_by: str
    """Name of who answered."""
    answered_at: datetime
    title: str
    """Title of the ad that it was given on."""
    reused_from: int | None
    """Number of the answer that was taken over; null when it was given anew."""
    confirmed_by: str | None
    """Name of the second person; null when nobody has confirmed it."""
    withdrawn_by: str | None
    """Name of who took it back; null when it stands."""
    actions: list[AnswerAction]
    """What you may do with it now."""


def _about(answer: Answer, me: UserId, name_of: NameOf) -> dict[str, Any]:
    return {
        "number": answer.number,
        "reason": answer.reason,
        "source": answer.source,
        "answered_by": name_of(answer.answered_by),
        "answered_at": answer.answered_at,
        "title": answer.job.title,
        "reused_from": answer.reused_from,
        "confirmed_by": None if answer.confirmed_by is None else name_of(answer.confirmed_by),
        "withdrawn_by": None if answer.withdrawn_by is None else name_of(answer.withdrawn_by),
        "actions": _actions(answer, me),
    }


class AnswerView(AnswerAbout):
    """What a human has answered by yes or no."""

    question: Question
    value: YesNo

    @classmethod
    def all_of(cls, answers: Iterable[Answer], me: UserId, name_of: NameOf) -> list["AnswerView"]:
        """Describe those that are by yes or no to the one who asks."""
        return [
            cls(
                question=answer.question,
                value="yes" if answer.value is FacetValue.YES else "no",
                **_about(answer, me, name_of),
            )
            for answer in answers
            if isinstance(answer.question, Question)
        ]


class ValueAnswerView(AnswerAbout):
    """What a human has said where yes or no is not enough."""

    question: ValueQuestion
    text: str
    """What was said, in words."""
    given: SaidValue

    @classmethod
    def all_of(cls, answers: Iterable[Answer], me: UserId, name_of: NameOf) -> list["ValueAnswerView"]:
        """Describe those that are by a value to the one who asks."""
        return [
            cls(
                question=answer.question,
                text=given_text(answer.given),
                given=SaidValue.of(answer.given),
                **_about(answer, me, name_of),
            )
            for answer in answers
            if isinstance(answer.question, ValueQuestion) and answer.given is not None
        ]


def _actions(answer: Answer, me: UserId) -> list[AnswerAction]:
    if not answer.stands:
        return []
    may_confirm = answer.confirmed_by is None and answer.answered_by != me
    return [AnswerAction.CONFIRM, AnswerAction.WITHDRAW] if may_confirm else [AnswerAction.WITHDRAW]


class CheckQuestion(Given):
    """One open question about an ad."""

    question: Question | None
    """What can be answered here by yes or no; null when it must be settled in another way."""
    text: str
    """What you are asked, in words; empty when it cannot be answered by yes or no."""
    opens: YesNo | None
    """The answer that can open the ad; null when none can."""
    reasons: list[str]
    """Why it is asked, in words."""
    standing: Standing
    """`open`, `waiting` (a second person must say the same), `harmless` (of a value: it holds) or `dangerous`."""
    chance: float
    """How likely the answer is to open it, from 0 to 1; used to order the list, says nothing sure."""
    words: list[WordsView]
    employer_question: str
    """The neutral question to the employer in the ad's language; empty when there is nothing to ask."""
    letter: str
    """The same as a text that is ready to send."""
    answers: list[AnswerView]
    """Answers about this very text, also those taken back."""
    suggestions: list[AnswerView]
    """Answers for the same employer and job that can be taken over by a click."""
    topic: Topic | None
    """What it is about. Questions on one topic are one reply of the employer's: working time is one."""
    by_value: ValueQuestion | None
    """What you can say instead of yes or no, and where `question` is null, the only thing; null when nothing helps."""
    value_text: str
    """What you are asked for then, in words; empty when nothing."""
    value_answers: list[ValueAnswerView]
    """What was said so about this very text, also what was taken back."""
    value_suggestions: list[ValueAnswerView]
    """What was said so for the same employer and job and can be taken over by a click."""

    @classmethod
    def of(cls, asked: Asked, vacancy: Vacancy, me: UserId, name_of: NameOf) -> "CheckQuestion":
        """Describe a question."""
        question, topic = asked.open.question, asked.open.topic
        opens: YesNo | None = None
        if question is not None:
            opens = "yes" if question.harmless is FacetValue.YES else "no"
        return cls(
            question=question,
            text=asked_text(question) if question is not None else "",
            opens=opens,
            reasons=[reason_text(reason) for reason in asked.open.reasons],
            standing=asked.standing,
            chance=round(asked.chance, 2),
            words=[WordsView.of(item, vacancy) for item in asked.open.words],
            employer_question=topic_text(topic, language_of(vacancy)) if topic is not None else "",
            letter=letter(vacancy, [topic] if topic is not None else []),
            answers=AnswerView.all_of(asked.answers, me, name_of),
            suggestions=AnswerView.all_of(asked.suggestions, me, name_of),
            topic=topic,
            by_value=asked.open.by_value,
            value_text=asked_text(asked.open.by_value) if asked.open.by_value is not None else "",
            value_answers=ValueAnswerView.all_of(asked.values, me, name_of),
            value_suggestions=ValueAnswerView.all_of(asked.value_suggestions, me, name_of),
        )


class LetterView(Given):
    """A text to the employer that is ready to send, with every question."""

    language: Language
    text: str


class CheckView(Given):
    """One ad and what must be answered about it."""

    vacancy: VacancySummary
    fingerprint: str
    """Of the text: send it with an answer. An answer holds for this text and no other."""
    language: Language
    """Of the ad."""
    verdict: Verdict
    """`pass` and `ask`: the ad may be shown now; `check`: something is unknown; `block`: it breaks an exclusion."""
    findings: list[FindingView]
    questions: list[CheckQuestion]
    answers: list[AnswerView]
    """Every answer by yes or no about this very text in the order they were given, also to settled questions."""
    value_answers: list[ValueAnswerView]
    """Every answer by a value about this very text in the order they were given."""
    letters: list[LetterView]
    """One text to the employer in each language, the ad's own first; empty when there is nothing to ask."""
    priority: float
    """What sorts the list: expected number of good matches that one reply opens."""

    @classmethod
    def of(cls, check: Check, me: UserId, name_of: NameOf) -> "CheckView":
        """Describe an ad."""
        topics = [asked.open.topic for asked in check.questions if asked.open.topic is not None]
        own = language_of(check.vacancy)
        languages = sorted(Language, key=lambda language: language is not own) if topics else []
        return cls(
            vacancy=VacancySummary.of(check.vacancy),
            fingerprint=check.fingerprint,
            language=own,
            verdict=check.decision.verdict,
            findings=[FindingView.of(finding) for finding in check.decision.findings],
            questions=[CheckQuestion.of(asked, check.vacancy, me, name_of) for asked in check.questions],
            answers=AnswerView.all_of(check.vacancy.answers, me, name_of),
            value_answers=ValueAnswerView.all_of(check.vacancy.answers, me, name_of),
            letters=[LetterView(language=each, text=letter(check.vacancy, topics, each)) for each in languages],
            priority=round(check.priority, 4),
        )


class CheckListView(Given):
    """What must be checked for a person, first what few answers open."""

    person_id: str
    as_of: date
    total: int
    """Number in all; `checks` holds the first of them, up to the limit."""
    checks: list[CheckView]


class SaidPart(Taken, GivenFields):
    """What is said to one question: by `value` where it takes yes or no, else in the field of the question's name."""

    question: Question | ValueQuestion
    value: YesNo | None = None


class HowKnown(Taken):
    """How somebody knows what is said about an ad. Say nothing about who looks for work."""

    reason: Annotated[str, StringConstraints(min_length=1, max_length=REASON_LENGTH)]
    """How you know it, in a few words. Name no person who looks for work."""
    source: Source
    fingerprint: Fingerprint
    """Of the text that you have read."""
    own_ad: OwnAdText | None = None
    """The pasted ad, when it stands in no market."""

    def said(self, part: SaidPart) -> Said:
        """Give what is said to one question.

        Raises:
            InputError: It does not answer the question, or is a value that does not exist.
        """
        value, given = part.answer_to(part.question, part.value)
        return Said(part.question, value, self.reason, self.source, self.fingerprint, given)


class AnswerForm(SaidPart, HowKnown):
    """An answer to one question about one ad."""


class ReplyForm(HowKnown):
    """Answers to several questions about one ad, known in one way; working time is one reply to three."""

    answers: Annotated[list[SaidPart], Field(min_length=1, max_length=MOST_AT_ONCE)]
    """One for each question. All are kept, or none."""

    def all_said(self) -> list[Said]:
        """Give what is said to each question.

        Raises:
            InputError: One of them does not answer its question, or is a value that does not exist.
        """
        return [self._said(number, part) for number, part in enumerate(self.answers)]

    def _said(self, number: int, part: SaidPart) -> Said:
        try:
            return self.said(part)
        except InputError as error:
            raise error.within(f"answers.{number}") from error


Number = Annotated[int, Field(ge=1)]


class AnswerChoice(Taken):
    """One answer, by number, and others that go with it."""

    number: Number
    also: list[Number] = Field(default_factory=list, max_length=MOST_AT_ONCE)
    """Answers of the same reply that are to be treated alike: all of them, or none."""
    own_ad: OwnAdText | None = None
    """The pasted ad, when it stands in no market."""

    def numbers(self) -> list[AnswerNumber]:
        """Give all of them."""
        return [AnswerNumber(number) for number in (self.number, *self.also)]


class ReuseForm(AnswerChoice):
    """An answer for the same employer and job that is to hold for this ad, too."""

    fingerprint: Fingerprint
    """Of the text that you have read."""
