"""What a vacancy is really worth to a person: the chance that she wants it, gets there, is taken, and stays.

The four are multiplied, so a vacancy fails by its weakest side. Each is a logistic of a margin in its own formula:
none of the features appears in them, only what features are signs of.
"""

from collections.abc import Sequence

import numpy as np

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.features.families.requirements import SILENT
from jobbmatch.features.qualifications import EDUCATION_RANK, held_by, language_rank
from jobbmatch.features.tables import CONTEXTS
from jobbmatch.training.market.hidden import Floats, Market, Rows
from jobbmatch.training.market.people import BUS_KM_AN_HOUR, CAR_KM_AN_HOUR, Traits

ROAD = 1.3
"""Roads are longer than the crow flies."""
STAGES = ("wants", "reaches", "is taken", "stays")
COSTS = ("burden", "hours", "left behind")
"""What costs in the last stage, as a person can tell it apart."""
STEEP = 2.0
"""Steepness of the logistic of a margin."""
MOST_YEARS = 10.0


def value(margins: Floats) -> Floats:
    """Give the chance that it ends in a job that is held, float64 (n,), which is what the oracle orders by.

    Args:
        margins: float64 (n, 4), by stage; above 0 it goes well more often than not.

    >>> round(float(value(np.zeros((1, 4)))[0]), 4)
    0.0625
    """
    chances: Floats = np.prod(1 / (1 + np.exp(-STEEP * margins)), axis=1)
    return chances


def margins(market: Market, person: Traits, rows: Rows, ages: Floats) -> Floats:
    """Weigh some vacancies for a person, float64 (n, 4) by stage.

    Args:
        market: What is hidden of the vacancies.
        person: What is hidden of her.
        rows: int64 (n,), the vacancies.
        ages: float64 (n,), days since each was published.
    """
    stages = (
        _wants(market, person, rows),
        _reaches(market, person, rows),
        _is_taken(market, person, rows, ages),
        _stays(market, person, rows),
    )
    return np.clip(np.stack(stages, axis=1), -4, 3)


def costs(market: Market, person: Traits, rows: Rows) -> Floats:
    """Give what each of :data:`COSTS` takes from staying, float64 (n, 3); for what she says of it alone."""
    parts = (_burden(market, person, rows), _hours(market, person, rows), _back_there(market, person, rows))
    return np.stack(parts, axis=1)


def _wants(market: Market, person: Traits, rows: Rows) -> Floats:
    codes = list(dict.fromkeys(person.invented.true_codes))
    tempted = market.likeness(codes, rows) * np.maximum(0.85, 1 - 0.05 * np.arange(len(codes)))
    refused = market.likeness(person.invented.person.not_wanted_codes, rows).max(axis=1, initial=0)
    wants: Floats = 4 * (tempted.max(axis=1, initial=-1) - person.picky) - 4 * np.maximum(refused - 0.6, 0)
    return wants


def _reaches(market: Market, person: Traits, rows: Rows) -> Floats:
    road = ROAD * market.distances(person.invented)[rows] * market.slowness[rows]
    if person.drives:
        minutes = 6 + road / CAR_KM_AN_HOUR * 60
    else:
        minutes = 14 + road / (BUS_KM_AN_HOUR * market.buses[rows]) * 60
    minutes = np.where(market.from_home[rows], 0.0, minutes)
    reaches: Floats = 3 * (1 - minutes / person.minutes)
    return reaches


def _is_taken(market: Market, person: Traits, rows: Rows, ages: Floats) -> Floats:
    years = np.minimum(_years(market, person, rows), MOST_YEARS)
    learning = market.flags[rows, 2]
    gaps = (1 - 0.5 * learning) * market.strictness[rows] * _gaps(market, person, rows, years)
    # Where workers are lacking, what one does not have is forgiven; where many wait, the places fill.
    gaps = gaps / (1 + market.lacking[rows])
    filled = np.minimum(market.crowd[rows] * ages / 7, 2.0)
    known: Floats = 0.5 * (1 - learning) * np.log1p(years)
    taken: Floats = 0.4 + market.ease[rows] + person.able + known - gaps - filled
    return taken


def _years(market: Market, person: Traits, rows: Rows) -> Floats:
    done = [(code, item.years) for item in person.invented.person.experience for code in item.codes]
    like = np.clip(market.likeness([code for code, _ in done], rows), 0, 1) ** 2
    years: Floats = like @ np.array([number for _, number in done], dtype=np.float64)
    return years


def _gaps(market: Market, person: Traits, rows: Rows, years: Floats) -> Floats:
    asked, said = market.asked, person.invented.person
    held = held_by(said)
    has = np.array([name in held for name in asked.licences.tolist()], dtype=np.bool_)
    licences = (asked.licences_required[rows] & ~has).any(axis=1)
    level = max((EDUCATION_RANK[item.level] for item in said.education), default=1)
    education = np.where(asked.education[rows] == SILENT, 0, np.maximum(asked.education[rows] - level, 0))
    ranks = [language_rank(said, name) for name in asked.languages.tolist()]
    spoken = np.array([3 if rank is None else rank for rank in ranks], dtype=np.float64)
    language = np.where(asked.language_levels[rows] == SILENT, 0, asked.language_levels[rows] - spoken)
    lacking = np.clip(np.nan_to_num(asked.years[rows]) - years, 0, 5)
    gaps: Floats = 1.6 * licences + 0.6 * education + 0.4 * language.max(axis=1, initial=0) + 0.25 * lacking
    return gaps


def _stays(market: Market, person: Traits, rows: Rows) -> Floats:
    tied = 0.3 * market.flags[rows, 0] - 0.5 * market.flags[rows, 1]
    burden, hours = _burden(market, person, rows), _hours(market, person, rows)
    stays: Floats = 0.9 + market.quality[rows] + tied - burden - hours - _back_there(market, person, rows)
    return stays


def _burden(market: Market, person: Traits, rows: Rows) -> Floats:
    burden = np.zeros(len(rows))
    for name, weight in person.burden.items():
        burden += weight * np.maximum(market.contexts[rows, CONTEXTS.index(name)] - 0.35, 0)
    burden *= 1 - 0.7 * market.kindness[rows]
    return burden


def _back_there(market: Market, person: Traits, rows: Rows) -> Floats:
    left = market.likeness(_left_behind(person), rows).max(axis=1, initial=0)
    cost: Floats = 1.2 * np.maximum(left - 0.5, 0)
    return cost


def _left_behind(person: Traits) -> Sequence[StyrkCode]:
    return [code for item in person.invented.person.experience if not item.relevant for code in item.codes]


def _hours(market: Market, person: Traits, rows: Rows) -> Floats:
    least, most = person.invented.person.percent
    outside = np.maximum(market.percents[rows, 0] - most, least - market.percents[rows, 1])
    cost: Floats = np.nan_to_num(np.clip(outside, 0, 60) / 25) ** 1.5
    return cost
