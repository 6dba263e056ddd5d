"""What a human must check before a person can be shown an ad, in the order in which few answers open much."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from math import log2, prod

from jobbmatch.domain.answer import Answer, AnyQuestion
from jobbmatch.domain.decision import Decision, RuleCode, Verdict
from jobbmatch.domain.facet import Facet
from jobbmatch.domain.fingerprint import about_job, same_job, text_fingerprint
from jobbmatch.domain.given import ValueQuestion
from jobbmatch.domain.person import Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.answers import Standing, says_dangerous, standing_of
from jobbmatch.safety.naive.raw_text import dangerous_words
from jobbmatch.safety.questions import Topic
from jobbmatch.serving.chances import Chances, group_of
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.open_questions import OpenQuestion, later_questions, open_questions, with_words

SELDOM = 0.1
"""How much of the chance is left where the program read the dangerous value."""
EVEN = 0.5
WINDOW = 200
"""How many of the first ads are ordered a second time, with the words that the crude reader will ask about."""

RULE_OF_VALUE = {
    ValueQuestion.PLACE: RuleCode.ZONE,
    ValueQuestion.EMPLOYER: RuleCode.EMPLOYER,
    ValueQuestion.HOURS: RuleCode.HOURS,
    ValueQuestion.OCCUPATION: RuleCode.OCCUPATION,
}
Shares = Mapping[RuleCode, float]


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question with what is known about it.

    Attributes:
        open: The question.
        chance: Of an answer that opens; 0 when it cannot be answered here.
        standing: What the answers so far amount to.
        answers: Answers about this very text by yes or no, also those taken back.
        suggestions: Answers for the same employer and job that can be taken over by a click, newest first.
        values: Answers about this very text by a value, also those taken back.
        value_suggestions: The same for values.
    """

    open: OpenQuestion
    chance: float
    standing: Standing
    answers: tuple[Answer, ...]
    suggestions: tuple[Answer, ...]
    values: tuple[Answer, ...] = ()
    value_suggestions: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One ad that must be checked.

    Attributes:
        vacancy: The ad.
        fingerprint: Of its text: an answer is bound to it.
        decision: What withholds it.
        questions: Likeliest to be answered dangerously first, so that nobody asks in vain.
        priority: Expected number of good matches that an answer opens; sorts the list.
        position: Among all that must be checked, by the ranker alone, from 0.
    """

    vacancy: Vacancy
    fingerprint: str
    decision: Decision
    questions: tuple[Asked, ...]
    priority: float
    position: int = 0


@dataclass(frozen=True, slots=True)
class CheckList:
    """The list.

    Attributes:
        total: How many ads must be checked.
        checks: The first of them.
    """

    total: int
    checks: tuple[Check, ...]


def priority(position: int, chances: Sequence[float]) -> float:
    """Give the expected number of good matches that one reply opens.

    A reply is what one asks an employer about at once: working time is one, though it settles night, evening and
    weekend (see `reply_chances`). The ad opens when all its n replies are harmless, with chances p1 <= ... <= pn;
    asking stops at the first that is not, so that it takes 1 + p1 + p1 p2 + ... replies. How good a match it would be
    falls with its position in the ranker's list, from 0, as in discounted gain:

        priority = 1 / log2(position + 2) * (p1 ... pn) / (1 + p1 + p1 p2 + ...)

    The best match with one even reply, and with two:

    >>> priority(0, [0.5])
    0.5
    >>> round(priority(0, [0.5, 0.5]), 3)
    0.167

    The third best with one likely reply comes before the best with two even ones:

    >>> priority(2, [0.8]) > priority(0, [0.5, 0.5])
    True

    Three open questions about working time are one reply, and no worse than the least likely of them:

    >>> time, place = Topic.WORKING_TIME, Topic.PLACE
    >>> priority(0, reply_chances([(time, 0.7), (time, 0.5), (time, 0.9)]))
    0.5
    >>> round(priority(0, reply_chances([(time, 0.5), (place, 0.5)])), 3)
    0.167
    """
    ordered = sorted(chances)
    expected = sum(prod(ordered[:asked]) for asked in range(len(ordered)))
    return prod(ordered) / max(expected, 1.0) / log2(position + 2)


def reply_chances(asked: Iterable[tuple[Topic | None, float]]) -> list[float]:
    """Give the chance of each reply: of questions on one topic the least, since they mostly stand and fall together.

    Args:
        asked: Topic and chance of each question; what has no topic stands alone.
    """
    least: dict[Topic, float] = {}
    alone: list[float] = []
    for topic, chance in asked:
        if topic is None:
            alone.append(chance)
        else:
            least[topic] = min(chance, least.get(topic, 1.0))
    return [*least.values(), *alone]


class Checks:
    """Puts the list together for one engine."""

    def __init__(self, engine: Engine) -> None:
        """Estimate chances from the engine's market."""
        self._engine = engine
        self._answers = engine.market.answers
        self._chances = Chances(engine.readings, self._answers)

    def list(self, person: Person, profile: SafetyProfile, *, as_of: date, limit: int) -> CheckList:
        """Give what must be checked for a person, first what few answers open.

        Args:
            person: Who.
            profile: Her exclusions.
            as_of: The day for which it holds.
            limit: How many ads at the most.

        Raises:
            GateDisagreementError: The independent check would block what the filter passed.
        """
        market, found = self._engine.market, []
        listed = self._engine.to_check(person, profile, as_of)
        for position, (row, decision) in enumerate(listed.rows):
            vacancy = market.vacancies[row]
            questions = open_questions(vacancy, decision, profile)
            rank = self._priority(position, vacancy, questions, listed.shares)
            found.append((rank, position, row, decision, questions))
        found.sort(key=lambda item: (-item[0], item[1]))
        first = [
            (position, market.vacancies[row], decision, later_questions(questions, profile, self._unexplained(row)))
            for _, position, row, decision, questions in islice(found, max(WINDOW, limit))
        ]
        ordered = sorted(first, key=lambda item: (-self._priority(item[0], item[1], item[3], listed.shares), item[0]))
        return CheckList(len(found), tuple(self._check(*item, listed.shares) for item in ordered[:limit]))

    def one(self, vacancy: Vacancy, decision: Decision, profile: SafetyProfile) -> Check:
        """Give what must be checked of one ad, in the market or not; also what withholds it and may be read wrongly."""
        verdicts = (Verdict.CHECK, Verdict.BLOCK)
        questions = open_questions(vacancy, decision, profile, verdicts)
        later = later_questions(
            questions, profile, lambda facet: next(dangerous_words(vacancy, facet), None) is not None
        )
        return self._check(0, vacancy, decision, later, {})

    def _unexplained(self, row: int) -> Callable[[Facet], bool]:
        vacancy = self._engine.market.vacancies[row]
        return lambda facet: self._engine.crude.stands_unexplained(row, vacancy, facet)

    def _priority(self, position: int, vacancy: Vacancy, questions: Iterable[OpenQuestion], shares: Shares) -> float:
        asked = ((one.topic, self._chance(one, vacancy, shares)) for one in questions)
        return priority(position, reply_chances(asked))

    def _chance(self, open_one: OpenQuestion, vacancy: Vacancy, shares: Shares) -> float:
        """Give the chance of an answer that opens.

        Of a value it is the share of the market that passes the person's rule where it is known. Where the program
        itself read 'harmless', half the doubt is gone; a reading that says the opposite is seldom wrong, and a second
        person is needed; and what was answered and is still open is seldom opened by asking once more.
        """
        if open_one.question is None:
            return self._chance_of_value(open_one, vacancy, shares)
        chance = self._chances.of(open_one.question, group_of(vacancy))
        if says_dangerous(vacancy.read or vacancy, open_one.question):
            return chance * SELDOM
        return (1 + chance) / 2 if all(reason.startswith("raw_text.") for reason in open_one.reasons) else chance

    @staticmethod
    def _chance_of_value(open_one: OpenQuestion, vacancy: Vacancy, shares: Shares) -> float:
        if open_one.by_value is None:
            return 0.0
        chance = shares.get(RULE_OF_VALUE[open_one.by_value], EVEN)
        given = vacancy.answers and any(a.stands and a.question is open_one.by_value for a in vacancy.answers)
        return chance * SELDOM if given else chance

    def _check(
        self,
        position: int,
        vacancy: Vacancy,
        decision: Decision,
        questions: Sequence[OpenQuestion],
        shares: Shares,
    ) -> Check:
        fingerprint = text_fingerprint(vacancy)
        worded = (with_words(one, vacancy, decision) for one in questions)
        asked = sorted((self._asked(one, vacancy, fingerprint, shares) for one in worded), key=lambda one: one.chance)
        rank = self._priority(position, vacancy, questions, shares)
        return Check(vacancy, fingerprint, decision, tuple(asked), rank, position)

    def _asked(self, open_one: OpenQuestion, vacancy: Vacancy, fingerprint: str, shares: Shares) -> Asked:
        read, question, by_value = vacancy.read or vacancy, open_one.question, open_one.by_value
        main = question or by_value
        return Asked(
            open=open_one,
            chance=self._chance(open_one, vacancy, shares),
            standing=standing_of(read, vacancy.answers, main) if main is not None else Standing.OPEN,
            answers=_to(vacancy, question),
            suggestions=suggestions(vacancy, fingerprint, question, self._answers),
            values=_to(vacancy, by_value),
            value_suggestions=suggestions(vacancy, fingerprint, by_value, self._answers),
        )


def _to(vacancy: Vacancy, question: AnyQuestion | None) -> tuple[Answer, ...]:
    return tuple(answer for answer in vacancy.answers if answer.question is question)


@lru_cache(maxsize=1)
def checks_of(engine: Engine) -> Checks:
    """Give the lists of an engine; what is estimated from its market is estimated once."""
    return Checks(engine)


def suggestions(
    vacancy: Vacancy, fingerprint: str, question: AnyQuestion | None, answers: Iterable[Answer]
) -> tuple[Answer, ...]:
    """Give answers for the same employer and job, about another ad or another text, newest first, one a value."""
    job = about_job(vacancy)
    found: Mapping[object, Answer] = {
        (answer.value, answer.given): answer
        for answer in answers
        if answer.question is question
        and answer.stands
        and (answer.vacancy_id, answer.fingerprint) != (vacancy.id, fingerprint)
        and same_job(answer.job, job)
    }
    return tuple(sorted(found.values(), key=lambda answer: -answer.number))
