"""What an ad demands of the applicant: languages, licences, authorisations, education and years, with the words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.person import EducationLevel, LanguageLevel
from jobbmatch.text.reading.document import lower_same_length

_WELCOME = re.compile(
    r"ønskelig|ønskjeleg|ønsket|fordel|føremon|gjerne|pluss|foretrekk|helst|desirable|preferred|an advantage|a plus"
    r"|nice to have|\bkan kompensere|ingen krav|ikke (?:et |noe )?krav|ikkje (?:eit )?krav|trengs ikke|trengst ikkje"
    r"|not required|får du|vi kurser|kan tas|kan ta |det snakkes|det vert snakka|det blir snakka",
)
_LANGUAGE_NAMES = (
    "norsk|engelsk|svensk|dansk|tysk|fransk|spansk|samisk|polsk|litauisk|russisk|arabisk|finsk|ukrainsk|somali"
    "|tigrinja|skandinavisk|nordisk|norwegian|english|german|french|spanish|swedish|danish|scandinavian|polish"
)
_LANGUAGE = re.compile(rf"\b({_LANGUAGE_NAMES})(?:e|kunnskaper|kunnskapar)?\b")
_SPEAKS_OF_LANGUAGE = re.compile(
    r"språk|muntlig|munnleg|skriftlig|skriftleg|behersk|snakk|flytende|flytande|kunnskap|nivå|[abc][12]\b|kan |forstå"
    r"|leser|les |written|spoken|oral|fluent|language|speak|skills|command|^- *(?:god |gode |norsk|engelsk)",
)
_ENGLISH_NAMES = {
    "norwegian": "norsk", "english": "engelsk", "german": "tysk", "french": "fransk", "spanish": "spansk",
    "swedish": "svensk", "danish": "dansk", "scandinavian": "skandinavisk", "nordisk": "skandinavisk",
    "polish": "polsk",
}  # fmt: skip
_CEFR = re.compile(r"\b([abc][12])\b")
_FLUENT = re.compile(r"flytende|flytande|fluent|meget god|svært god|excellent|perfekt")
_YEARS = re.compile(
    r"(?<!\d)(\d{1,2})(?:\s*(?:-|–|til|to)\s*\d{1,2})?\+?\s*(?:års?|years?)['’]?\s*(?:\w+\s){0,3}?"
    r"(?:erfaring|røynsle|praksis|arbeidserfaring|experience)",
)
_SIMPLE = re.compile(r"\b(?:enkelt?|litt|noe|noko|grunnleggende|grunnleggjande|basic|some|a little)\s+$")
"""What stands right before a language of which only a little is asked for."""
_STOP = re.compile(r"\n|;|(?<!\bkl)\.(?= |\n|$)")
"""Where a sentence ends; not after 'kl.', which stands before a class of licence."""
MAX_YEARS = 20
"""More years than this are somebody's age or the firm's."""


@dataclass(frozen=True, slots=True)
class LanguageDemand:
    """A language that is asked for; level None when it is not said."""

    name: str
    level: LanguageLevel | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Demand:
    """A licence, certificate or authorisation that is asked for; not required means that it is welcome."""

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
    """All demands read out of one ad, each thing once, in the order in which they stand."""

    languages: tuple[LanguageDemand, ...] = ()
    licences: tuple[Demand, ...] = ()
    authorisations: tuple[Demand, ...] = ()
    education: tuple[EducationDemand, ...] = ()
    experience: YearsDemand | None = None


def read_requirements(text: str) -> Requirements:
    """Read what is demanded of the applicant.

    >>> found = read_requirements("- Førerkort klasse B er et krav\\n- Norsk på B2\\n- Fagbrev er ønskelig")
    >>> [(d.name, d.required) for d in found.licences], found.languages[0].level, found.education[0].required
    ([('B', True)], <LanguageLevel.B2: 'B2'>, False)
    """
    lower = lower_same_length(text)
    return Requirements(
        languages=tuple(_languages(text, lower)),
        licences=tuple(_demands(text, lower, "licence")),
        authorisations=tuple(_demands(text, lower, "authorisation")),
        education=tuple(_education(text, lower)),
        experience=_years(text, lower),
    )


def _languages(text: str, lower: str) -> Iterator[LanguageDemand]:
    seen: set[str] = set()
    for match in _LANGUAGE.finditer(lower):
        name = _ENGLISH_NAMES.get(match[1], match[1])
        start, end = _sentence(lower, match.start())
        words = lower[start:end]
        if name not in seen and _SPEAKS_OF_LANGUAGE.search(words) and not _WELCOME.search(words):
            seen.add(name)
            level = LanguageLevel.A2 if _SIMPLE.search(lower, start, match.start()) else _level(words)
            yield LanguageDemand(name, level, _quote(text, start, end))


def _level(words: str) -> LanguageLevel | None:
    if match := _CEFR.search(words):
        return LanguageLevel(match[1].upper())
    return LanguageLevel.C1 if _FLUENT.search(words) else None


def _demands(text: str, lower: str, kind: str) -> Iterator[Demand]:
    """Give the licences or authorisations of the table that the text names."""
    seen: set[str] = set()
    for name, pattern in _table(kind):
        match = pattern.search(lower)
        if match and name not in seen:
            seen.add(name)
            start, end = _sentence(lower, match.start())
            yield Demand(name, not _WELCOME.search(lower[start:end]), _quote(text, start, end))


def _education(text: str, lower: str) -> Iterator[EducationDemand]:
    for name, pattern in _table("education"):
        if match := pattern.search(lower):
            start, end = _sentence(lower, match.start())
            required = not _WELCOME.search(lower[start:end])
            yield EducationDemand(EducationLevel(name), required, _quote(text, start, end))


def _years(text: str, lower: str) -> YearsDemand | None:
    for match in _YEARS.finditer(lower):
        start, end = _sentence(lower, match.start())
        if not _WELCOME.search(lower[start:end]) and 0 < int(match[1]) <= MAX_YEARS:
            return YearsDemand(int(match[1]), _quote(text, start, end))
    return None


def _sentence(lower: str, at: int) -> tuple[int, int]:
    """Give start and end of the sentence around an offset: cut at line breaks, full stops and semicolons."""
    line = lower.rfind("\n", 0, at) + 1
    start = max((m.end() for m in _STOP.finditer(lower, line, at)), default=line)
    stop = _STOP.search(lower, at)
    return start, stop.start() if stop else len(lower)


def _quote(text: str, start: int, end: int) -> Evidence:
    words = text[start:end]
    lead = len(words) - len(words.lstrip(" -–*·•"))
    return Evidence(words[lead:].rstrip(), "text", start + lead)


def names_of(kind: str) -> frozenset[str]:
    """Give every name that can be read of ``licence``, ``authorisation``, ``education`` or ``language``."""
    if kind == "language":
        return frozenset(_ENGLISH_NAMES.get(name, name) for name in _LANGUAGE_NAMES.split("|"))
    return frozenset(name for name, _ in _table(kind))


@cache
def _table(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Read the rows of one kind: name and the regular expression that names it in an ad."""
    raw = files("jobbmatch.text").joinpath("data", "requirements.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in raw.splitlines() if line and not line.startswith("#"))
    return tuple((name, re.compile(pattern.lower())) for row_kind, name, pattern in rows if row_kind == kind)
