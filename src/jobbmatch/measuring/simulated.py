"""A simulated human who answers what is open about ads: from what is known, else by a draw with a stated share."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random

from jobbmatch.domain.answer import Answer, AnswerNumber, AnyQuestion, Question, Source
from jobbmatch.domain.facet import Facet, FacetValue, dangerous, harmless
from jobbmatch.domain.fingerprint import about_job, text_fingerprint
from jobbmatch.domain.given import (
    GivenEmployer,
    GivenHours,
    GivenOccupation,
    GivenPlace,
    GivenPlaces,
    GivenValue,
    ValueQuestion,
)
from jobbmatch.domain.ids import OrganisationNumber, StyrkCode, UserId, VacancyId
from jobbmatch.domain.place import Precision
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.serving.chances import Chances
from jobbmatch.serving.checks import Asked, Check

NOBODY = GivenEmployer("Prøvearbeidsgiver", OrganisationNumber("990000005"))
"""An employer that there is not: its number fails the check of modulus 11."""
_AT = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST, _SECOND = UserId("simulert"), UserId("simulert to")

Opens = Callable[[Vacancy, GivenValue], bool]
"""Tells whether an ad is no longer withheld by what a value answers, once it holds."""


@dataclass(frozen=True, slots=True)
class Known:
    """Right answers where they are known.

    Attributes:
        facets: By yes or no.
        values: By a value.
    """

    facets: Mapping[VacancyId, Mapping[Facet, FacetValue]] = field(default_factory=dict)
    values: Mapping[VacancyId, Mapping[ValueQuestion, GivenValue]] = field(default_factory=dict)


class Answerer:
    """Answers questions about ads as a human might, and counts where the answers come from."""

    def __init__(self, known: Known, chances: Chances, opens: Opens, seed: int) -> None:
        """Keep what is known; the same seed draws the same answer to the same question, in whatever order."""
        self._known = known
        self._chances = chances
        self._opens = opens
        self._seed = seed
        self.counts: Counter[str] = Counter()

    def is_harmless(self, check: Check, asked: Asked) -> bool:
        """Answer one question about one ad; of a value, whether it is one that opens."""
        sure = self._what_is_known(check, asked)
        if sure is not None:
            self.counts["known"] += 1
            return sure
        self.counts["drawn"] += 1
        question = asked.open.question
        share = asked.chance if question is None else self._chances.everywhere(question)
        return Random(f"{self._seed}/{check.vacancy.id}/{question or asked.open.by_value}").random() < share

    def _what_is_known(self, check: Check, asked: Asked) -> bool | None:
        question, by_value = asked.open.question, asked.open.by_value
        if question is not None:
            return self._facet(check.vacancy.id, question)
        value = self._known.values.get(check.vacancy.id, {}).get(by_value) if by_value is not None else None
        return None if value is None else self._opens(check.vacancy, value)

    def _facet(self, vacancy_id: VacancyId, question: Question) -> bool | None:
        facet = question.facet
        value = self._known.facets.get(vacancy_id, {}).get(facet, FacetValue.UNCLEAR) if facet else FacetValue.UNCLEAR
        if facet is None or value not in (harmless(facet), dangerous(facet)):
            return None
        return value is harmless(facet)


def replies(asked: Iterable[Asked]) -> list[list[Asked]]:
    """Put questions on one topic together, since one reply answers them; what has no topic stands alone."""
    found: dict[object, list[Asked]] = {}
    for number, one in enumerate(asked):
        found.setdefault(one.open.topic or number, []).append(one)
    return list(found.values())


def answers_to(check: Check, known: Known, profile: SafetyProfile, safe: Vacancy | None) -> list[Answer]:
    """Give a harmless answer of two persons to every question about an ad.

    Args:
        check: The ad.
        known: Right answers; a value that is not known is taken from an ad that the person may see.
        profile: The person's exclusions.
        safe: Such an ad, if there is one.
    """
    found = []
    for asked in check.questions:
        question, by_value = asked.open.question, asked.open.by_value
        if question is not None:
            found.append(simulated(check.vacancy, question))
        elif by_value is not None:
            value = _value(check, by_value, known, profile, safe)
            found += [] if value is None else [simulated(check.vacancy, by_value, value)]
    return found


def simulated(vacancy: Vacancy, question: AnyQuestion, given: GivenValue | None = None) -> Answer:
    """Give the harmless answer to a question, or a value, by two persons."""
    return Answer(
        number=AnswerNumber(1),
        vacancy_id=vacancy.id,
        fingerprint=text_fingerprint(vacancy),
        question=question,
        value=question.harmless,
        reason="simulert",
        source=Source.AD_READ,
        answered_by=_FIRST,
        answered_at=_AT,
        job=about_job(vacancy),
        confirmed_by=_SECOND,
        given=given,
    )


def _value(
    check: Check, question: ValueQuestion, known: Known, profile: SafetyProfile, safe: Vacancy | None
) -> GivenValue | None:
    value = known.values.get(check.vacancy.id, {}).get(question)
    if value is not None or question is ValueQuestion.EMPLOYER:
        return value or NOBODY
    if question is ValueQuestion.HOURS:
        return GivenHours(profile.hours[0].allowed, exhaustive=True) if profile.hours else None
    if safe is None:
        return None
    return _places_of(safe) if question is ValueQuestion.PLACE else _occupation_of(safe)


def _places_of(vacancy: Vacancy) -> GivenPlaces | None:
    found = tuple(
        GivenPlace(postal_code=place.postal_code)
        if place.postal_code and place.precision is Precision.POSTAL
        else GivenPlace(municipality=place.municipality)
        for place in vacancy.places
        if place.municipality
    )
    return GivenPlaces(found) if found else None


def _occupation_of(vacancy: Vacancy) -> GivenOccupation | None:
    return GivenOccupation(StyrkCode(vacancy.occupations[0].code)) if vacancy.occupations else None
