"""Groups of persons by what their profiles hold. Sex, age and origin are not held, so nothing can be said of them."""

from collections.abc import Callable, Mapping
from typing import Final

from jobbmatch.domain.person import EducationLevel, LanguageLevel, Person
from jobbmatch.measuring.evaluate.persons import Seeker

UNSAID: Final = "ikke sagt"
OSLO: Final = frozenset({"03", "32"})
WITH_LARGE_TOWN: Final = frozenset({"11", "46", "50"})
"""Counties with Stavanger, Bergen and Trondheim."""
LITTLE: Final = frozenset({LanguageLevel.A1, LanguageLevel.A2, LanguageLevel.B1})


def _language(person: Person) -> str:
    level = next((item.level for item in person.languages if item.name == "norsk"), None)
    if level is None:
        return UNSAID
    return "norsk til og med B1" if level in LITTLE else "norsk fra B2"


def _education(person: Person) -> str:
    order = list(EducationLevel)
    level = max((order.index(item.level) for item in person.education), default=None)
    if level is None:
        return UNSAID
    if level == order.index(EducationLevel.PRIMARY):
        return "grunnskole"
    return "videregående og fagbrev" if level <= order.index(EducationLevel.VOCATIONAL) else "fagskole og høyere"


def _needs(person: Person) -> str:
    return ("ingen", "ett")[len(person.needs)] if len(person.needs) < 2 else "to eller flere"


def _county(person: Person) -> str:
    code = str(person.home.county or (person.home.municipality or "")[:2])
    if not code:
        return UNSAID
    if code in OSLO:
        return "Oslo og Akershus"
    return "fylker med storby" if code in WITH_LARGE_TOWN else "andre fylker"


def _experience(person: Person) -> str:
    return "noe" if person.experience else "ingen"


_BY_PROFILE: Final[Mapping[str, Callable[[Person], str]]] = {
    "language": _language,
    "education": _education,
    "needs": _needs,
    "county": _county,
    "experience": _experience,
}
EXCLUSIONS: Final = "exclusions"
DIMENSIONS: Final[Mapping[str, str]] = {
    "language": "Norsk",
    "education": "Utdanning",
    "needs": "Behov for tilrettelegging",
    "county": "Bosted",
    "experience": "Arbeidserfaring",
    EXCLUSIONS: "Utelukkelser av hensyn til trygghet",
}
"""What persons are grouped by, with its name (Norwegian)."""


def group_of(seeker: Seeker, dimension: str) -> str:
    """Give the group of a person, as it is called in the report (Norwegian).

    Args:
        seeker: The person.
        dimension: One of :data:`DIMENSIONS`.
    """
    if dimension == EXCLUSIONS:
        return "har" if seeker.excludes else "har ikke"
    return _BY_PROFILE[dimension](seeker.traits.invented.person)
