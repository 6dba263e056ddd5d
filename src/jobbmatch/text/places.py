"""Places that an ad names in its words: the work may be there too, whatever the place fields say."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.neighbours import neighbours_of
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.districts import of_district
from jobbmatch.text.regions import region_codes

_WORD = r"[A-ZÆØÅ][^\W_]*(?:[-'’][^\W_]+)*"
_NAMES = re.compile(rf"{_WORD}(?: {_WORD})*")
_BETWEEN_NAMES = re.compile(rf"({_WORD} (?:i|og|på) {_WORD})")
_IN_SMALL_LETTERS = re.compile(
    r"(?<!\w)(?i:arbeidssted|arbeidsstad|sted|kontor|butikk(?:en)?|avdeling(?:en)?|lager(?:et)?|jobb|arbeid|jobber|ligger"
    r"|holder til|sentralt)(?: er|:)? (?:i |på |ved )?([a-zæøå]{4,}(?:-[a-zæøå]+)?)(?!\w)"
)
"""A name that somebody wrote without its capital, after a word of where the work is."""
_COMPANY_FORM = re.compile(r",? (?:AS|ASA|SA|BA|DA|ANS|KF|IKS|HF)\.?$", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:•*]\s|\n[-–•*·\s]*|[-–•]\s)$")
_NOT_THE_WORK = re.compile(
    r"(?:\b(?:fra|frå|født i|eksport til|ferie i|universitetet i|university of|utdannet i|eies av|overtar for"
    r"|kjent fra|referanser fra)\s)$",
    re.IGNORECASE,
)
_ROUTE = re.compile(r"(?:fra|frå)\s[^.\n]{2,40}\s(?:til|og)\s", re.IGNORECASE)
_WHOLE = re.compile(
    rf"\b(?:hele|heile|rundt i|over hele|i hele|i heile|all over|across) (?:the )?({_WORD}(?: og {_WORD})?)"
)
_AROUND = re.compile(
    rf"({_WORD}) (?:og|med) (?:omegn|omland|nabokommun\w+)"
    rf"|[Kk]ommunene (?:rundt|omkring) ({_WORD})"
)
_TELLS_OF_A_PLACE = re.compile(
    r"strekning(?:en|a)|rut(?:e|a|en)|region|avdelinga?|kommunene|arbeidss(?:ted|tad)|kontor(?:sted|stad)?|butikk|hotell"
    r"|stasjon|depot|anlegg|prosjekt|sted|stad|lokasjon|location",
    re.IGNORECASE,
)
"""After one of these a later word of a row is a place and no family name: 'Strekningen Bodø'."""
_OF_AREAS = ("sregionen", "regionen", "sområdet", "området", "distriktet", "halvøya", "s", "'s", "’s")
_HOUSES = (
    "kontoret",
    "avdelingen",
    "avdelinga",
    "butikken",
    "lageret",
    "fabrikken",
    "terminalen",
    "sykehuset",
    "sjukehuset",
)
_ENDINGS = (*_OF_AREAS, *(f"s{house}" for house in _HOUSES), *_HOUSES)
_SURROUNDINGS = _OF_AREAS[:5]
"""Endings after which a name stands for more than its own municipality."""
_MIN_STEM = 3


def places_in_text(ad: AdText, stated: Collection[MunicipalityCode]) -> tuple[MunicipalityCode, ...]:
    """Give the municipalities that an ad names beyond those stated, in the order of their codes.

    Title, job title, text and the employer's name are read. A name counts when it has a capital letter, also inflected
    ('Bergens'); a name that several municipalities share counts for all of them unless one of them is stated, and
    'i hele Rogaland' for the whole county: too many are safe, too few are not.

    >>> places_in_text(AdText("Vekter", "Du jobber i Oslo og Sandnes."), ["0301"])
    ('1108',)
    """
    known = frozenset(stated)
    found: set[MunicipalityCode] = set()
    for words in (ad.title, ad.jobtitle, ad.text, ad.employer_name):
        for name in (*_names(words), *(_last_names(words) if words is ad.employer_name else ())):
            meant = _municipalities(name)
            if not meant & known:
                found |= meant
        for match in _WHOLE.finditer(words):
            found |= _of_county(match[1]) | of_district(match[1])
        for match in _AROUND.finditer(words):
            found |= _with_surroundings(_municipalities(match[1] or match[2]))
    found |= region_codes(ad, known)
    return tuple(sorted(found - known))


def _names(words: str) -> Iterator[str]:
    """Give what may be a place's name: whole rows of capitalised words, and the first word of each row.

    Later words of a row are mostly family names. A word that begins a sentence counts unless it is an ordinary one.
    """
    for match in _IN_SMALL_LETTERS.finditer(words):
        if match[1] not in _ordinary() and match[1] in load_gazetteer().place_names():
            yield match[1]
    for match in _BETWEEN_NAMES.finditer(words):
        yield match[1]
    for match in _NAMES.finditer(words):
        before = words[max(0, match.start() - 60) : match.start()]
        if _NOT_THE_WORK.search(before) and not _ROUTE.match(words, max(0, match.start() - 4)):
            continue
        first, *rest = match[0].split()
        ordinary = first.lower() in _ordinary()
        if ordinary and (rest or _SENTENCE_START.search(before)):
            continue
        if rest:
            yield match[0]
        yield first
        if _TELLS_OF_A_PLACE.fullmatch(first):
            yield from rest


def _last_names(employer: str) -> Iterator[str]:
    """Give what ends an employer's name and may be where it is: 'Matlageret Askim AS'."""
    words = [word for word in _NAMES.findall(_COMPANY_FORM.sub("", employer))[-1:] for word in word.split()[1:][-1:]]
    yield from (word for word in words if word.lower() not in _ordinary())


@cache
def _ordinary() -> frozenset[str]:
    return load_gazetteer().ordinary_words()


@cache
def _municipalities(name: str) -> frozenset[MunicipalityCode]:
    """Give the municipalities that a name may mean, its endings taken off."""
    names = load_gazetteer().place_names()
    lower = name.lower()
    if lower in names:
        return names[lower]
    for ending in _ENDINGS:
        stem = lower.removesuffix(ending)
        if stem != lower and len(stem) >= _MIN_STEM and stem in names:
            return _with_surroundings(names[stem]) if ending in _SURROUNDINGS else names[stem]
    if district := of_district(name):
        return district
    parts = [names.get(part, frozenset()) for part in lower.split("-")]
    return frozenset[MunicipalityCode]().union(*parts) if len(parts) > 1 and all(parts) else frozenset()


def _with_surroundings(codes: frozenset[MunicipalityCode]) -> frozenset[MunicipalityCode]:
    return codes.union(*(neighbours_of(code) for code in codes))


@cache
def _of_county(name: str) -> frozenset[MunicipalityCode]:
    """Give all municipalities of a county, when the name is one."""
    gazetteer = load_gazetteer()
    codes: set[CountyCode] = {code for part in (name, *name.split(" og ")) if (code := gazetteer.find_county(part))}
    return frozenset(code for code in gazetteer.municipality_codes() if gazetteer.county_of(code) in codes)
