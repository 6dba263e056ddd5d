"""Terms of made-up ads: percentage, engagement, number of positions, start."""

from dataclasses import dataclass
from random import Random

from jobbmatch.ingestion.demo.draw import chance, weighted
from jobbmatch.ingestion.demo.tables import Family

CONTRADICTION = 0.02
"""Share that says full time in one field and a small percentage in the text, or the other way round."""
_ENGAGEMENTS = {
    "Fast": 62.0,
    "Vikariat": 14.0,
    "Engasjement": 7.0,
    "Annet": 7.0,
    "Sesong": 3.0,
    "Feriejobb": 2.0,
    "Prosjekt": 1.0,
    "Lærling": 1.0,
    "Trainee": 0.5,
    "Åremål": 0.5,
}
_POSITIONS = {"1": 74.0, "2": 12.0, "3": 4.0, "4": 2.0, "5": 3.0, "10": 2.0, "20": 0.5, "": 1.0}
_STARTS = {"": 70.0, "Etter avtale": 14.0, "Snarest": 6.0, "Fortløpende": 2.0, "01.01.": 1.0, "Medio januar": 1.0}
_PERCENTS = (10, 15, 20, 25, 30, 40, 50, 50, 60, 60, 70, 75, 80, 80, 90)
_RANGES = ((20, 50), (50, 100), (50, 80), (60, 100), (80, 100), (40, 60), (30, 75))


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms of one ad.

    Attributes:
        percent: Percentage as it stands in the text; empty when it is not said.
        extent: ``Heltid``, ``Deltid`` or None.
        engagement: ``engagementtype``.
        positions: ``positioncount``, a string as in the feed.
        start: ``starttime``.
    """

    percent: str
    extent: str | None
    engagement: str | None
    positions: str | None
    start: str


def draw_terms(rng: Random, family: Family, *, part_time: bool = False) -> Terms:
    """Draw the terms of an ad.

    Args:
        rng: Source of chance.
        family: Its share of part-time ads.
        part_time: Whether the hours leave only part time.
    """
    part = part_time or chance(rng, family.part)
    percent = _part_time(rng) if part else ("100 %" if chance(rng, 0.35) else "")
    extent: str | None = "Deltid" if part and chance(rng, 0.8) else "Heltid"
    if chance(rng, CONTRADICTION):
        extent = "Heltid" if part else "Deltid"
    if chance(rng, 0.02):
        extent = None
    return Terms(
        percent=percent,
        extent=extent,
        engagement=weighted(rng, _ENGAGEMENTS) if chance(rng, 0.98) else None,
        positions=weighted(rng, _POSITIONS) if chance(rng, 0.98) else None,
        start=weighted(rng, _STARTS),
    )


def _part_time(rng: Random) -> str:
    if chance(rng, 0.12):
        return ""
    sign = rng.choice((" %", "%", " prosent")) if chance(rng, 0.5) else " %"
    if chance(rng, 0.2):
        low, high = rng.choice(_RANGES)
        return f"{low}{rng.choice(('-', '–'))}{high}{sign}"
    return f"{rng.choice(_PERCENTS)}{sign}"
