"""Place names that the raw text mentions and that lie in an excluded zone."""

from collections.abc import Iterator
from functools import lru_cache

from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.safety_profile import Zone
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.safety.naive.answers import nowhere_else
from jobbmatch.safety.naive.raw_text import names_in, parts_of
from jobbmatch.safety.naive.zones import touches_municipality


def dangerous_places(vacancy: Vacancy, zone: Zone) -> Iterator[Evidence]:
    """Give the names of places in the zone that the ad's title and text mention.

    A name is explained when the ad's own stated place bears it: that place has been judged by where it lies. Names are
    looked for with a capital letter, since many are common words (``lund``, ``vang``, ``sand``). None is left when a
    human has said that the work is done at the stated places only, or at others and only there.
    """
    if nowhere_else(vacancy):
        return
    own = {place.municipality for place in vacancy.places if place.municipality is not None}
    text = {where: words for where, words in parts_of(vacancy).items() if where != "employer"}
    standing = _words(" ".join(text.values()))
    for name, words, codes in _names():
        if words <= standing and not codes & own and any(touches_municipality(zone, code) for code in codes):
            for where, part in text.items():
                hits = (hit for hit in names_in(part, [name]) if hit.group()[0].isupper())
                yield from (Evidence(hit.group(), where, hit.start()) for hit in hits)


@lru_cache(maxsize=1)
def _names() -> list[tuple[str, set[str], frozenset[MunicipalityCode]]]:
    """Give every place name with its words and its municipalities."""
    return [(name, _plain(name), codes) for name, codes in load_gazetteer().place_names().items()]


def _words(text: str) -> set[str]:
    """Give the words of a text, each also without a genitive s: enough to leave most names out."""
    words = _plain(text)
    return {*words, *(word.removesuffix("s") for word in words)}


def _plain(text: str) -> set[str]:
    """Give the words in small letters."""
    return set("".join(c if c.isalnum() else " " for c in text.lower()).split())
