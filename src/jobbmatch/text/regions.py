"""Work that moves about: a county, a part of the country, the surroundings, the whole country.

Only what is said of the work counts, not how large the employer is ('en landsdekkende kjede').
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.neighbours import neighbours_of
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.reading.document import TEXT, TITLE, Part, Span

_PARTS_OF_THE_COUNTRY = {
    "østlandet": ("03", "31", "32", "33", "34", "39", "40"),
    "austlandet": ("03", "31", "32", "33", "34", "39", "40"),
    "vestlandet": ("11", "15", "46"),
    "sørlandet": ("42",),
    "midt-norge": ("15", "50"),
    "nord-norge": ("18", "55", "56"),
    "sør-norge": ("03", "11", "15", "31", "32", "33", "34", "39", "40", "42", "46"),
    "viken": ("31", "32", "33"),
    "møre og romsdal": ("15",),
}
_COUNTRY = re.compile(
    r"\b(?:(?:hele|heile) (?:landet|norge|noreg)|landsdekk\w*|landsdekkj\w*|(?:rundt|rundt om) i (?:landet|norge|noreg)"
    r"|over (?:det meste av )?landet|(?:hvor|kor) som helst i (?:landet|norge|noreg)"
    r"|(?:across|all over|throughout) (?:the country|norway)|nationwide)\b"
)
_OWN_COUNTY = re.compile(
    r"\b(?:(?:hele|heile|rundt i|i hele|over hele) (?:det )?(?:fylket|fylke|regionen|distriktet)|fylkesdekkende"
    r"|flere (?:steder|kommuner) i (?:fylket|regionen|distriktet))\b"
)
_SURROUNDINGS = re.compile(
    r"\b(?:nabokommun\w+|omkringliggende (?:kommuner|områder)|(?:og|med|i) omegn|og omland|kommunene (?:rundt|omkring)"
    r"|flere (?:av våre )?\w+ i (?:distriktet|regionen|området))\b"
)
_ABOUT_WORK = re.compile(
    r"\b(?:du|deg|din|dine|reis\w*|oppdrag\w*|stilling\w*|arbeid\w*|jobb\w*|kjør\w*|køyr\w*|prosjekt\w*|vikar\w*|vakt\w*"
    r"|anlegg\w*|byggeplass\w*|distrikt\w*|travel\w*|you|work\w*|position|role|projects?|assignments?|rute\w*|turné\w*)\b"
)
_ABOUT_FIRM = re.compile(
    r"\b(?:kjede\w*|leverandør\w*|kunder|kundar|pasienter|brukere|formidler|medlemmer|lesere|ansatte|tilsette|kolleg\w*|kontorer|butikker|avdelinger|markeds\w*"
    r"|selger|leverer|tilbyr|organisasjon\w*|forening\w*|myndighet\w*|etat\w*|virksomhet\w*|selskap\w*|konsern\w*|aktør\w*"
    r"|company|customers|stores|offices|employees|tjeneste\w*|ansvar for hele landet)\b"
)
_NAMED = r"[A-ZÆØÅ][^\W_]*+(?:-[^\W_]++)*+(?: og [A-ZÆØÅ][^\W_]++)?"
"""Possessive: whatever somebody writes, a row of names is gone through once."""
_REGION = re.compile(rf"\b(?:i|på|over|hele|heile|rundt på|in) ({_NAMED})")
_COUNTY_ITSELF = re.compile(rf"({_NAMED}) fylke\b")


def goes_anywhere(ad: AdText) -> bool:
    """Whether the work itself takes place all over the country.

    >>> goes_anywhere(AdText("Montør", "Oppdrag i hele landet må påregnes."))
    True
    >>> goes_anywhere(AdText("Selger", "Vi er en landsdekkende kjede."))
    False
    """
    return any(_of_work(part, clause) for part, clause in _clauses(ad, _COUNTRY))


def region_codes(ad: AdText, stated: Collection[MunicipalityCode]) -> frozenset[MunicipalityCode]:
    """Give the municipalities of counties, parts of the country and surroundings in which an ad says that one works.

    Args:
        ad: The ad.
        stated: Municipalities of the places in the ad's own fields: 'hele fylket' and 'nabokommunene' are theirs.
    """
    counties = {load_gazetteer().county_of(code) for code in stated}
    found: set[MunicipalityCode] = set()
    if any(_of_work(part, clause) for part, clause in _clauses(ad, _OWN_COUNTY)):
        found |= _municipalities_of(counties)
    if any(_of_work(part, clause) for part, clause in _clauses(ad, _SURROUNDINGS)):
        found = found.union(*(neighbours_of(code) for code in stated))
    for name in _regions(ad):
        # The county that the stated place lies in is mostly said to tell where that place is.
        found |= _municipalities_of(set(_counties_of(name)) - counties)
    return frozenset(found)


def _regions(ad: AdText) -> Iterator[str]:
    for where, words in ((TITLE, ad.title), (TEXT, ad.text)):
        named = [match for pattern in (_REGION, _COUNTY_ITSELF) for match in pattern.finditer(words)]
        named = [match for match in named if _counties_of(match[1])]
        part = Part.of(where, words if named else "")
        for match in named:
            if _of_work(part, part.clause(Span(match.start(1), match.end(1)))):
                yield match[1]


def _clauses(ad: AdText, pattern: re.Pattern[str]) -> Iterator[tuple[Part, Span]]:
    """Give the clauses that hold the pattern; a part is only laid out when it does."""
    for where, words in ((TITLE, ad.title), (TEXT, ad.text)):
        if pattern.search(words.lower()):
            part = Part.of(where, words)
            for match in pattern.finditer(part.lower):
                yield part, part.clause(Span(*match.span()))


def _of_work(part: Part, clause: Span) -> bool:
    words = part.words(clause)
    return _ABOUT_WORK.search(words) is not None and _ABOUT_FIRM.search(words) is None


@cache
def _counties_of(name: str) -> tuple[CountyCode, ...]:
    """Give the counties that a part of the country or a county's name means; none when it is neither."""
    known = _PARTS_OF_THE_COUNTRY.get(name.lower())
    if known is not None:
        return tuple(CountyCode(code) for code in known)
    code = load_gazetteer().find_county(name)
    return (code,) if code is not None else ()


def _municipalities_of(counties: Collection[CountyCode]) -> frozenset[MunicipalityCode]:
    gazetteer = load_gazetteer()
    return frozenset(code for code in gazetteer.municipality_codes() if gazetteer.county_of(code) in counties)
