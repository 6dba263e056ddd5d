"""Small markets and queries for tests of features, rankers and reasons."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Employer, OccupationLink, Vacancy
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.features.query import Query
from tests.factories.market import AS_OF, GOL, HAMAR, vacancy

WORK: tuple[tuple[str, str, str], ...] = (
    ("4321", "Lagermedarbeider", "Du plukker og pakker varer og kjører truck på lageret."),
    ("8344", "Truckfører", "Du kjører truck på et stort lager og laster biler."),
    ("5223", "Butikkmedarbeider", "Du betjener kunder og sitter i kassen i butikken."),
    ("2221", "Sykepleier", "Du gir pleie og medisiner til pasienter på sykehjemmet."),
    ("7115", "Tømrer", "Du bygger hus og setter opp vegger på byggeplassen."),
    ("4311", "Regnskapsmedarbeider", "Du fører regnskap og bruker Excel hver dag."),
    ("9112", "Renholder", "Du vasker kontorer og trapper etter faste rutiner."),
    ("5120", "Kokk", "Du lager mat på kjøkkenet i en travel restaurant."),
)


def occupation(code: str, confidence: float = 0.9) -> tuple[OccupationLink, ...]:
    """One link to an occupation."""
    return (OccupationLink(StyrkCode(code), confidence, "title"),)


def query(person: Person, rows: Sequence[int], as_of: date = AS_OF) -> Query:
    """A query of a person for some rows."""
    return Query.of(person, np.array(rows, dtype=np.int64), as_of)


def all_rows(count: int) -> NDArray[np.int64]:
    """Row numbers of a whole market."""
    return np.arange(count, dtype=np.int64)


def market(count: int, seed: int = 0) -> list[Vacancy]:
    """Vacancies of eight occupations in two places, spread over a month."""
    rng = np.random.default_rng(seed)
    made = []
    for number in range(count):
        code, title, text = WORK[int(rng.integers(len(WORK)))]
        day = datetime(2026, 11, 20, tzinfo=UTC) - timedelta(days=int(rng.integers(30)))
        made.append(
            vacancy(
                number + 1,
                title=title,
                text=text,
                occupations=occupation(code),
                places=((GOL, HAMAR)[int(rng.integers(2))],),
                published=day,
                percent=(None, (100, 100), (50, 80))[int(rng.integers(3))],
                employer=Employer(f"Oppdiktet {int(rng.integers(20))} AS"),
            )
        )
    return made


def matrix(person: Person, vacancies: Sequence[Vacancy], as_of: date = AS_OF) -> FeatureMatrix:
    """Feature values of a person for every vacancy."""
    return build(VacancyFeatures.fit(vacancies), all_rows(len(vacancies)), person, as_of)
