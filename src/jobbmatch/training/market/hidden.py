"""What the simulation alone knows of vacancies and employers: traits that stand in no ad.

Work of one kind is alike by directions drawn at random; employers are kinder, stricter or better than they say; roads
and buses differ between counties. Scarcity is NAV's (:mod:`jobbmatch.training.market.figures`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.families.requirements import RequirementsPart
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.features.tables import CONTEXTS, work_context
from jobbmatch.geo.distance import arc_metres, earth_centred
from jobbmatch.training.market.figures import crowding, shortage
from jobbmatch.training.simulated_persons import Invented

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]

TASTE_AXES = 12
STEPS = (1.0, 1.0, 0.9, 0.8)
"""How far each level of STYRK-08 moves the direction: work in the same group is alike, the more the closer."""
OSLO = "03"
UNKNOWN_KM = 60.0


@dataclass(frozen=True, slots=True, eq=False)
class Market:
    """Hidden traits of all vacancies; rows follow the vacancies.

    Attributes:
        directions: What work with each code is like, float64 (TASTE_AXES,) of length 1.
        tastes: float64 (n, TASTE_AXES), of the first occupation; 0 when none is known.
        contexts: float64 (n, contexts), the real demands: the usual ones with noise.
        quality: float64 (n,), of employer and ad.
        kindness: float64 (n,), 0 to 1, how far the work is really adapted; what the ad says is only a sign of it.
        strictness: float64 (n,), how much a missed requirement costs.
        ease: float64 (n,), how easily somebody is taken at all: scarcity and the employer.
        lacking: float64 (n,), shortage, see :func:`jobbmatch.training.market.figures.shortage`.
        crowd: float64 (n,), how soon the places fill, a week; less where there are more of them.
        slowness: float64 (n,), how slow the roads are.
        buses: float64 (n,), how good public transport is.
        percents: float64 (n, 2), NaN where nothing is said.
        from_home: bool (n,), nobody travels.
        flags: float64 (n, 3), permanent, short term and learning; 0 where nothing is said.
        asked: What each ad asks for, as read.
        owners: int64 (places,), row of each place.
        points: float64 (places, 3), earth-centred metres.
        size: Number of vacancies.
    """

    directions: Mapping[StyrkCode, Floats]
    tastes: Floats
    contexts: Floats
    quality: Floats
    kindness: Floats
    strictness: Floats
    ease: Floats
    lacking: Floats
    crowd: Floats
    slowness: Floats
    buses: Floats
    percents: Floats
    from_home: NDArray[np.bool_]
    flags: Floats
    asked: RequirementsPart
    owners: Rows
    points: Floats
    size: int

    @classmethod
    def draw(cls, vacancies: Sequence[Vacancy], features: VacancyFeatures, seed: int) -> "Market":
        """Draw what is hidden.

        Args:
            vacancies: The ads.
            features: What was read out of them, in the same order; only what the ads themselves say is used.
            seed: The same seed hides the same things.
        """
        rng = np.random.default_rng([seed, 1])
        size = len(vacancies)
        directions = _directions(vacancies, rng)
        lacking, many = shortage(vacancies), crowding(vacancies)
        employer = _by_name([v.employer.name or "" for v in vacancies], rng)
        county = _by_name([_county(v) for v in vacancies], rng)
        known = [(row, p) for row, v in enumerate(vacancies) for p in v.places if p.latitude is not None]
        contexts = np.array([_context(v) for v in vacancies]).reshape(size, len(CONTEXTS))
        positions = np.maximum([v.positions for v in vacancies], 1)
        in_town = np.array([_county(v) == OSLO for v in vacancies], dtype=np.float64)
        return cls(
            directions=directions,
            tastes=_of_first(vacancies, directions),
            contexts=np.clip(contexts + rng.normal(0, 0.1, contexts.shape), 0, 1),
            quality=0.3 * employer[:, 0] + rng.normal(0, 0.2, size),
            kindness=np.clip(0.65 * features.needs.inclusion + 0.1 * employer[:, 1] + 0.1, 0, 1).astype(np.float64),
            strictness=np.exp(0.3 * employer[:, 2] + rng.normal(0, 0.2, size)),
            ease=0.6 * lacking - 0.5 * np.clip(many, -2, 2) + rng.normal(0, 0.25, size),
            lacking=lacking,
            crowd=0.25 * np.exp(0.4 * np.clip(many, -2, 2)) / np.sqrt(positions),
            slowness=np.exp(0.15 * county[:, 0]),
            buses=np.exp(0.2 * county[:, 1]) * (1 + in_town),
            percents=np.array([v.percent or (np.nan, np.nan) for v in vacancies], dtype=np.float64).reshape(size, 2),
            from_home=np.array([v.is_from_home for v in vacancies], dtype=np.bool_),
            flags=np.nan_to_num(features.engagement.flags.astype(np.float64)),
            asked=features.requirements,
            owners=np.array([row for row, _ in known], dtype=np.int64),
            points=earth_centred(
                np.array([p.latitude for _, p in known], dtype=np.float64),
                np.array([p.longitude for _, p in known], dtype=np.float64),
            ).reshape(-1, 3),
            size=size,
        )

    def distances(self, person: Invented) -> Floats:
        """Kilometres from the real home to the nearest place, float64 (n,); unknown places count as far."""
        nearest = np.full(self.size, np.inf)
        if person.home.latitude is not None and person.home.longitude is not None and len(self.owners):
            start = earth_centred(np.array([person.home.latitude]), np.array([person.home.longitude]))
            np.minimum.at(nearest, self.owners, arc_metres(start, self.points) / 1000)
        return np.where(np.isinf(nearest), UNKNOWN_KM, nearest)

    def likeness(self, codes: Sequence[StyrkCode], rows: Rows) -> Floats:
        """Give how like some work is to each of some codes, float64 (rows, codes), -1 to 1."""
        if not codes:
            return np.zeros((len(rows), 0))
        like: Floats = self.tastes[rows] @ np.array([self._direction(code) for code in codes]).T
        return like

    def _direction(self, code: StyrkCode) -> Floats:
        return self.directions.get(code, np.zeros(TASTE_AXES))


def _directions(vacancies: Sequence[Vacancy], rng: np.random.Generator) -> dict[StyrkCode, Floats]:
    codes = sorted({v.occupations[0].code for v in vacancies if v.occupations})
    groups = sorted({code[:digits] for code in codes for digits in range(1, len(code) + 1)})
    steps = {group: rng.normal(0, 1, TASTE_AXES) * STEPS[len(group) - 1] for group in groups}
    found = {}
    for code in codes:
        vector = np.sum([steps[code[:digits]] for digits in range(1, len(code) + 1)], axis=0)
        found[code] = vector / np.linalg.norm(vector)
    return found


def _of_first(vacancies: Sequence[Vacancy], directions: Mapping[StyrkCode, Floats]) -> Floats:
    none = np.zeros(TASTE_AXES)
    rows = [directions[v.occupations[0].code] if v.occupations else none for v in vacancies]
    return np.array(rows).reshape(-1, TASTE_AXES)


def _by_name(names: Sequence[str], rng: np.random.Generator) -> Floats:
    drawn = {name: rng.normal(0, 1, 3) for name in sorted(set(names))}
    return np.array([drawn[name] for name in names]).reshape(-1, 3)


def _county(vacancy: Vacancy) -> str:
    return next((str(place.county) for place in vacancy.places if place.county), "")


def _context(vacancy: Vacancy) -> Floats:
    usual = work_context(vacancy.occupations[0].code) if vacancy.occupations else None
    return np.full(len(CONTEXTS), 0.5) if usual is None else usual
