"""What a person brings, held against what an ad demands: more than asked is free, less is a miss."""

import re
from collections.abc import Iterable

from jobbmatch.domain.person import EducationLevel, LanguageLevel, Person
from jobbmatch.features.tables import authorisation_patterns, licence_includes
from jobbmatch.text.requirements import Demand, Requirements

LANGUAGE_RANK = {level: rank for rank, level in enumerate(LanguageLevel, start=1)}
EDUCATION_RANK = {level: rank for rank, level in enumerate(EducationLevel)}
UNSAID_LEVEL = LANGUAGE_RANK[LanguageLevel.B1]
"""A language that is asked for without a level: enough to work in it."""
ANY_HEALTH_WORKER = "helsepersonell"
SCANDINAVIAN = frozenset({"norsk", "svensk", "dansk"})
_CLASS = re.compile(
    r"(?<![A-ZÆØÅa-zæøå0-9])(C1E|D1E|BE|CE|DE|C1|D1|A1|A2|AM|[ABCDST]|T[1-8](?:\.[1-8])?)(?![A-ZÆØÅa-zæøå0-9])"
)
_OR = re.compile(r"\b(?:eller|or)\b|/", re.I)
_LICENCE_WORD = re.compile(r"førerkort|klasse|sertifikat|kl\.?|bil", re.I)


def language_rank(person: Person, language: str) -> int | None:
    """Give the rank of the person's level in a language, 0 when she does not list it; None when she lists none.

    Any Scandinavian language serves where 'skandinavisk' is asked for.
    """
    if not person.languages:
        return None
    names = SCANDINAVIAN | {language} if language == "skandinavisk" else frozenset({language})
    return max((LANGUAGE_RANK[known.level] for known in person.languages if known.name in names), default=0)


def any_language_will_do(asked: Requirements) -> bool:
    """Whether the languages that an ad asks for are alternatives: named in one sentence with 'or' between them.

    >>> from jobbmatch.text.requirements import read_requirements
    >>> any_language_will_do(read_requirements("Du snakker norsk eller engelsk."))
    True
    """
    sentences = {demand.evidence.quote for demand in asked.languages}
    return len(asked.languages) > 1 and len(sentences) == 1 and bool(_OR.search(sentences.pop()))


def education_rank(person: Person) -> int | None:
    """Give the rank of the person's highest education; None when none is given."""
    return max((EDUCATION_RANK[item.level] for item in person.education), default=None)


def licence_names(words: str) -> frozenset[str]:
    """Give the classes that words on a licence name, or the words themselves when they name none.

    >>> sorted(licence_names("Førerkort klasse C1"))
    ['C1']
    >>> sorted(licence_names("ADR-bevis"))
    ['adr-bevis']
    """
    classes = frozenset(_CLASS.findall(words))
    if classes:
        return classes
    rest = words.strip().lower()
    # 'Førerkort' or 'sertifikat for bil' without a class is the ordinary one.
    return frozenset({"B"}) if _LICENCE_WORD.search(rest) and "bevis" not in rest else frozenset({rest})


def held_licences(licences: Iterable[str]) -> frozenset[str]:
    """Give all classes and certificates that a person's licences give, with the classes that they include.

    >>> sorted(held_licences(["CE"]))
    ['B', 'BE', 'C', 'C1', 'C1E', 'CE']
    """
    named = {name for words in licences for name in licence_names(words)}
    return frozenset(below for name in named for below in licence_includes().get(name, frozenset({name})))


def held_by(person: Person) -> frozenset[str]:
    """Give all classes and certificates that a person has, also those that she lists among her skills."""
    return held_licences(person.licences) | {words.strip().lower() for words in person.skills}


def authorisations_asked(asked: Requirements) -> list[Demand]:
    """Give the authorisations that are required; the general one does not stand beside one of a named occupation.

    >>> from jobbmatch.text.requirements import read_requirements
    >>> found = read_requirements("Norsk autorisasjon som helsepersonell. Autorisert helsefagarbeider.")
    >>> [demand.name for demand in authorisations_asked(found)]
    ['helsefagarbeider']
    """
    required = [demand for demand in asked.authorisations if demand.required]
    named = [demand for demand in required if demand.name != ANY_HEALTH_WORKER]
    return named or required


def speaks_of(person: Person, authorisation: str) -> bool:
    """Whether anything in the person's own words speaks of an authorisation.

    Authorisation is not asked of a person as such; her skills, educations and titles of work may tell.
    """
    words = [*person.skills, *person.licences]
    words += [item.field for item in person.education] + [item.title for item in person.experience]
    wanted = authorisation.strip().lower()
    pattern = authorisation_patterns().get(wanted) or re.compile(rf"\b{re.escape(wanted)}")
    return bool(wanted) and any(pattern.search(said.lower()) for said in words)
