"""What an ad demands of the applicant, with quotes."""

from dataclasses import dataclass

from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.person import EducationLevel, LanguageLevel


@dataclass(frozen=True, slots=True)
class LanguageDemand:
    """A language that is asked for; level None when it is not said."""

    name: str
    level: LanguageLevel | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Demand:
    """A licence, certificate or authorisation that is asked for."""

    name: str
    required: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EducationDemand:
    """A level of education that is asked for."""

    level: EducationLevel
    required: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class YearsDemand:
    """Years of experience that are asked for."""

    years: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Requirements:
    """All demands read out of one ad."""

    languages: tuple[LanguageDemand, ...] = ()
    licences: tuple[Demand, ...] = ()
    authorisations: tuple[Demand, ...] = ()
    education: tuple[EducationDemand, ...] = ()
    experience: YearsDemand | None = None


def read_requirements(text: str) -> Requirements:
    """Read what is demanded of the applicant."""
    del text
    return Requirements()
