"""From what withholds an ad to what a human can answer, with the words of the ad that bear on each question."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from jobbmatch.domain.answer import Question
from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.facet import UNREAD, Evidence, Facet, facet_value, harmless
from jobbmatch.domain.given import ValueQuestion
from jobbmatch.domain.place import Precision
from jobbmatch.domain.safety_profile import SafetyProfile, Strength
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.answered_hours import PARTS
from jobbmatch.safety.columns.hour_columns import FACET_MINUTES, WHOLE_WEEK, minutes_of
from jobbmatch.safety.naive.raw_text import dangerous_words
from jobbmatch.safety.questions import TOPIC_OF_QUESTION, TOPIC_OF_RULE, Topic

TIMED = tuple(PARTS)
_PARTS_OF_WEEK = reduce(or_, FACET_MINUTES.values())
_FACETS = frozenset(Facet)
_BY_REASON = {
    "zone.text_names_place": Question.STATED_PLACES_ONLY,
    "zone.route_text_names_place": Question.STATED_PLACES_ONLY,
    "raw_text.zone": Question.STATED_PLACES_ONLY,
    "employer.agency": Question.STATED_EMPLOYER_ONLY,
}
_BY_VALUE = {
    **dict.fromkeys((Question(facet.value) for facet in TIMED), ValueQuestion.HOURS),
    Question.STATED_PLACES_ONLY: ValueQuestion.PLACE,
    Question.STATED_EMPLOYER_ONLY: ValueQuestion.EMPLOYER,
}
"""What a value settles that can also be answered by yes or no."""
_VALUE_OF_RULE = {
    RuleCode.ZONE: ValueQuestion.PLACE,
    RuleCode.EMPLOYER: ValueQuestion.EMPLOYER,
    RuleCode.HOURS: ValueQuestion.HOURS,
    RuleCode.OCCUPATION: ValueQuestion.OCCUPATION,
}
_TOPIC_OF_VALUE = {
    ValueQuestion.PLACE: Topic.PLACE,
    ValueQuestion.EMPLOYER: Topic.EMPLOYER,
    ValueQuestion.HOURS: Topic.WORKING_TIME,
    ValueQuestion.OCCUPATION: Topic.TASKS,
}
_MENTIONED = ("employer.text_names_it", "raw_text.employer")
"""The text names somebody: no value takes the name out of it."""
_FROM_HOME = "raw_text.from_home"
Key = Question | ValueQuestion | str
_TOPIC_OF_RAW_TEXT = {
    "raw_text.zone": Topic.PLACE,
    _FROM_HOME: Topic.HOME_OFFICE,
    "raw_text.employer": Topic.EMPLOYER,
    "raw_text.hours": Topic.WORKING_TIME,
}


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One question that withholds an ad.

    Attributes:
        question: What can be answered here by yes or no; None when it cannot.
        topic: What to ask the employer about; None when there is nothing to ask.
        reasons: Coded reasons of the findings behind it.
        words: Words of the ad that bear on it; looked for only where the question is shown (`with_words`).
        by_value: What can be said here instead of yes or no; None when nothing.
    """

    question: Question | None
    topic: Topic | None
    reasons: tuple[str, ...]
    words: tuple[Evidence, ...] = ()
    by_value: ValueQuestion | None = None

    @property
    def can_be_answered(self) -> bool:
        """Whether anything that is said here can settle it."""
        return self.question is not None or self.by_value is not None


def open_questions(
    vacancy: Vacancy, decision: Decision, profile: SafetyProfile, verdicts: Sequence[Verdict] = (Verdict.CHECK,)
) -> tuple[OpenQuestion, ...]:
    """Give what must be answered before the ad can be shown, each question once.

    Args:
        vacancy: The ad.
        decision: What filter or check found of it.
        profile: The person's exclusions.
        verdicts: Findings of these verdicts are asked about; with ``block`` also what may be read wrongly.
    """
    found: dict[Key, list[RuleFinding]] = {}
    for finding in decision.findings:
        if finding.verdict in verdicts:
            for key in _keys(finding, vacancy, profile):
                found.setdefault(key, []).append(finding)
    return tuple(_question(key, findings) for key, findings in found.items())


