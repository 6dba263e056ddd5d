"""A human's answer to one question about one ad. It is about the ad: nothing in it says for whom it was asked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from jobbmatch.domain.facet import Facet, FacetValue, harmless
from jobbmatch.domain.given import GivenValue, ValueQuestion
from jobbmatch.domain.ids import StyrkCode, UserId, VacancyId

AnswerNumber = NewType("AnswerNumber", int)
REASON_LENGTH = 500
"""Most characters of a reason."""


class Question(StrEnum):
    """What can be answered by yes or no: the facets, and two questions that narrow place and employer."""

    OUTWARD_FACING = "outward_facing"
    NIGHT = "night"
    EVENING = "evening"
    WEEKEND = "weekend"
    LONE_WORK = "lone_work"
    MOBILE_WORK = "mobile_work"
    PUBLIC_PROFILE = "public_profile"
    ORDINARY_PAID = "ordinary_paid"
    WARNING_SIGNS = "warning_signs"
    STATED_PLACES_ONLY = "stated_places_only"
    """Is the work done at the places that the ad states, and nowhere else?"""
    STATED_EMPLOYER_ONLY = "stated_employer_only"
    """Is the work done for the employer that the ad names, and for nobody else?"""

    @property
    def facet(self) -> Facet | None:
        """The facet that it asks for, if it is one."""
        return _FACETS.get(self.value)

    @property
    def harmless(self) -> FacetValue:
        """The value that can open something; the other one never does.

        >>> Question.NIGHT.harmless.value, Question.STATED_PLACES_ONLY.harmless.value
        ('no', 'yes')
        """
        return FacetValue.YES if self.facet is None else harmless(self.facet)


_FACETS = {facet.value: facet for facet in Facet}
AnyQuestion = Question | ValueQuestion


class Source(StrEnum):
    """How whoever answers knows."""

    EMPLOYER_ASKED = "employer_asked"
    AD_READ = "ad_read"
    WORKPLACE_KNOWN = "workplace_known"


@dataclass(frozen=True, slots=True)
class AboutJob:
    """What tells that two ads are for the same job: kept with an answer, since ads go.

    Attributes:
        employer: Key of the employer: the organisation number, or the name in small letters; empty when unknown.
        title: The ad's title.
        occupation: STYRK-08 of the ad when it is sure and of four digits; empty otherwise.
    """

    employer: str
    title: str
    occupation: StyrkCode | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer.

    Attributes:
        number: Running number.
        vacancy_id: The ad.
        fingerprint: Of the text that it was given on (`text_fingerprint`); it holds for no other text.
        question: What was asked.
        value: Yes or no; yes ('so it is') when a value is given.
        reason: In free words, at most 500 characters; names no person who looks for work.
        source: How whoever answered knows.
        answered_by: Who answered.
        answered_at: When.
        job: What the ad was for.
        reused_from: The answer about another ad or text that was taken over by a click; None when given anew.
        confirmed_by: A second person who says the same; None when nobody has.
        confirmed_at: When.
        withdrawn_by: Who took it back; None when it stands.
        withdrawn_at: When.
        given: What was said where yes or no is not enough; None for an answer by yes or no.
    """

    number: AnswerNumber
    vacancy_id: VacancyId
    fingerprint: str
    question: AnyQuestion
    value: FacetValue
    reason: str
    source: Source
    answered_by: UserId
    answered_at: datetime
    job: AboutJob
    reused_from: AnswerNumber | None = None
    confirmed_by: UserId | None = None
    confirmed_at: datetime | None = None
    withdrawn_by: UserId | None = None
    withdrawn_at: datetime | None = None
    given: GivenValue | None = None

    @property
    def is_harmless(self) -> bool:
        """Whether it is the answer that can open something."""
        return self.value is self.question.harmless

    @property
    def stands(self) -> bool:
        """Whether nobody has taken it back."""
        return self.withdrawn_by is None
