"""Which ads the crude reader could object to, kept from one query to the next.

So the list of what must be checked is whole and quick: the reader is slow, and reads only what is not cleared here.
The index errs on one side only: an ad in which no dangerous word can stand is passed over, any other is a suspect. It
knows nothing of any person: dangerous words by facet, and the places that a text names.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.remote import RemoteWork
from jobbmatch.domain.safety_profile import SafetyProfile, Strength, Zone
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.safety.naive.clock import dangerous_times
from jobbmatch.safety.naive.employers import plain_words
from jobbmatch.safety.naive.raw_text import danger_words, dangerous_words, parts_of
from jobbmatch.safety.naive.zones import touches_municipality

TIMED = (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND)
_WORD = re.compile(r"\w+")
Words = frozenset[str]
NamedPlaces = frozenset[frozenset[MunicipalityCode]]
"""For each name that a text may hold, the municipalities that it may mean."""


class CrudeIndex:
    """What has been found out about ads so far, by row; an ad that was changed or answered is looked at anew."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._words: dict[int, tuple[str, frozenset[Facet], NamedPlaces]] = {}
        self._unexplained: dict[tuple[int, Facet], tuple[Vacancy, bool]] = {}

    def suspects(self, vacancies: Sequence[Vacancy], rows: Iterable[int], profile: SafetyProfile) -> Iterator[int]:
        """Give those of the rows to which the crude reader could object for these exclusions.

        Args:
            vacancies: The market.
            rows: Rows to look at.
            profile: A person's exclusions; nothing of them is kept.
        """
        facets = {exclusion.facet for exclusion in profile.facets if _withholds(exclusion.strength)}
        if any(_withholds(exclusion.strength) for exclusion in profile.hours):
            facets |= set(TIMED)
        zones = [exclusion.zone for exclusion in profile.zones if _withholds(exclusion.strength)]
        employers = [employer for employer in profile.employers if _withholds(employer.strength)]
        names = [frozenset(plain_words(employer.name)) for employer in employers if employer.name]
        touched: dict[MunicipalityCode, bool] = {}
        for row in rows:
            vacancy = vacancies[row]
            _, worded, named = self._of(row, vacancy)
            if (
                any(self._unexplained_at(row, vacancy, facet) for facet in facets & worded)
                or (profile.zones and vacancy.is_from_home)
                or (zones and vacancy.remote.value is RemoteWork.ONLY)
                or any(_touched(code, zones, touched) for code in _but_own(named, vacancy))
                or _may_be_named(vacancy, names)
            ):
                yield row

    def _of(self, row: int, vacancy: Vacancy) -> tuple[str, frozenset[Facet], NamedPlaces]:
        known = self._words.get(row)
        if known is None or known[0] != vacancy.id:
            words = _words_of(vacancy)
            facets = frozenset().union(_timed(vacancy), *map(facets_of_word, words))
            known = self._words[row] = (vacancy.id, facets, _places_of(vacancy, words))
        return known

    def stands_unexplained(self, row: int, vacancy: Vacancy, facet: Facet) -> bool:
        """Tell whether a dangerous word of a facet stands in the ad that nothing explains."""
        return facet in self._of(row, vacancy)[1] and self._unexplained_at(row, vacancy, facet)

    def _unexplained_at(self, row: int, vacancy: Vacancy, facet: Facet) -> bool:
        known = self._unexplained.get((row, facet))
        if known is None or known[0] is not vacancy:
            found = next(dangerous_words(vacancy, facet), None) is not None
            known = self._unexplained[row, facet] = (vacancy, found)
        return known[1]


def _timed(vacancy: Vacancy) -> frozenset[Facet]:
    """Give the facets of whose part of the day a time is named."""
    texts = parts_of(vacancy).values()
    return frozenset(facet for facet in TIMED if any(next(dangerous_times(text, facet), None) for text in texts))


def _words_of(vacancy: Vacancy) -> Words:
    return frozenset(word for part in parts_of(vacancy).values() for word in _WORD.findall(part.lower()))


def _may_be_named(vacancy: Vacancy, names: Sequence[Words]) -> bool:
    if not names:
        return False
    text = "\n".join(parts_of(vacancy).values()).lower()
    return any(all(word in text for word in name) for name in names)


def _standing(words: Words) -> Words:
    """Give the words, each also without a genitive s."""
    return words | {word.removesuffix("s") for word in words}


def _withholds(strength: Strength) -> bool:
    """Whether an objection withholds: about a wish, the ad is shown with the question."""
    return strength is Strength.SAFETY


def _touched(code: MunicipalityCode, zones: Sequence[Zone], known: dict[MunicipalityCode, bool]) -> bool:
    if code not in known:
        known[code] = any(touches_municipality(zone, code) for zone in zones)
    return known[code]


@lru_cache(maxsize=200_000)
def facets_of_word(word: str) -> frozenset[Facet]:
    """Give the facets of which a dangerous expression can begin with this word.

    >>> sorted(facets_of_word("nattevakt"))
    [<Facet.NIGHT: 'night'>]
    """
    return frozenset(facet for facet, first in _first_words().items() if first.fullmatch(word))


@lru_cache(maxsize=1)
def _first_words() -> dict[Facet, re.Pattern[str]]:
    r"""Give, for each facet, a pattern of the first whole word of every dangerous expression.

    An expression stands between what are no letters, so its first run of letters is a word of the text.
    """
    return {facet: re.compile(first_words(pattern.pattern), re.IGNORECASE) for facet, pattern in danger_words().items()}


def first_words(pattern: str) -> str:
    r"""Cut each alternative of a pattern of dangerous words after its first run of letters.

    >>> print(first_words(r"(?<!\w)natt\w*(?!\w)|(?<!\w)sosiale\s+medier(?!\w)|(?<!\w)3\-skift(?!\w)"))
    natt\w*|sosiale|3
    """
    bodies = [body for body in pattern.split(r"(?<!\w)") if body]
    firsts = [re.match(r"(?:\\w\*|\w)*", body) for body in bodies]
    # One that begins with a sign may follow any word: nothing is then cleared.
    return "|".join(dict.fromkeys((first.group() if first else "") or r"\w+" for first in firsts))


@lru_cache(maxsize=1)
def _place_names() -> dict[str, list[tuple[Words, frozenset[MunicipalityCode]]]]:
    """Give the place names by their first word."""
    found: dict[str, list[tuple[Words, frozenset[MunicipalityCode]]]] = {}
    for name, codes in load_gazetteer().place_names().items():
        words = _WORD.findall(name.lower())
        if words:
            found.setdefault(words[0], []).append((frozenset(words), codes))
    return found


def _places_of(vacancy: Vacancy, words: Words) -> NamedPlaces:
    """Give the municipalities of each place name that may stand in a text.

    A name begins with a capital letter and may stand in the genitive; names of several words are not put in order.
    """
    standing, known = _standing(words), _place_names()
    shown = f"{vacancy.title}\n{vacancy.text}"
    capitals = _standing(frozenset(word.lower() for word in _WORD.findall(shown) if word[0].isupper()))
    hits = (found for word in capitals if word in known for found in known[word])
    return frozenset(codes for name, codes in hits if name <= standing)


def _but_own(named: NamedPlaces, vacancy: Vacancy) -> Iterator[MunicipalityCode]:
    """Give the municipalities of the names that are not of a place of the ad's own; which an answer can change."""
    own = {place.municipality for place in vacancy.places if place.municipality is not None}
    return (code for codes in named if not codes & own for code in codes)
