"""From vacancies and a person to one matrix; training and serving run this same code."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from jobbmatch import __version__
from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.arrays import F32, I64, Strings, load_part, save_part
from jobbmatch.features.column import Column
from jobbmatch.features.columns import COLUMN_NAMES, COLUMNS, DISTANCE, EXPERIENCE_YEARS
from jobbmatch.features.earlier import Earlier
from jobbmatch.features.families.answers import AnswersPart
from jobbmatch.features.families.behaviour import BehaviourPart
from jobbmatch.features.families.engagement import EngagementPart
from jobbmatch.features.families.formalities import FormalitiesPart
from jobbmatch.features.families.hours import HoursPart
from jobbmatch.features.families.interests import InterestsPart
from jobbmatch.features.families.market import MarketPart
from jobbmatch.features.families.needs import NeedsPart
from jobbmatch.features.families.occupation import OccupationPart
from jobbmatch.features.families.place import PlacePart
from jobbmatch.features.families.requirements import RequirementsPart
from jobbmatch.features.families.skills import SkillsPart
from jobbmatch.features.families.text import TextPart
from jobbmatch.features.families.timing import TimingPart
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.openings import Openings
from jobbmatch.features.protected import with_law
from jobbmatch.features.query import Query
from jobbmatch.features.reading import read_demands, read_must_skills, read_skills

FORMAT = 7
"""Counted up when what is stored changes its meaning; older folders are then made anew."""
MANIFEST = "manifest.json"

Progress = Callable[[str], None]


def _silent(step: str) -> None:
    del step


@dataclass(frozen=True, slots=True, eq=False)
class VacancyFeatures:
    """All that can be computed of the vacancies before anybody asks.

    Attributes:
        ids: Ids of the vacancies, in the order of the rows.
        fingerprint: (1,), hash of format, ids and contents.
        occupation: Occupations.
        skills: Skills.
        text: Words.
        interests: Types of interest.
        requirements: Requirements.
        formalities: Certificate of conduct and car.
        place: Places.
        hours: Percentages.
        engagement: Forms of employment.
        needs: What is usual and what is said of needs.
        timing: Dates.
        market: Numbers of positions, similar ads and openings.
        behaviour: Under which names they are counted.
    """

    ids: Strings
    fingerprint: Strings
    occupation: OccupationPart
    skills: SkillsPart
    text: TextPart
    interests: InterestsPart
    requirements: RequirementsPart
    formalities: FormalitiesPart
    place: PlacePart
    hours: HoursPart
    engagement: EngagementPart
    needs: NeedsPart
    timing: TimingPart
    market: MarketPart
    behaviour: BehaviourPart

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy], progress: Progress = _silent) -> "VacancyFeatures":
        """Compute everything that the vacancies alone decide.

        Args:
            vacancies: The market; row numbers follow its order.
            progress: Called with the name of each step as it starts.
        """
        progress("yrker")
        occupation = OccupationPart.fit(vacancies)
        progress("ferdigheter")
        texts = [f"{v.title}\n{v.text}" for v in vacancies]
        skills = SkillsPart.fit([read_skills(text) for text in texts], [read_must_skills(text) for text in texts])
        progress("krav")
        read = [with_law(read_demands(text), vacancy) for text, vacancy in zip(texts, vacancies, strict=True)]
        requirements = RequirementsPart.fit(read)
        progress("behov")
        needs = NeedsPart.fit(vacancies, occupation)
        progress("ord og emner")
        text = TextPart.fit(vacancies)
        return cls(
            ids=np.array([vacancy.id for vacancy in vacancies], dtype=np.str_),
            fingerprint=np.array([fingerprint_of(vacancies)], dtype=np.str_),
            occupation=occupation,
            skills=skills,
            text=text,
            interests=InterestsPart.fit(occupation),
            requirements=requirements,
            formalities=FormalitiesPart.fit(texts, read),
            place=PlacePart.fit(vacancies),
            hours=HoursPart.fit(vacancies),
            engagement=EngagementPart.fit(vacancies),
            needs=needs,
            timing=TimingPart.fit(vacancies),
            market=MarketPart.fit(vacancies, occupation),
            behaviour=BehaviourPart.fit(vacancies),
        )

    def __len__(self) -> int:
        """Number of vacancies."""
        return len(self.ids)

    @property
    def answers(self) -> AnswersPart:
        """What of the vacancies answers are held against."""
        return AnswersPart(self.behaviour, self.needs.contexts, self.hours.lowest, self.hours.highest)

    def with_openings(self, openings: Openings) -> "VacancyFeatures":
        """Give the same with what is known of who opened what; without it those columns are missing."""
        return replace(self, market=replace(self.market, openings=openings))

    def save(self, folder: Path) -> None:
        """Write everything to a folder; the manifest comes last, so a folder without one is not whole."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MANIFEST).unlink(missing_ok=True)
        save_part(self, folder, "features")
        manifest = {"format": FORMAT, "columns": COLUMN_NAMES, "fingerprint": str(self.fingerprint[0])}
        (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path, vacancies: Sequence[Vacancy] | None = None) -> "VacancyFeatures | None":
        """Read a folder back; None when it is not whole, of another version, or of other vacancies.

        Args:
            folder: Where :meth:`save` wrote.
            vacancies: What the features must be of; left out, any will do.
        """
        try:
            manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            if manifest["format"] != FORMAT or tuple(manifest["columns"]) != COLUMN_NAMES:
                return None
            loaded = load_part(cls, folder, "features")
        except (OSError, ValueError, KeyError, TypeError):
            return None
        expected = manifest["fingerprint"] if vacancies is None else fingerprint_of(vacancies)
        return loaded if str(loaded.fingerprint[0]) == expected else None


