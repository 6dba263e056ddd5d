"""Places of the job views: American towns as places of the product, with a middle to measure to.

Towns are looked up in a table made from GeoNames (see `docs/data.md`). A town that it lacks lies somewhere in its
state, as an ad that names only a county does in the product; a state that is not known leaves the place unknown.
"""

import gzip
import re
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

import numpy as np

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import Place, Precision, unknown_place

Point = tuple[float, float]
TOWN_RADIUS_M = 10_000.0
STATE_RADIUS_M = 300_000.0
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "n": "north", "s": "south", "e": "east"}
_WORD = re.compile(r"[^\W_]+")


def plain_name(name: str) -> str:
    """Give a name as it is looked up: small letters, no punctuation, short words written out.

    >>> plain_name(" Winston-Salem "), plain_name("St. Paul")
    ('winston salem', 'saint paul')
    """
    return " ".join(_SHORT.get(word, word) for word in _WORD.findall(name.lower().replace("'", "")))


def place_of(city: str, state: str) -> Place:
    """Give the place of a town.

    >>> place_of("Chicago", "IL").precision.value, place_of("Nowhere at all", "IL").precision.value
    ('municipality', 'county')

    Args:
        city: Name as it stands in the data.
        state: Two letters.
    """
    name, state = plain_name(city), state.strip().upper()
    town, middle = _towns().get((state, name)), _states().get(state)
    # Never looked up as a Norwegian number: it only tells whether two places are in the same town.
    municipality = MunicipalityCode(f"{state} {name}") if name else None
    if name and town:
        return Place(city, Precision.MUNICIPALITY, *town, TOWN_RADIUS_M, municipality, CountyCode(state))
    if middle:
        return Place(city or state, Precision.COUNTY, *middle, STATE_RADIUS_M, municipality, CountyCode(state))
    return unknown_place(city)


@lru_cache(maxsize=1)
def _towns() -> MappingProxyType[tuple[str, str], Point]:
    packed = files("jobbmatch.measuring.jobviews").joinpath("data/us_places.tsv.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return MappingProxyType(
        {(state, name): (float(latitude), float(longitude)) for state, name, latitude, longitude in rows}
    )


@lru_cache(maxsize=1)
def _states() -> MappingProxyType[str, Point]:
    points: dict[str, list[Point]] = {}
    for (state, _), point in _towns().items():
        points.setdefault(state, []).append(point)
    middles = {state: np.median(found, axis=0) for state, found in points.items()}
    return MappingProxyType({state: (float(middle[0]), float(middle[1])) for state, middle in middles.items()})
