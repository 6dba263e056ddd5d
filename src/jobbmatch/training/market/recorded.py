"""What a machine that records lists would know on the day of each simulated list, by the code that serves.

What people did depends on the level of noise, so the columns of behaviour do too: lists are drawn once, and these
columns are read anew for each level. A list reads strictly earlier days only.
"""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from jobbmatch.domain.outcome import OutcomeKind, Refusal
from jobbmatch.features.arrays import I64, Bools
from jobbmatch.features.column import Family
from jobbmatch.features.columns import COLUMNS, DISTANCE, OPENED, OPENED_LATELY, columns_of
from jobbmatch.features.earlier import Earlier, Seen, Told
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.openings import Openings
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.features.query import Query
from jobbmatch.features.showings import APPLIED
from jobbmatch.training.market.answers import Answers
from jobbmatch.training.market.lists import MarketList

RECORDED = (*columns_of(Family.BEHAVIOUR), *columns_of(Family.ANSWERS), OPENED, OPENED_LATELY)
"""Columns that are missing where nothing is recorded."""
_PLACES = np.array([COLUMNS.index(column) for column in RECORDED])


def recorded(
    lists: Sequence[MarketList], done: Sequence[I64], said: Sequence[Answers], features: VacancyFeatures
) -> list[FeatureMatrix]:
    """Give the matrix of each list with what was recorded before its day.

    Args:
        lists: Lists, oldest first.
        done: What was done with each, int64 (n,), as :meth:`MarketList.observed` gives it.
        said: What was said of each.
        features: The market.
    """
    seen = (one for item, grades in zip(lists, done, strict=True) for one in _seen(item, grades, features))
    all_of_it = zip(lists, done, said, strict=True)
    told = (one for item, grades, words in all_of_it for one in _told(item, grades, words, features))
    earlier = Earlier.of(seen, told)
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
    hers, km = earlier.of_person(item.key), item.matrix.column(DISTANCE)
    found = {**features.behaviour.build(query, hers, km), **features.answers.build(query, hers, km)}
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


def _told(item: MarketList, grades: I64, said: Answers, features: VacancyFeatures) -> Iterator[Told]:
    answers = np.where(said.yes, OutcomeKind.YES, OutcomeKind.NO)
    for place in np.flatnonzero(said.saved):
        yield _one(item, int(place), item.day, OutcomeKind.SAVED, features)
    for place in np.flatnonzero(said.shared):
        yield _one(item, int(place), item.day, OutcomeKind.SHARED, features)
    for place in np.flatnonzero(grades >= APPLIED):
        yield _one(item, int(place), item.day, OutcomeKind.APPLIED, features)
    for place in np.flatnonzero(said.answered):
        yield _one(item, int(place), said.day, OutcomeKind(answers[place]), features, said.reasons[place])


def _one(
    item: MarketList,
    place: int,
    day: date,
    kind: OutcomeKind,
    features: VacancyFeatures,
    reason: Refusal | None = None,
) -> Told:
    row, names, hours = int(item.matrix.rows[place]), features.behaviour, features.hours
    percent = (float(hours.lowest[row]), float(hours.highest[row]))
    return Told(
        person=item.key,
        day=day,
        vacancy=str(names.ids[row]),
        kind=kind,
        code=str(names.codes[row]),
        employer=str(names.employers[row]),
        km=item.matrix.value(place, DISTANCE),
        percent=None if np.isnan(percent[0]) else percent,
        reason=reason,
    )
