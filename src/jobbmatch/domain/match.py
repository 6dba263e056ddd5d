"""A ranked list and its reasons."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobbmatch.domain.decision import Decision
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.vacancy import Vacancy


class Direction(StrEnum):
    """Whether a reason speaks for or against."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, as a sentence.

    Attributes:
        direction: For or against.
        family: The family of features it comes from (``occupation``, ``skills``, ``place`` ...).
        weight: Contribution to the score, in the score's unit; sorts the reasons.
        sentence: What the user reads.
        quote: Words of the ad it rests on, verbatim; empty when there are none.
    """

    direction: Direction
    family: str
    weight: float
    sentence: str
    quote: str = ""


class Team(StrEnum):
    """Which ranker placed a vacancy in a list that two of them make in turns."""

    CHAMPION = "champion"
    CHALLENGER = "challenger"


class Moved(StrEnum):
    """Why a vacancy stands below one that scored less. It never tells how many others there are, nor who."""

    CROWDED = "crowded"
    """Many have been sent there, for the places that it has."""
    SAME_EMPLOYER = "same_employer"
    """Several vacancies of the same employer stand above it."""
    LONGER_SCHOOLING = "longer_schooling"
    """The work usually takes longer schooling than the person has listed, and nothing she wishes or did is near."""
    NOT_AUTHORISED = "not_authorised"
    """The work needs an authorisation that the person has not listed, and she has not asked for that work."""


@dataclass(frozen=True, slots=True)
class Match:
    """One vacancy in a person's list.

    Attributes:
        rank: 1 is best.
        score: Comparable within one answer only.
        vacancy: The vacancy.
        distance_km: Whole kilometres from the coarse home to the middle of the nearest place; None when unknown.
        reasons: Strongest first, for before against.
        open_questions: Coded reasons of wishes that the ad does not settle (``night.unknown``).
        team: Which ranker placed it here, and whose reasons these are; the champion, unless a challenger is tried.
        moved: Why it stands below what scored less; mostly empty.
    """

    rank: int
    score: float
    vacancy: Vacancy
    distance_km: int | None
    reasons: tuple[Reason, ...]
    open_questions: tuple[str, ...] = ()
    team: Team = Team.CHAMPION
    moved: tuple[Moved, ...] = ()


@dataclass(frozen=True, slots=True)
class RankerInfo:
    """What ranked a list.

    Attributes:
        name: ``baseline`` or the registered model's name.
        version: Version in the registry; ``0`` for the baseline.
        simulated: True when it was trained on simulated lists.
    """

    name: str
    version: str
    simulated: bool


@dataclass(frozen=True, slots=True)
class MatchAnswer:
    """A person's list, safe to show to the person.

    Attributes:
        matches: Best first.
        ranker: What ranked it.
        as_of: The day for which it holds.
        read: Number of vacancies looked at.
        expired: Number past their expiry on that day.
        outside_frame: Number that fell outside the person's frame (distance, wishes, exclusions together; never
            split, so that nothing about exclusions shows).
        market_version: Version of the market snapshot.
        challenger: The ranker that placed every second vacancy or so; None unless a challenger is tried in the open.
        language: What the reasons are written in.
    """

    matches: tuple[Match, ...]
    ranker: RankerInfo
    as_of: date
    read: int
    expired: int
    outside_frame: int
    market_version: str
    challenger: RankerInfo | None = None
    language: Locale = Locale.NB


@dataclass(frozen=True, slots=True)
class WithheldReport:
    """What was withheld and why; only for those who may see exclusions.

    Attributes:
        withheld: Decisions that do not leave, in the order of the market.
        must_check: The part of them that is withheld only because something is unknown, good matches first.
    """

    withheld: tuple[Decision, ...]
    must_check: tuple[Decision, ...]
