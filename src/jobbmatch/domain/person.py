"""A person who looks for work: what she wishes, can and needs. Nothing about safety and no diagnosis stands here."""

from dataclasses import dataclass
from enum import StrEnum

from jobbmatch.domain.ids import PersonId, StyrkCode
from jobbmatch.domain.place import Place


class Need(StrEnum):
    """What the work must allow for, said as demands on the work and never as a diagnosis."""

    NO_HEAVY_LIFTING = "no_heavy_lifting"
    FEW_PEOPLE = "few_people"
    QUIET = "quiet"
    CALM_PACE = "calm_pace"
    START_AFTER_TEN = "start_after_ten"
    FIXED_HOURS = "fixed_hours"
    SEATED = "seated"
    VARIED_POSTURE = "varied_posture"
    LITTLE_SCREEN = "little_screen"
    LITTLE_READING = "little_reading"
    CLEAR_TASKS = "clear_tasks"
    REMOTE_POSSIBLE = "remote_possible"


class LanguageLevel(StrEnum):
    """Levels of the Common European Framework, and mother tongue."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"
    NATIVE = "native"


class EducationLevel(StrEnum):
    """Highest level of a finished education."""

    PRIMARY = "primary"
    UPPER_SECONDARY = "upper_secondary"
    VOCATIONAL = "vocational"
    """Fagbrev or svennebrev."""
    TERTIARY_VOCATIONAL = "tertiary_vocational"
    """Fagskole."""
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"


@dataclass(frozen=True, slots=True)
class OccupationWish:
    """Work that is wished for: in own words, with a code when one is known (STYRK-08)."""

    text: str
    codes: tuple[StyrkCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Experience:
    """Work done before."""

    title: str
    codes: tuple[StyrkCode, ...] = ()
    years: float = 0.0
    relevant: bool = True
    """False when the person does not want to build on it."""


@dataclass(frozen=True, slots=True)
class Education:
    """A finished education."""

    level: EducationLevel
    field: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """A language and how well it is known; the name in lower-case Norwegian (``norsk``, ``engelsk``)."""

    name: str
    level: LanguageLevel


@dataclass(frozen=True, slots=True)
class Person:
    """What matching may know of a person.

    Attributes:
        id: Id.
        alias: Name to show; need not be the real one.
        home: Home already snapped to its grid cell; precision unknown when not said.
        max_distance_km: How far to work as the crow flies; None when it does not matter.
        wishes: Work wished for, most wished first.
        interests: Interests in own words.
        not_wanted: Work that is not wanted, in own words (a wish, never safety).
        not_wanted_codes: The same as codes where they are known.
        skills: Skills in own words.
        experience: Work done before.
        education: Finished educations.
        languages: Languages.
        licences: Driving licence classes and certificates (``B``, ``C1``, ``T4``).
        percent: Lowest and highest percentage of full time wanted, 0 to 100.
        needs: What the work must allow for.
    """

    id: PersonId
    alias: str
    home: Place
    max_distance_km: float | None = None
    wishes: tuple[OccupationWish, ...] = ()
    interests: tuple[str, ...] = ()
    not_wanted: tuple[str, ...] = ()
    not_wanted_codes: tuple[StyrkCode, ...] = ()
    skills: tuple[str, ...] = ()
    experience: tuple[Experience, ...] = ()
    education: tuple[Education, ...] = ()
    languages: tuple[Language, ...] = ()
    licences: tuple[str, ...] = ()
    percent: tuple[int, int] = (0, 100)
    needs: frozenset[Need] = frozenset()
