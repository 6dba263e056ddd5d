"""How good a ranker is for different kinds of lists: a mean hides for whom it is weak."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.features import columns
from jobbmatch.training.metrics import Interval, bootstrap
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import SimulatedList

LEAST_PERSONS = 10
"""A segment of fewer persons is not measured: its interval would say nothing."""
COUNTY = "county_"


@dataclass(frozen=True, slots=True)
class Segment:
    """One kind of lists.

    Attributes:
        name: Its name, as it is logged.
        lists: Number of lists that say anything.
        ndcg: The model's nDCG@10.
        gain: The model's less the plain ranker's, list by list.
        weak: Whether it is certain that the model is worse here than on the other lists.
    """

    name: str
    lists: int
    ndcg: Interval
    gain: Interval
    weak: bool


def names_of(item: SimulatedList) -> Iterator[str]:
    """Give the segments that a list belongs to."""
    yield "made_by_counsellor" if item.counselled else "not_made_by_counsellor"
    yield "later_visit" if item.visit else "first_visit"
    coded = not np.isnan(item.matrix.column(columns.WISH_NEARNESS)).all()
    yield "wishes_coded" if coded else "wishes_not_coded"
    yield "something_was_done" if item.observed.any() else "nothing_was_done"
    yield f"{COUNTY}{item.county or 'unknown'}"


def by_segment(
    lists: Sequence[SimulatedList], model: Sequence[float], baseline: Sequence[float], settings: TrainingSettings
) -> list[Segment]:
    """Measure each segment of enough persons, in order of the alphabet.

    Args:
        lists: Held-out lists.
        model: nDCG@10 of the model on each; NaN where a list says nothing.
        baseline: The same of the plain ranker.
        settings: Number of resamples and the seed.
    """
    ours, plain = np.array(model, dtype=np.float64), np.array(baseline, dtype=np.float64)
    members: dict[str, list[int]] = {}
    for number, item in enumerate(lists):
        if not np.isnan(ours[number]):
            for name in names_of(item):
                members.setdefault(name, []).append(number)
    whole = np.flatnonzero(~np.isnan(ours))
    found = []
    for name, chosen in sorted(members.items()):
        if len({lists[number].person for number in chosen}) < LEAST_PERSONS:
            continue
        persons = [lists[number].person for number in chosen]
        inside = bootstrap(ours[chosen], resamples=settings.resamples, seed=settings.seed, persons=persons)
        gain = bootstrap((ours - plain)[chosen], resamples=settings.resamples, seed=settings.seed, persons=persons)
        others = ours[np.setdiff1d(whole, chosen)]
        weak = len(others) > 0 and inside.high < float(others.mean())
        found.append(Segment(name, len(chosen), inside, gain, bool(weak)))
    return found


def metrics_of(segments: Sequence[Segment]) -> dict[str, float]:
    """Give the figures flat, as they are logged."""
    found: dict[str, float] = {}
    for one in segments:
        name = f"simulated_ndcg_10_segment_{one.name}"
        found |= {name: one.ndcg.mean, f"{name}_low": one.ndcg.low, f"{name}_high": one.ndcg.high}
        found[f"simulated_lists_segment_{one.name}"] = float(one.lists)
    return found
