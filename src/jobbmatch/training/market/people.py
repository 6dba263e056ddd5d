"""What the simulation alone knows of an invented person: taste, patience, car, strength; she says only part of it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.person import Need
from jobbmatch.training.simulated_persons import Invented

FELT: Mapping[Need, tuple[str, float]] = {
    Need.NO_HEAVY_LIFTING: ("body", 3.0),
    Need.SEATED: ("body", 2.0),
    Need.FEW_PEOPLE: ("people", 3.0),
    Need.QUIET: ("noise", 2.5),
    Need.CALM_PACE: ("pace", 2.5),
    Need.LITTLE_SCREEN: ("screen", 2.0),
    Need.LITTLE_READING: ("screen", 2.0),
    Need.CLEAR_TASKS: ("freedom", 2.0),
}
"""Which real demand a need is hurt by, and how much."""
CAR_KM_AN_HOUR, BUS_KM_AN_HOUR = 55.0, 28.0
USUAL_MINUTES = 50.0


@dataclass(frozen=True, slots=True)
class Traits:
    """Hidden traits of one person.

    Attributes:
        invented: What she says, what she would like, where she lives.
        picky: Likeness from which work begins to tempt.
        drives: Whether she has a car and may drive it.
        minutes: How long a way she bears, one way.
        burden: How much each context weighs on her, by name.
        able: How well she does when asked.
    """

    invented: Invented
    picky: float
    drives: bool
    minutes: float
    burden: Mapping[str, float]
    able: float

    @classmethod
    def draw(cls, invented: Invented, rng: np.random.Generator) -> "Traits":
        """Draw what she does not say."""
        person = invented.person
        drives = "B" in person.licences and bool(rng.random() < 0.85)
        speed = CAR_KM_AN_HOUR if drives else BUS_KM_AN_HOUR
        if person.max_distance_km is None:
            minutes = USUAL_MINUTES * float(rng.lognormal(0, 0.4))
        else:
            minutes = 10 + person.max_distance_km * 1.3 / speed * 60 * float(rng.lognormal(0, 0.2))
        unsaid = [need for need in sorted(FELT) if rng.random() < 0.03]
        burden: dict[str, float] = {}
        for need in dict.fromkeys([*sorted(person.needs & set(FELT)), *unsaid]):
            name, weight = FELT[need]
            burden[name] = burden.get(name, 0.0) + weight * float(rng.lognormal(0, 0.25))
        return cls(invented, 0.55 + float(rng.normal(0, 0.08)), drives, minutes, burden, float(rng.normal(0, 0.4)))
