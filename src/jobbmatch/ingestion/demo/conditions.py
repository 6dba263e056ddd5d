"""Pay and conditions of a made-up ad: mostly an ordinary job, now and then something to be wary of."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from jobbmatch.ingestion.demo.draw import weighted
from jobbmatch.ingestion.demo.wording import load_table

_SHARES = {"": 96.9, "x+": 0.6, "xu": 1.5, "y-": 0.5, "yu": 0.5}
_ORDINARY = frozenset({"Fast", "Vikariat", "Engasjement", "Sesong", "Feriejobb", "Prosjekt", "Trainee", "Åremål"})


@dataclass(frozen=True, slots=True)
class Conditions:
    """What an ad says of its conditions.

    Attributes:
        sentence: What stands in the text; empty for most.
        signs: What it settles: sign by letter; ``?`` leaves it to judgement.
    """

    sentence: str
    signs: Mapping[str, str]


def draw_conditions(rng: Random, language: str, engagement: str | None) -> Conditions:
    """Draw the conditions of an ad.

    Args:
        rng: Source of chance of its own, so that the rest of the market stays as it is.
        language: ``nb``, ``nn`` or ``en``.
        engagement: The ad's form of employment: one that is ordinary settles that the job is paid.
    """
    tag = weighted(rng, _SHARES)
    paid = {"y-": "-", "yu": "u"}.get(tag, "+" if engagement in _ORDINARY else "?")
    signs = {"y": paid, "x": {"x+": "+", "xu": "u"}.get(tag, "-" if paid == "+" else "?")}
    return Conditions(rng.choice(load_table("conditions.toml")[tag][language]) if tag else "", signs)
