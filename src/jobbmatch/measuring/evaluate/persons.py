"""New invented persons who look at the whole market: what they say, what is hidden of them, what they exclude."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from jobbmatch.domain.safety_profile import NO_EXCLUSIONS, SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import InputError
from jobbmatch.measuring.evaluate.exclusions import draw_exclusions
from jobbmatch.training.market.people import Traits
from jobbmatch.training.simulated_persons import PersonMaker

SHARE_EXCLUDING: Final = 0.4
"""Share of the persons who exclude something."""
FIRST_NUMBER: Final = 10_000_000
"""Numbers of persons that no training run draws, so that nobody here was trained on."""


@dataclass(frozen=True, slots=True, repr=False)
class Seeker:
    """One invented person; the repr shows nothing.

    Attributes:
        traits: What she says and what is hidden.
        profile: What she excludes.
    """

    traits: Traits
    profile: SafetyProfile

    @property
    def excludes(self) -> bool:
        """Whether she excludes anything."""
        return not self.profile.is_empty


def draw_seekers(vacancies: Sequence[Vacancy], count: int, seed: int) -> list[Seeker]:
    """Draw persons.

    Args:
        vacancies: The market that they are drawn around.
        count: How many.
        seed: The same seed and market give the same persons.

    Raises:
        InputError: Nobody can be drawn around these vacancies.
    """
    maker = PersonMaker(vacancies)
    if not maker.can_draw:
        raise InputError("Ingen stilling har både yrke og sted, så det finnes ingen å måle for.")
    found = []
    for number in range(FIRST_NUMBER, FIRST_NUMBER + count):
        rng = np.random.default_rng([seed, 6, number])
        invented = maker.draw(number, rng)
        traits = Traits.draw(invented, rng)
        # Drawn last, and from a source of its own, so that with and without exclusions it is the same person.
        own = np.random.default_rng([seed, 9, number])
        excludes = own.random() < SHARE_EXCLUDING
        found.append(Seeker(traits, draw_exclusions(vacancies, invented.home, own) if excludes else NO_EXCLUSIONS))
    return found
