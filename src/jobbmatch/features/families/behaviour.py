"""Behaviour: what the person and others did with what was shown on earlier days; all missing when none is recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, F64, I64, Bools, Strings, missing
from jobbmatch.features.column import Column, Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.earlier import Earlier
from jobbmatch.features.query import Query
from jobbmatch.features.showings import APPLIED, HIRED, OPENED, employer_key
from jobbmatch.features.tallies import FLOOR, Past, looked
from jobbmatch.features.taste import known_wishes

OPENING, APPLYING, HIRING, HOLDING = range(4)
"""Numbers of the steps, see :mod:`jobbmatch.features.tallies`."""
PRIOR: Final = 8.0
"""Tries that what is usual counts for."""
USUAL_REACH_KM: Final = 30.0
REACHES: Final = np.exp(np.linspace(np.log(3.0), np.log(300.0), 40))
"""How far a person may be found to go, km."""
SAID_SPREAD, UNSAID_SPREAD = 0.5, 0.8
"""How far off, in ln(km), what is said of travelling is taken to be; the second where nothing is said."""
SHARPNESS: Final = 3.0
"""How sharply going there falls off with the distance."""
NO_KM: Final = np.empty(0, dtype=np.float64)
NO_ANSWERS: Final = np.empty(0, dtype=np.bool_)


@dataclass(frozen=True, slots=True, eq=False)
class BehaviourPart:
    """Under which names all vacancies are counted.

    Attributes:
        ids: Ids.
        codes: STYRK-08 of the first occupation, empty when unknown.
        employers: Keys of the employers, empty when unknown.
    """

    ids: Strings
    codes: Strings
    employers: Strings

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy]) -> "BehaviourPart":
        """Collect the names."""
        codes = [str(v.occupations[0].code) if v.occupations else "" for v in vacancies]
        return cls(
            np.array([v.id for v in vacancies], dtype=np.str_),
            np.array(codes, dtype=np.str_),
            np.array([employer_key(v.employer.name) for v in vacancies], dtype=np.str_),
        )

    def build(self, query: Query, earlier: Earlier, km: F32) -> dict[Column, F32]:
        """Read what was seen before the day asked for.

        Args:
            query: The person, the rows and the day.
            earlier: What was seen, for this person.
            km: float32 (n,), distance of each row; NaN when unknown.
        """
        if not earlier.known:
            return dict.fromkeys(columns_of(Family.BEHAVIOUR), missing(query.rows))
        past, own = earlier.at(query.as_of), earlier.own_before(query.as_of)
        vacancies = numbers(self.ids[query.rows], earlier.names.vacancies)
        found = {
            **self._others(query, past, earlier, vacancies),
            **_rates(query, past, earlier, own),
            **_this_ad(earlier, own, vacancies),
            **self._taste(query, earlier, own),
            columns.REACH_SHARE: km / reach(query, earlier, own),
        }
        return {column: np.asarray(values, dtype=np.float32) for column, values in found.items()}

    def _taste(self, query: Query, earlier: Earlier, own: I64) -> dict[Column, F64]:
        log, taste = earlier.log, earlier.taste(query.as_of)
        wishes = [str(code) for wish in query.person.wishes for code in wish.codes]
        expected = taste.by_wishes(known_wishes(wishes, earlier.names))
        mine = own[log.code[own] >= 0]
        opened = (log.grade[mine] >= OPENED).astype(np.float64)
        likely = expected + taste.by_openings(expected, log.code[mine], looked(log, mine), opened)
        codes = numbers(self.codes[query.rows], earlier.names.codes)
        return {
            columns.WISH_OPENED: np.append(expected, np.nan)[codes],
            columns.LIKELY_OPENED: np.append(likely, np.nan)[codes],
        }

    def _others(self, query: Query, past: Past, earlier: Earlier, vacancies: I64) -> dict[Column, F64]:
        employers = numbers(self.employers[query.rows], earlier.names.employers)
        codes = numbers(self.codes[query.rows], earlier.names.codes)
        usual = [past.usual(step) for step in range(4)]
        hires = np.append(past.employers.wins[HIRING], 0.0)[employers]
        return {
            columns.AD_OPENED: past.vacancies.lift(OPENING, vacancies, usual[OPENING], PRIOR),
            columns.AD_APPLIED: past.vacancies.lift(APPLYING, vacancies, usual[APPLYING], PRIOR),
            columns.AD_HIRED: past.vacancies.lift(HIRING, vacancies, usual[HIRING], PRIOR),
            columns.EMPLOYER_HIRED: past.employers.lift(HIRING, employers, usual[HIRING], PRIOR),
            columns.EMPLOYER_HELD: past.employers.lift(HOLDING, employers, usual[HOLDING], PRIOR),
            columns.EMPLOYER_HIRES: np.log1p(hires),
            columns.OCCUPATION_HIRED: past.codes.lift(HIRING, codes, usual[HIRING], PRIOR),
            columns.OCCUPATION_HELD: past.codes.lift(HOLDING, codes, usual[HOLDING], PRIOR),
        }


def numbers(names: Strings, table: Mapping[str, int]) -> I64:
    """Give the numbers of names, int64 (n,); -1 for a name that the table has not."""
    return np.fromiter((table.get(name, -1) for name in names.tolist()), dtype=np.int64, count=len(names))


def _rates(query: Query, past: Past, earlier: Earlier, own: I64) -> dict[Column, F64]:
    log = earlier.log
    decided = own[log.hired[own] < query.as_of.toordinal()]
    steps = (
        (columns.OWN_OPENING, OPENING, looked(log, own), log.grade[own] >= OPENED),
        (columns.OWN_APPLYING, APPLYING, log.grade[own] >= OPENED, log.grade[own] >= APPLIED),
        (columns.OWN_HIRING, HIRING, log.grade[decided] >= APPLIED, log.grade[decided] >= HIRED),
    )
    return {
        column: np.full(len(query.rows), _lift(float(tries.sum()), float(wins.sum()), past.usual(step)))
        for column, step, tries, wins in steps
    }


def _lift(tries: float, wins: float, usual: float) -> float:
    return float(np.log((wins + PRIOR * usual + FLOOR) / ((tries + PRIOR) * usual + FLOOR)))


def _this_ad(earlier: Earlier, own: I64, vacancies: I64) -> dict[Column, F64]:
    log, size = earlier.log, len(earlier.names.vacancies) + 1
    best, passed = np.full(size, np.nan), np.zeros(size)
    np.fmax.at(best, log.vacancy[own], np.minimum(log.grade[own], APPLIED).astype(np.float64))
    idle = own[log.grade[own] < OPENED]
    np.add.at(passed, log.vacancy[idle], looked(log, idle))
    return {columns.OWN_AD: best[vacancies], columns.OWN_AD_PASSED: passed[vacancies]}


def reach(query: Query, earlier: Earlier, own: I64, answered: F64 = NO_KM, yes: Bools = NO_ANSWERS) -> float:
    """Give how far she goes, km: what she says, moved by what she applied for of what she opened, and by answers.

    Args:
        query: The person and what she says of travelling.
        earlier: What was seen.
        own: int64 (k,), her own showings.
        answered: float64 (m,), how far away what she answered for was.
        yes: bool (m,), whether she said yes; a no is one because of the way.
    """
    log, said = earlier.log, query.person.max_distance_km
    opened = own[(log.grade[own] >= OPENED) & ~np.isnan(log.km[own])]
    spread = UNSAID_SPREAD if said is None else SAID_SPREAD
    belief = -0.5 * (np.log(REACHES / (said or USUAL_REACH_KM)) / spread) ** 2
    far = np.concatenate([log.km[opened], answered])
    goes = np.clip(1 / (1 + (far[:, None] / REACHES[None, :]) ** SHARPNESS), 0.02, 0.9)
    went = np.concatenate([log.grade[opened] >= APPLIED, yes])[:, None]
    belief = belief + np.log(np.where(went, goes, 1 - goes)).sum(axis=0)
    weights = np.exp(belief - belief.max())
    return float(np.exp((weights * np.log(REACHES)).sum() / weights.sum()))
