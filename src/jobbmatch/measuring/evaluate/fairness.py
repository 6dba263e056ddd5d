"""What groups of persons are shown, side by side; fairlearn's MetricFrame compares them.

Exposure and quality are held against the best order of what each person may see, so that they speak of the ranking and
not of how many vacancies there are where somebody lives. The other figures are as they are, and speak of both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from fairlearn.metrics import MetricFrame

from jobbmatch.measuring.evaluate.groups import DIMENSIONS, group_of
from jobbmatch.measuring.evaluate.persons import Seeker
from jobbmatch.measuring.evaluate.resampling import ENDS, UNKNOWN, Resampler, around
from jobbmatch.measuring.evaluate.shown import Look
from jobbmatch.measuring.evaluate.wages import GROUPS, Occupations
from jobbmatch.models.exposure import entropy
from jobbmatch.training.metrics import Floats, Interval

FEWEST: Final = 50
"""Persons below which a group is shown and not held against the others: chance alone would part them."""
SHUFFLES: Final = 200
FIGURES: Final = ("exposure", "quality", "wage", "worth", "shown")


@dataclass(frozen=True, slots=True, eq=False)
class Persons:
    """What every person is shown, as sums: each figure is one divided by the other, float64 (persons,).

    Attributes:
        above: By figure, what stands above the line.
        below: By figure, what stands below it.
        groups: int64 (persons, GROUPS), places by major group of STYRK-08.
    """

    above: Mapping[str, Floats]
    below: Mapping[str, Floats]
    groups: np.ndarray

    @classmethod
    def of(cls, looks: Sequence[Look], occupations: Occupations) -> "Persons":
        """Add up."""
        quality = np.array([look.ndcg for look in looks])
        wages = [occupations.wages[look.rows] for look in looks]
        one = np.ones(len(looks))
        above = {
            "exposure": np.array([look.good_seen for look in looks]),
            "quality": np.nan_to_num(quality),
            "wage": np.array([np.nansum(each) for each in wages], dtype=np.float64),
            "worth": np.array([look.worth.sum() for look in looks]),
            "shown": np.array([float(len(look.rows)) for look in looks]),
        }
        below = {
            "exposure": np.array([look.ideal_seen for look in looks]),
            "quality": (~np.isnan(quality)).astype(np.float64),
            "wage": np.array([float((~np.isnan(each)).sum()) for each in wages]),
            "worth": one,
            "shown": one,
        }
        groups = [_counted(occupations.groups[look.rows]) for look in looks]
        return cls(above, below, np.array(groups, dtype=np.int64).reshape(-1, GROUPS))


def _counted(groups: np.ndarray) -> np.ndarray:
    return np.bincount(groups[groups >= 0], minlength=GROUPS)


@dataclass(frozen=True, slots=True)
class Group:
    """What one group is shown.

    Attributes:
        name: Its name (Norwegian).
        persons: How many they are.
        counts: Whether they are many enough to be held against the others.
        figures: Interval by figure; `exposure` and `quality` are shares of the best, `wage` is kroner a month.
        spread: Entropy of the major groups of what they are shown, 0 to 1, with its interval.
        shares: Share of what they are shown by major group.
    """

    name: str
    persons: int
    counts: bool
    figures: Mapping[str, Interval]
    spread: Interval
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Dimension:
    """Groups that together are everybody.

    Attributes:
        name: Name in :data:`jobbmatch.measuring.evaluate.groups.DIMENSIONS`.
        groups: The groups, the largest first.
        exposure_ratio: Exposure of the least group divided by that of the greatest.
        quality_gap: Quality of the greatest group less that of the least.
    """

    name: str
    groups: tuple[Group, ...]
    exposure_ratio: Interval
    quality_gap: Interval


@dataclass(frozen=True, slots=True)
class Fairness:
    """All dimensions.

    Attributes:
        dimensions: One for each way to group.
        gap_by_chance: What :attr:`quality_gap` is where nothing but chance parts the groups, and where it lies in 95
            of 100 cases. A scale to read the gap on; gated by nobody, and not to be subtracted from it.
    """

    dimensions: tuple[Dimension, ...]
    gap_by_chance: Interval = UNKNOWN

    @property
    def exposure_ratio(self) -> tuple[str, Interval]:
        """The dimension where exposure differs most, and how much; what is gated."""
        known = [item for item in self.dimensions if not np.isnan(item.exposure_ratio.mean)]
        worst = min(known, key=lambda item: item.exposure_ratio.mean, default=None)
        return ("", UNKNOWN) if worst is None else (worst.name, worst.exposure_ratio)

    @property
    def quality_gap(self) -> tuple[str, Interval]:
        """The dimension where quality differs most, and how much; what is gated."""
        known = [item for item in self.dimensions if not np.isnan(item.quality_gap.mean)]
        worst = max(known, key=lambda item: item.quality_gap.mean, default=None)
        return ("", UNKNOWN) if worst is None else (worst.name, worst.quality_gap)


def fairness(seekers: Sequence[Seeker], persons: Persons, resampler: Resampler, fewest: int = FEWEST) -> Fairness:
    """Group persons in every way and hold the groups side by side.

    Args:
        seekers: The persons.
        persons: What they are shown, in the same order.
        resampler: Draws of these persons, one row a person.
        fewest: Persons below which a group is not held against the others.
    """
    members = {name: np.array([group_of(seeker, name) for seeker in seekers]) for name in DIMENSIONS}
    found = tuple(_dimension(name, member, persons, resampler, fewest) for name, member in members.items())
    return Fairness(found, gap_by_chance(list(members.values()), persons, fewest))


def gap_by_chance(members: Sequence[np.ndarray], persons: Persons, fewest: int = FEWEST) -> Interval:
    """Give the largest difference in quality where persons are dealt out to groups of the same sizes by lot.

    Args:
        members: For each way to group, the name of every person's group.
        persons: What they are shown, in the same order.
        fewest: Persons below which a group is not held against the others.
    """
    above, below = persons.above["quality"], persons.below["quality"]
    held = [_large_enough(member, fewest) for member in members]
    held = [groups for groups in held if len(groups) > 1]
    if not held:
        return UNKNOWN
    rng = np.random.default_rng(SHUFFLES)
    drawn = []
    for _ in range(SHUFFLES):
        order = rng.permutation(len(above))
        quality = [[_part(above[order[rows]], below[order[rows]]) for rows in groups] for groups in held]
        drawn.append(np.nanmax([np.nanmax(each) - np.nanmin(each) for each in quality]))
    low, high = np.nanquantile(drawn, ENDS)
    return Interval(float(np.nanmean(drawn)), float(low), float(high))


def _large_enough(member: np.ndarray, fewest: int) -> list[np.ndarray]:
    groups = (np.flatnonzero(member == name) for name in np.unique(member))
    return [rows for rows in groups if len(rows) >= fewest]


def _dimension(name: str, member: np.ndarray, persons: Persons, resampler: Resampler, fewest: int) -> Dimension:
    names, sizes = np.unique(member, return_counts=True)
    order = np.argsort(-sizes, kind="stable")
    groups = tuple(_group(str(names[at]), member == names[at], persons, resampler, fewest) for at in order)
    held = [group.name for group in groups if group.counts]
    exposure, quality = (_between(figure, persons, member, held, resampler) for figure in ("exposure", "quality"))
    return Dimension(name, groups, exposure[0], quality[1])


def _group(name: str, inside: np.ndarray, persons: Persons, resampler: Resampler, fewest: int) -> Group:
    places = persons.groups[inside].sum(axis=0)
    return Group(
        name,
        int(inside.sum()),
        bool(inside.sum() >= fewest),
        {figure: resampler.ratio(persons.above[figure] * inside, persons.below[figure] * inside) for figure in FIGURES},
        spread_of(persons.groups * inside[:, None], resampler),
        tuple((places / max(int(places.sum()), 1)).tolist()),
    )


def spread_of(groups: np.ndarray, resampler: Resampler) -> Interval:
    """Give the entropy of major groups of what some persons are shown together.

    Args:
        groups: int64 (persons, GROUPS), places by group; 0 for those who do not count.
        resampler: Draws of these persons, one row a person.
    """
    drawn = np.array([entropy(places.astype(np.int64)) for places in resampler.drawn_sums(groups)])
    return around(entropy(groups.sum(axis=0)), drawn)


def _between(
    figure: str, persons: Persons, member: np.ndarray, held: Sequence[str], resampler: Resampler
) -> tuple[Interval, Interval]:
    """Give the least divided by the greatest group, and the greatest less the least."""
    if len(held) < 2:
        return UNKNOWN, UNKNOWN
    above, below, inside = persons.above[figure], persons.below[figure], np.isin(member, held)
    frame = MetricFrame(metrics=_part, y_true=above[inside], y_pred=below[inside], sensitive_features=member[inside])
    drawn = np.array([resampler.drawn_ratio(above * (member == name), below * (member == name)) for name in held])
    least, greatest = np.nanmin(drawn, axis=0), np.nanmax(drawn, axis=0)
    ratio = np.divide(least, greatest, out=np.ones(len(least)), where=greatest > 0)
    return (
        around(float(frame.ratio(method="between_groups")), ratio),
        around(float(frame.difference(method="between_groups")), greatest - least),
    )


def _part(above: Floats, below: Floats) -> float:
    whole = float(np.sum(below))
    return float(np.sum(above)) / whole if whole > 0 else float("nan")
