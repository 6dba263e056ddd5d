"""Invented jobseekers for simulated lists. None of them is modelled on a person.

Each is drawn around one ad of the market: occupations as often as NAV counts jobseekers in them, places as the ads of
that occupation have them. Then noise is laid on what she says of herself: wishes without a code, skills from other
work, levels a little off.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np

from jobbmatch.domain.ids import PersonId, StyrkCode
from jobbmatch.domain.person import (
    Education,
    EducationLevel,
    Experience,
    Language,
    LanguageLevel,
    Need,
    OccupationWish,
    Person,
)
from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.figures import seekers_of
from jobbmatch.geo.grid import snap_home
from jobbmatch.taxonomy.interests import interests_of_occupation
from jobbmatch.taxonomy.neighbours import nearness
from jobbmatch.taxonomy.skills import find_skills
from jobbmatch.taxonomy.styrk import load_styrk

RIASEC = "RIASEC"
DISTANCES = (10.0, 20.0, 30.0, 50.0, 80.0, None)
PERCENTS = ((0, 100), (0, 100), (80, 100), (50, 100), (40, 60), (20, 50))
LICENCES = (("B",), ("B",), ("B",), (), (), ("C",), ("B", "T4"), ("CE",), ("D",))
LEVELS = tuple(EducationLevel)
LANGUAGE_LEVELS = tuple(LanguageLevel)
NEAR_ENOUGH = 0.4


@dataclass(frozen=True, slots=True)
class Invented:
    """An invented jobseeker and what only the simulation knows of her.

    Attributes:
        person: What she says of herself.
        true_codes: Work that she would really like, said or not.
        home: Where she really lives (not snapped); the features never see it.
    """

    person: Person
    true_codes: tuple[StyrkCode, ...]
    home: Place


class PersonMaker:
    """Draws persons around the ads of a market."""

    def __init__(self, vacancies: Sequence[Vacancy]) -> None:
        """Keep the ads that a person can be drawn around: occupation and place known."""
        self._ads = [v for v in vacancies if v.occupations and any(p.latitude is not None for p in v.places)]
        self._codes = sorted({v.occupations[0].code for v in self._ads})
        self._near: dict[StyrkCode, list[StyrkCode]] = {}
        ads = Counter(v.occupations[0].code for v in self._ads)
        self._steps = np.cumsum([seekers_of(v.occupations[0].code) / ads[v.occupations[0].code] for v in self._ads])

    @property
    def can_draw(self) -> bool:
        """Whether there is any ad to draw around."""
        return bool(self._ads)

    def draw(self, number: int, rng: np.random.Generator) -> Invented:
        """Draw one person."""
        ad = self._ads[int(np.searchsorted(self._steps, rng.random() * self._steps[-1], side="right"))]
        code = ad.occupations[0].code
        home = next(place for place in ad.places if place.latitude is not None)
        wished = [code, *self._others(code, int(rng.integers(0, 3)), rng)]
        true = [*wished, *self._others(code, int(rng.random() < 0.3), rng)]
        unwanted = self._unwanted(true, rng)
        levels = self._level(code, rng)
        person = Person(
            id=PersonId(f"simulated-{number}"),
            alias=f"Oppdiktet {number}",
            home=snap_home(home) if rng.random() < 0.97 else unknown_place(),
            max_distance_km=DISTANCES[int(rng.integers(len(DISTANCES)))],
            wishes=tuple(_wish(wish, rng) for wish in wished),
            interests=_interests(code, rng),
            not_wanted=tuple(_name(item) for item in unwanted),
            not_wanted_codes=tuple(unwanted),
            skills=self._skills(ad, rng),
            experience=self._experience(code, rng),
            education=(Education(levels),) if rng.random() < 0.85 else (),
            languages=_languages(rng),
            licences=LICENCES[int(rng.integers(len(LICENCES)))],
            percent=PERCENTS[int(rng.integers(len(PERCENTS)))],
            needs=_needs(rng),
        )
        return Invented(person, tuple(true), home)

    def _others(self, code: StyrkCode, count: int, rng: np.random.Generator) -> list[StyrkCode]:
        if code not in self._near:
            self._near[code] = [c for c in self._codes if c != code and nearness(code, c) >= NEAR_ENOUGH]
        near = self._near[code]
        pool = near if near and rng.random() < 0.7 else self._codes
        return [pool[int(rng.integers(len(pool)))] for _ in range(count)]

    def _unwanted(self, wanted: Sequence[StyrkCode], rng: np.random.Generator) -> list[StyrkCode]:
        if rng.random() < 0.6:
            return []
        code = self._codes[int(rng.integers(len(self._codes)))]
        return [] if code in wanted else [code]

    def _skills(self, ad: Vacancy, rng: np.random.Generator) -> tuple[str, ...]:
        other = self._ads[int(rng.integers(len(self._ads)))]
        own = sorted({mention.name for mention in find_skills(f"{ad.title}\n{ad.text}")})
        stray = sorted({mention.name for mention in find_skills(f"{other.title}\n{other.text}")})
        return tuple([name for name in own if rng.random() < 0.6] + [name for name in stray if rng.random() < 0.2])

    def _experience(self, code: StyrkCode, rng: np.random.Generator) -> tuple[Experience, ...]:
        done = []
        if rng.random() < 0.7:
            near = code if rng.random() < 0.6 else self._others(code, 1, rng)[0]
            done.append(Experience(_name(near), (near,), round(float(rng.gamma(2, 2)), 1)))
        if rng.random() < 0.5:
            other = self._codes[int(rng.integers(len(self._codes)))]
            relevant = bool(rng.random() < 0.6)
            done.append(Experience(_name(other), (other,), round(float(rng.gamma(1.5, 2)), 1), relevant))
        return tuple(done)

    @staticmethod
    def _level(code: StyrkCode, rng: np.random.Generator) -> EducationLevel:
        # The first digit of STYRK-08 speaks of the level of the work; people are a little above or below it.
        usual = {"1": 4, "2": 4, "3": 3, "9": 0}.get(code[:1], 2)
        return LEVELS[int(np.clip(usual + rng.integers(-2, 2), 0, len(LEVELS) - 1))]


def _wish(code: StyrkCode, rng: np.random.Generator) -> OccupationWish:
    coded = () if rng.random() < 0.15 else (StyrkCode(code[:3]) if rng.random() < 0.15 else code,)
    return OccupationWish(_name(code), coded)


def _name(code: StyrkCode) -> str:
    return (load_styrk().name(code) or code).lower()


def _interests(code: StyrkCode, rng: np.random.Generator) -> tuple[str, ...]:
    known = interests_of_occupation(code)
    weights = np.clip(known, 0.05, None) ** 2
    weights /= weights.sum()
    chosen = []
    for _ in range(int(rng.integers(0, 4))):
        words = _interest_words()[RIASEC[int(rng.choice(6, p=weights))]]
        chosen.append(words[int(rng.integers(len(words)))])
    return tuple(dict.fromkeys(chosen))


@lru_cache(maxsize=1)
def _interest_words() -> dict[str, list[str]]:
    text = files("jobbmatch.training").joinpath("data/interests.tsv").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for line in [line for line in text.splitlines() if line and not line.startswith("#")][1:]:
        kind, words = line.split("\t")
        found.setdefault(kind, []).append(words)
    return found


def _languages(rng: np.random.Generator) -> tuple[Language, ...]:
    if rng.random() < 0.1:
        return ()
    norwegian = LanguageLevel.NATIVE if rng.random() < 0.7 else LANGUAGE_LEVELS[int(rng.integers(1, 6))]
    spoken = [Language("norsk", norwegian)]
    if rng.random() < 0.7:
        spoken.append(Language("engelsk", LANGUAGE_LEVELS[int(rng.integers(1, 6))]))
    return tuple(spoken)


def _needs(rng: np.random.Generator) -> frozenset[Need]:
    needs = list(Need)
    return frozenset(needs[int(rng.integers(len(needs)))] for _ in range(int(rng.integers(0, 4))))