def fingerprint_of(vacancies: Sequence[Vacancy]) -> str:
    """Hash version, columns, contents and what was read out of them: the same vacancies give the same features."""
    digest = hashlib.sha256(f"{__version__}:{FORMAT}:{','.join(COLUMN_NAMES)}".encode())
    for vacancy in vacancies:
        # A new version of the readers can read another occupation or place out of the same content.
        places = [(place.latitude, place.longitude, place.radius_m) for place in vacancy.places]
        links = [(link.code, link.confidence) for link in vacancy.occupations]
        digest.update(f"|{vacancy.id}:{vacancy.content_hash}:{places}:{links}:{vacancy.percent}".encode())
    return digest.hexdigest()


def build(
    features: VacancyFeatures, rows: I64, person: Person, as_of: date, earlier: Earlier | None = None
) -> FeatureMatrix:
    """Cross one person with some rows of the market.

    Args:
        features: The market.
        rows: int64 (n,), rows that may be ranked.
        person: The person.
        as_of: The day for which the answer holds.
        earlier: What was seen on earlier days, read for this person (:meth:`Earlier.of_person`); nothing is recorded
            when it is left out.

    Returns:
        float32 (n, d), columns in the order of :data:`jobbmatch.features.columns.COLUMNS`.
    """
    query = Query.of(person, rows, as_of)
    occupation, place = features.occupation.build(query), features.place.build(query)
    found: dict[Column, F32] = {
        **occupation,
        **features.skills.build(query),
        **features.text.build(query),
        **features.interests.build(query),
        **features.requirements.build(query, occupation[EXPERIENCE_YEARS]),
        **features.formalities.build(query),
        **place,
        **features.hours.build(query),
        **features.engagement.build(query),
        **features.needs.build(query),
        **features.timing.build(query),
        **features.market.build(query),
        **features.behaviour.build(query, earlier or Earlier.nothing(), place[DISTANCE]),
        **features.answers.build(query, earlier or Earlier.nothing(), place[DISTANCE]),
    }
    values = np.empty((len(rows), len(COLUMNS)), dtype=np.float32)
    for number, column in enumerate(COLUMNS):
        values[:, number] = found[column]
    return FeatureMatrix(values, rows)
