"""How scarce work and workers are in the market, by NAV's figures."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.figures import lacking_for, seekers_of

Floats = NDArray[np.float64]


def crowding(vacancies: Sequence[Vacancy]) -> Floats:
    """Give how many seek each vacancy's kind of work for each ad, ln of the ratio to the whole market, float64 (n,).

    0 where the share of the jobseekers is the share of the ads; unknown occupations have 0.
    """
    ads = Counter(_code(vacancy) for vacancy in vacancies)
    ratios = {code: np.log(seekers_of(code) / count) for code, count in ads.items() if code}
    usual = np.average(list(ratios.values()), weights=[ads[code] for code in ratios]) if ratios else 0.0
    return np.array([ratios[code] - usual if (code := _code(vacancy)) else 0.0 for vacancy in vacancies])


def shortage(vacancies: Sequence[Vacancy]) -> Floats:
    """Give ln(1 + persons lacked / 100) in each vacancy's occupation and county, float64 (n,)."""
    return np.log1p(np.array([lacking_for(vacancy) for vacancy in vacancies], dtype=np.float64) / 100)


def _code(vacancy: Vacancy) -> str:
    return str(vacancy.occupations[0].code) if vacancy.occupations else ""
