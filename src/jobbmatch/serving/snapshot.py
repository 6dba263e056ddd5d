"""The market as one immutable whole: vacancies, safety matrix and feature columns of the same version."""

import hashlib
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import NotFoundError
from jobbmatch.features.families.place import PlacePart
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.safety.answered_matrix import answered_matrix
from jobbmatch.safety.answers import answered
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.serving.distances import PlaceTable
from jobbmatch.serving.memory import Remembered
from jobbmatch.serving.reach import professions

OSLO = ZoneInfo("Europe/Oslo")
NEVER = date.max
NOTHING_REMEMBERED = Remembered()
_VERSION = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class MarketSnapshot:
    """All open vacancies at one moment. Row numbers are the same in every part.

    Attributes:
        vacancies: The vacancies.
        version: Hash of what it was made from: the same vacancies give the same version.
        matrix: What the safety rules see.
        features: What the ranker sees of the vacancies.
        places: Middles of the places.
        last_days: int64 (n,), the last day on which each vacancy is open, as ordinal.
        abroad: bool (n,), whether all places of a vacancy lie in another country.
        professions: bool (n,), whether a vacancy is of a profession that usually takes years of higher education.
        rows: Row of each vacancy by id.
        as_read: The vacancies as the program read them, before humans' answers; features are made of these.
        answers: Humans' answers about any ad, also gone ones: what is estimated from answers needs them all.
        remembered: What was shown on earlier days and what came of it.
    """

    vacancies: tuple[Vacancy, ...]
    version: str
    matrix: SafetyMatrix
    features: VacancyFeatures
    places: PlaceTable
    last_days: NDArray[np.int64]
    abroad: NDArray[np.bool_]
    professions: NDArray[np.bool_]
    rows: dict[VacancyId, int]
    as_read: tuple[Vacancy, ...]
    answers: tuple[Answer, ...] = ()
    remembered: Remembered = NOTHING_REMEMBERED

    @classmethod
    def build(cls, vacancies: Sequence[Vacancy], cache: Path | None = None) -> "MarketSnapshot":
        """Put a snapshot together.

        Args:
            vacancies: The vacancies, in any order.
            cache: Folder where feature columns are kept by version, so that the next start is quick; None keeps none.
        """
        version = market_version(vacancies)
        return cls(
            vacancies=tuple(vacancies),
            version=version,
            matrix=SafetyMatrix.build(vacancies),
            features=_features(vacancies, version, cache),
            places=PlaceTable.build(vacancies),
            last_days=np.array([last_day(v).toordinal() for v in vacancies], dtype=np.int64),
            abroad=_abroad(vacancies),
            professions=professions(vacancies),
            rows={vacancy.id: row for row, vacancy in enumerate(vacancies)},
            as_read=tuple(vacancies),
        )

    def with_answers(self, answers: Sequence[Answer]) -> "MarketSnapshot":
        """Give the same market with these answers, and only these, applied."""
        by_ad: dict[VacancyId, list[Answer]] = {}
        for answer in answers:
            by_ad.setdefault(answer.vacancy_id, []).append(answer)
        vacancies = list(self.as_read)
        for row in (self.rows[vacancy] for vacancy in by_ad.keys() & self.rows.keys()):
            vacancies[row] = answered(vacancies[row], by_ad[vacancies[row].id])
        answered_now = replace(
            self,
            vacancies=tuple(vacancies),
            matrix=answered_matrix(self.matrix, vacancies),
            answers=tuple(answers),
        )
        moved = any(_where(now) != _where(then) for now, then in zip(vacancies, self.vacancies, strict=True))
        return answered_now._placed_anew() if moved else answered_now

    def remembering(self, remembered: Remembered) -> "MarketSnapshot":
        """Give the same market with this, and only this, remembered of earlier days."""
        features = self.features.with_openings(remembered.openings(self.rows))
        return replace(self, features=features, remembered=remembered)

    def crossed(self, rows: NDArray[np.int64], person: Person, as_of: date) -> FeatureMatrix:
        """Cross a person with some rows: what rankers see of them, with what is remembered."""
        return build(self.features, rows, person, as_of, self.remembered.of_person(person.id))

    def _placed_anew(self) -> "MarketSnapshot":
        """Measure distances to where humans say that the work is."""
        return replace(
            self,
            places=PlaceTable.build(self.vacancies),
            abroad=_abroad(self.vacancies),
            features=replace(self.features, place=PlacePart.fit(self.vacancies)),
        )

    @property
    def size(self) -> int:
        """Number of vacancies."""
        return len(self.vacancies)

    def by_id(self, vacancy_id: VacancyId) -> Vacancy:
        """Give one vacancy.

        Raises:
            NotFoundError: It is not in the market.
        """
        row = self.rows.get(vacancy_id)
        if row is None:
            raise NotFoundError("Stillingen finnes ikke, eller den er ikke lenger ledig.")
        return self.vacancies[row]

    def open_on(self, day: date) -> NDArray[np.bool_]:
        """Which vacancies are still open on a day: bool (n,)."""
        return self.last_days >= day.toordinal()


def _where(vacancy: Vacancy) -> tuple[object, ...]:
    return vacancy.places, vacancy.is_from_home


def _abroad(vacancies: Sequence[Vacancy]) -> NDArray[np.bool_]:
    return np.array([bool(v.places) and all(p.abroad for p in v.places) for v in vacancies], dtype=np.bool_)


def last_day(vacancy: Vacancy) -> date:
    """Give the last day on which a vacancy is open, in Norwegian time.

    What the feed says of expiry counts; where it says nothing, the deadline does; where neither is said, it stays open.
    """
    if vacancy.expires is not None:
        # Midnight at the start of a day is how many systems write 'to and including that day'.
        return (vacancy.expires.astimezone(OSLO) if vacancy.expires.tzinfo else vacancy.expires).date()
    return vacancy.deadline.day or NEVER


def market_version(vacancies: Sequence[Vacancy]) -> str:
    """Hash ids and contents of the vacancies, in their order."""
    digest = hashlib.sha256()
    for vacancy in vacancies:
        digest.update(f"{vacancy.id}:{vacancy.content_hash};".encode())
    return digest.hexdigest()[:16]


def _features(vacancies: Sequence[Vacancy], version: str, cache: Path | None) -> VacancyFeatures:
    if cache is None:
        return VacancyFeatures.fit(vacancies)
    folder = cache / version
    loaded = VacancyFeatures.load(folder, vacancies) if folder.is_dir() else None
    if loaded is not None:
        return loaded
    fitted = VacancyFeatures.fit(vacancies)
    fitted.save(folder)
    forget_kept(cache, but=version)
    return fitted


def forget_kept(cache: Path, but: str = "") -> None:
    """Delete feature columns that were kept, but for one version: they hold words of ads that may be gone by now.

    Args:
        cache: Folder given to :meth:`MarketSnapshot.build`; need not be there.
        but: Version that stays.
    """
    for folder in cache.iterdir() if cache.is_dir() else ():
        # Only what has the name of a version is ours. Who has it in use goes on with what is mapped into memory.
        if folder.name != but and _VERSION.fullmatch(folder.name):
            shutil.rmtree(folder, ignore_errors=True)
