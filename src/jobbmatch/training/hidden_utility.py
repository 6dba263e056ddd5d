"""What simulated persons really want: a utility that the features can only guess at.

Taste lies in random vectors of occupations that the features never see; the way to work is felt each in one's own
way; employers and ads are better or worse for reasons that stand in no ad; and there is noise. The same things move
utility and features (occupation, distance, hours, requirements, needs), as in life, but by other formulas.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Need
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.families.requirements import RequirementsPart
from jobbmatch.features.qualifications import EDUCATION_RANK, held_by
from jobbmatch.features.tables import CONTEXTS, work_context
from jobbmatch.geo.distance import arc_metres, earth_centred
from jobbmatch.training.simulated_persons import Invented

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]

TASTE_AXES = 12
GRADE_SHARES = (0.25, 0.10, 0.04, 0.012)
"""A vacancy among the best 25 % of the market for a person has grade 1, among the best 10 % grade 2, and so on."""
UNKNOWN_KM = 80.0
FELT: dict[Need, tuple[str, float]] = {
    Need.NO_HEAVY_LIFTING: ("body", -1.5),
    Need.SEATED: ("body", -1.0),
    Need.FEW_PEOPLE: ("people", -1.5),
    Need.QUIET: ("noise", -1.2),
    Need.CALM_PACE: ("pace", -1.2),
    Need.LITTLE_SCREEN: ("screen", -1.0),
    Need.LITTLE_READING: ("screen", -1.0),
    Need.CLEAR_TASKS: ("freedom", -0.8),
}


@dataclass(frozen=True, slots=True)
class Market:
    """What the simulation knows of the vacancies, beyond what stands in them.

    Attributes:
        tastes: float64 (n, TASTE_AXES), what the work is like.
        quality: float64 (n,), of employer and ad; stands nowhere.
        contexts: float64 (n, contexts), the real demands, the usual ones with noise.
        percents: float64 (n, 2), NaN where nothing is said.
        owners: int64 (places,), row of each place.
        points: float64 (places, 3), earth-centred metres.
        asked: What each ad asks for, as read.
        rows_of: First row of each occupation.
        strictness: float64 (n,), how much a missed requirement costs at this employer.
        size: Number of vacancies.
    """

    tastes: Floats
    quality: Floats
    contexts: Floats
    percents: Floats
    owners: Rows
    points: Floats
    asked: RequirementsPart
    rows_of: Mapping[StyrkCode, int]
    strictness: Floats
    size: int

    @classmethod
    def draw(cls, vacancies: Sequence[Vacancy], asked: RequirementsPart, seed: int) -> "Market":
        """Draw what is hidden."""
        rng = np.random.default_rng([seed, 1])
        size = len(vacancies)
        employers = {name: float(rng.normal(0, 0.5)) for name in sorted({v.employer.name or "" for v in vacancies})}
        quality = np.array([employers[v.employer.name or ""] for v in vacancies]) + rng.normal(0, 0.4, size)
        known = [(row, p) for row, v in enumerate(vacancies) for p in v.places if p.latitude is not None]
        latitudes = np.array([place.latitude for _, place in known], dtype=np.float64)
        longitudes = np.array([place.longitude for _, place in known], dtype=np.float64)
        contexts = np.array([_context(v) for v in vacancies]).reshape(size, len(CONTEXTS))
        return cls(
            tastes=_tastes(vacancies, rng),
            quality=quality,
            contexts=np.clip(contexts + rng.normal(0, 0.2, contexts.shape), 0, 1),
            percents=np.array([v.percent or (np.nan, np.nan) for v in vacancies], dtype=np.float64).reshape(size, 2),
            owners=np.array([row for row, _ in known], dtype=np.int64),
            points=earth_centred(latitudes, longitudes).reshape(-1, 3),
            asked=asked,
            rows_of={v.occupations[0].code: row for row, v in reversed(list(enumerate(vacancies))) if v.occupations},
            strictness=rng.gamma(2, 0.5, size),
            size=size,
        )

    def distances(self, person: Invented) -> Floats:
        """Kilometres from the real home to the nearest place, float64 (n,); unknown places count as far."""
        nearest = np.full(self.size, np.inf)
        if person.home.latitude is not None and person.home.longitude is not None and len(self.owners):
            start = earth_centred(np.array([person.home.latitude]), np.array([person.home.longitude]))
            np.minimum.at(nearest, self.owners, arc_metres(start, self.points) / 1000)
        return np.where(np.isinf(nearest), UNKNOWN_KM, nearest)


def utility(market: Market, person: Invented, rng: np.random.Generator) -> Floats:
    """Give what each vacancy is worth to a person, float64 (n,).

    Args:
        market: What is hidden of the vacancies.
        person: The person.
        rng: Her own randomness.
    """
    rows = [market.rows_of[code] for code in dict.fromkeys(person.true_codes)]
    taste = market.tastes[rows] + rng.normal(0, 0.15, (len(rows), TASTE_AXES))
    liking = (market.tastes @ taste.T).max(axis=1)
    patience = float(rng.lognormal(np.log(20), 0.5))
    way = -np.log1p(market.distances(person) / patience) * float(rng.lognormal(0, 0.3))
    effort = _hours(market, person) + _needs(market, person) + _missed(market, person)
    worth: Floats = 3.0 * liking + 1.2 * way + effort + market.quality + rng.normal(0, 0.4, market.size)
    return worth


def grades(utilities: Floats) -> NDArray[np.int64]:
    """Grade utilities 0 to 4 by where they lie in the whole market, int64 (n,)."""
    cuts = np.quantile(utilities, [1 - share for share in GRADE_SHARES])
    return np.searchsorted(cuts, utilities, side="right").astype(np.int64)


def _tastes(vacancies: Sequence[Vacancy], rng: np.random.Generator) -> Floats:
    codes = sorted({v.occupations[0].code for v in vacancies if v.occupations})
    groups = sorted({code[:digits] for code in codes for digits in range(1, len(code) + 1)})
    # Work in the same group is alike, the more the closer; each level adds its own direction.
    steps = {group: rng.normal(0, 1, TASTE_AXES) * (1.0, 1.0, 0.9, 0.8)[len(group) - 1] for group in groups}
    found = {}
    for code in codes:
        vector = np.sum([steps[code[:digits]] for digits in range(1, len(code) + 1)], axis=0)
        found[code] = vector / np.linalg.norm(vector)
    none = np.zeros(TASTE_AXES)
    return np.array([found[v.occupations[0].code] if v.occupations else none for v in vacancies]).reshape(
        -1, TASTE_AXES
    )


def _context(vacancy: Vacancy) -> Floats:
    usual = work_context(vacancy.occupations[0].code) if vacancy.occupations else None
    return np.full(len(CONTEXTS), 0.5) if usual is None else usual


def _hours(market: Market, person: Invented) -> Floats:
    least, most = person.person.percent
    outside = np.maximum(market.percents[:, 0] - most, least - market.percents[:, 1])
    return -(np.nan_to_num(np.clip(outside, 0, 60) / 25) ** 1.5)


def _needs(market: Market, person: Invented) -> Floats:
    felt = np.zeros(market.size)
    for need in sorted(person.person.needs):
        if need in FELT:
            name, weight = FELT[need]
            felt += weight * market.contexts[:, CONTEXTS.index(name)] ** 2
    return felt


def _missed(market: Market, person: Invented) -> Floats:
    asked = market.asked
    held = held_by(person.person)
    has = np.array([name in held for name in asked.licences.tolist()], dtype=np.bool_)
    licences = (asked.licences_required & ~has).sum(axis=1)
    level = max((EDUCATION_RANK[item.level] for item in person.person.education), default=1)
    cost: Floats = (0.8 * licences + 0.3 * np.maximum(asked.education - level, 0)) * market.strictness
    return -cost
