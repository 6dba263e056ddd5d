"""Which municipalities lie side by side: what 'og omegn' and 'nabokommunene' may mean."""

from functools import cache

import shapely

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.shapes import covering_shape


@cache
def neighbours_of(code: MunicipalityCode) -> frozenset[MunicipalityCode]:
    """Give the municipalities whose land may touch this one's, itself left out; empty for one that does not exist.

    The outlines are simplified, so each is taken with its possible error: too many are safe, too few are not.

    >>> "3201" in neighbours_of(MunicipalityCode("0301"))
    True
    """
    codes, tree = _tree()
    if code not in codes:
        return frozenset()
    found = tree.query(covering_shape(code), predicate="intersects")
    return frozenset(codes[int(number)] for number in found) - {code}


@cache
def _tree() -> tuple[tuple[MunicipalityCode, ...], shapely.STRtree]:
    codes = load_gazetteer().municipality_codes()
    return codes, shapely.STRtree([covering_shape(code) for code in codes])