def later_questions(
    asked: Sequence[OpenQuestion], profile: SafetyProfile, unexplained: Callable[[Facet], bool]
) -> list[OpenQuestion]:
    """Add the questions that the crude reader will ask once the others are answered: facets that were read harmless.

    Args:
        asked: The questions so far.
        profile: The person's exclusions.
        unexplained: Tells whether a dangerous word of a facet stands in the ad that nothing explains.
    """
    known = {open_one.question for open_one in asked}
    withholding = {exclusion.facet for exclusion in profile.facets if exclusion.strength is Strength.SAFETY}
    later = [
        _question(question, [RuleFinding(RuleCode.RAW_TEXT, Verdict.CHECK, f"{RuleCode.RAW_TEXT}.{facet}")])
        for facet in sorted(withholding)
        if (question := Question(facet.value)) not in known and unexplained(facet)
    ]
    return [*asked, *later]


def with_words(open_one: OpenQuestion, vacancy: Vacancy, decision: Decision) -> OpenQuestion:
    """Add what the ad says that bears on the question: what was read, and dangerous words that nothing explains."""
    facet = open_one.question.facet if open_one.question is not None else None
    if facet is not None:
        read = vacancy.facets.get(facet, UNREAD).evidence
        return replace(open_one, words=tuple(dict.fromkeys((*read, *dangerous_words(vacancy, facet)))))
    found = (item for f in decision.findings if f.reason in open_one.reasons for item in f.evidence)
    return replace(open_one, words=tuple(dict.fromkeys(found)))


def _keys(finding: RuleFinding, vacancy: Vacancy, profile: SafetyProfile) -> Iterator[Key]:
    reason = finding.reason
    if reason in _BY_REASON:
        yield _of_what_is_stated(_BY_REASON[reason], vacancy)
    elif reason == "hours.unknown":
        asked = _of_hours(vacancy, profile)
        yield from asked
        if not asked:
            yield ValueQuestion.HOURS
    elif reason == "raw_text.hours":
        yield from (Question(f.value) for f in TIMED if next(dangerous_words(vacancy, f), None) is not None)
    else:
        yield _of_rule(finding)


def _of_rule(finding: RuleFinding) -> Key:
    """Give the facet that is asked about, or the value; the reason itself where nothing that is said settles it."""
    rule, _, what = finding.reason.partition(".")
    facet = what if rule == RuleCode.RAW_TEXT.value else rule
    if what == "failed" or finding.reason in (_FROM_HOME, *_MENTIONED):
        return finding.reason
    return Question(facet) if facet in _FACETS else _VALUE_OF_RULE.get(finding.rule, finding.reason)


def _of_what_is_stated(question: Question, vacancy: Vacancy) -> Question | ValueQuestion:
    """Ask 'only the stated one?' where one is stated, else which it is."""
    if question is Question.STATED_PLACES_ONLY:
        return question if _states_a_place(vacancy) else ValueQuestion.PLACE
    return question if vacancy.employer.name or vacancy.employer.organisation_number else ValueQuestion.EMPLOYER


def _states_a_place(vacancy: Vacancy) -> bool:
    """Whether all stated places are known: 'only there' says nothing of a place that may be anywhere."""
    return bool(vacancy.places) and all(place.precision is not Precision.UNKNOWN for place in vacancy.places)


def _of_hours(vacancy: Vacancy, profile: SafetyProfile) -> list[Question]:
    """Give the parts of the week to ask about, if 'no' to all of them settles that the hours are allowed."""
    asked: list[Question] = []
    for allowed in profile.hours:
        forbidden = WHOLE_WEEK & ~minutes_of(allowed.allowed)
        if forbidden & ~_PARTS_OF_WEEK:
            return []
        asked += [
            Question(facet.value)
            for facet in TIMED
            if forbidden & FACET_MINUTES[facet] and facet_value(vacancy.facets, facet) is not harmless(facet)
        ]
    return list(dict.fromkeys(asked))


def _question(key: Key, findings: Sequence[RuleFinding]) -> OpenQuestion:
    reasons = tuple(dict.fromkeys(finding.reason for finding in findings))
    if isinstance(key, Question):
        return OpenQuestion(key, TOPIC_OF_QUESTION[key], reasons, by_value=_BY_VALUE.get(key))
    if isinstance(key, ValueQuestion):
        return OpenQuestion(None, _TOPIC_OF_VALUE[key], reasons, by_value=key)
    failed = key.endswith(".failed")
    topic = _TOPIC_OF_RAW_TEXT.get(key) or TOPIC_OF_RULE.get(findings[0].rule)
    by_value = ValueQuestion.PLACE if key == _FROM_HOME else None
    return OpenQuestion(None, None if failed else topic, reasons, by_value=by_value)
