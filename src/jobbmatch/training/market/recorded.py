"""What a machine that records lists would know on the day of each simulated list, by the code that serves.

What people did depends on the level of noise, so the columns of behaviour do too: lists are drawn once, and these
columns are read anew for each level. A list reads strictly earlier days only.
"""

from collections.abc import Sequence

import numpy as np

from jobbmatch.features.arrays import I64, Bools
from jobbmatch.features.column import Family
from jobbmatch.features.columns import COLUMNS, DISTANCE, OPENED, OPENED_LATELY, columns_of
from jobbmatch.features.earlier import Earlier, Seen
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.openings import Openings
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.features.query import Query
from jobbmatch.training.market.lists import MarketList

RECORDED = (*columns_of(Family.BEHAVIOUR), OPENED, OPENED_LATELY)
"""Columns that are missing where nothing is recorded."""
_PLACES = np.array([COLUMNS.index(column) for column in RECORDED])


def recorded(lists: Sequence[MarketList], done: Sequence[I64], features: VacancyFeatures) -> list[FeatureMatrix]:
    """Give the matrix of each list with what was recorded before its day.

    Args:
        lists: Lists, oldest first.
        done: What was done with each, int64 (n,), as :meth:`MarketList.observed` gives it.
        features: The market.
    """
    earlier = Earlier.of(one for item, grades in zip(lists, done, strict=True) for one in _seen(item, grades, features))
    pairs = zip(lists, done, strict=True)
    opened = Openings.of((item.day, int(row)) for item, grades in pairs for row in item.matrix.rows[grades > 0])
    features = features.with_openings(opened)
    return [_filled(item, features, earlier) for item in lists]


def unrecorded(lists: int, share: float, seed: int) -> Bools:
    """Draw which lists are left as on a machine that has recorded nothing, bool (lists,)."""
    found: Bools = np.random.default_rng([seed, 7]).random(lists) < share
    return found


def forgotten(matrix: FeatureMatrix) -> FeatureMatrix:
    """Give the same as on a machine that has recorded nothing."""
    values = matrix.values.copy()
    values[:, _PLACES] = np.nan
    return FeatureMatrix(values, matrix.rows)


def _filled(item: MarketList, features: VacancyFeatures, earlier: Earlier) -> FeatureMatrix:
    query = Query.of(item.invented.person, item.matrix.rows, item.day)
    found = features.behaviour.build(query, earlier.of_person(item.key), item.matrix.column(DISTANCE))
    found |= features.market.build(query)
    values = item.matrix.values.copy()
    for place, column in zip(_PLACES, RECORDED, strict=True):
        values[:, place] = found[column]
    return FeatureMatrix(values, item.matrix.rows)


def _seen(item: MarketList, grades: I64, features: VacancyFeatures) -> list[Seen]:
    names, km = features.behaviour, item.matrix.column(DISTANCE)
    wishes = tuple(str(code) for wish in item.invented.person.wishes for code in wish.codes)
    return [
        Seen(
            person=item.key,
            day=item.day,
            vacancy=str(names.ids[row]),
            code=str(names.codes[row]),
            employer=str(names.employers[row]),
            km=float(km[place]),
            place=place,
            grade=int(grades[place]),
            wishes=wishes,
        )
        for place, row in enumerate(item.matrix.rows.tolist())
    ]
