"""All that was measured of one version, and the flat figures that are logged with its run."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobbmatch.measuring.evaluate.costs import Cost
from jobbmatch.measuring.evaluate.crowding import Crowding
from jobbmatch.measuring.evaluate.fairness import Fairness
from jobbmatch.measuring.evaluate.rankers import AGAINST, VERSION
from jobbmatch.measuring.evaluate.replay import Estimate
from jobbmatch.training.metrics import Interval

CONTROLLED = "controlled"
ByMeasure = Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class About:
    """What was measured, and on what.

    Attributes:
        version: The version.
        against: The version that it is compared with; None when there is none.
        simulated: Whether the version was trained on simulated lists.
        seed: Seed of its run: the same hidden market is used here.
        noise: How much of what persons do is chance.
        vacancies: Vacancies of the market.
        as_of: The day on which new persons look at it.
        lists: Held-out lists.
        list_persons: Persons whose lists they are.
        persons: New persons.
        excluding: How many of them exclude something.
        same_lists: Whether the lists are the very ones that training measured; None when it logged no trace of them.
        congestion: Strength of the control of crowds.
        variety: Strength of the control of employers.
        other_seed: Whether the other version was trained on another hidden market.
        market_version: Version of the simulated market.
    """

    version: str
    against: str | None
    simulated: bool
    seed: int
    noise: str
    vacancies: int
    as_of: date
    lists: int
    list_persons: int
    persons: int
    excluding: int
    same_lists: bool | None
    congestion: float
    variety: float
    other_seed: bool
    market_version: int


@dataclass(frozen=True, slots=True)
class Quality:
    """How good the orders of the held-out lists are.

    Attributes:
        of: Interval by ranker and measure.
        gain: The version's value less that of each other, list by list, by ranker and measure.
    """

    of: Mapping[str, ByMeasure]
    gain: Mapping[str, ByMeasure]


@dataclass(frozen=True, slots=True)
class AtNoise:
    """How good the orders of the held-out lists are where more or less of what people did before was chance.

    Attributes:
        trained: Whether the version was trained at this level.
        of: nDCG@10 by ranker.
        gain: The version's nDCG@10 less that of each other, list by list.
    """

    trained: bool
    of: ByMeasure
    gain: ByMeasure


@dataclass(frozen=True, slots=True)
class OffPolicy:
    """What logged lists say of other orders.

    Attributes:
        of: Estimate by reward and ranker.
        astray: Estimates that must not be believed, by what is wrong.
    """

    of: Mapping[str, Mapping[str, Estimate]]
    astray: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All of it.

    Attributes:
        about: What was measured, and on what.
        quality: Held-out lists.
        off_policy: The same lists as a log.
        crowds: By ranker, and with control, see :data:`CONTROLLED`.
        fairness: By group of persons.
        costs: What exclusions cost, by figure.
        noise: The held-out lists once more, by level of noise.
    """

    about: About
    quality: Quality
    off_policy: OffPolicy
    crowds: Mapping[str, Crowding]
    fairness: Fairness
    costs: Mapping[str, Cost]
    noise: Mapping[str, AtNoise]

    def metrics(self) -> dict[str, float]:
        """Give the figures that are logged with the version's run; those of gates have the names that gates read."""
        crowd, controlled = self.crowds[VERSION], self.crowds[CONTROLLED]
        found = {
            **crowd_metrics(crowd),
            **{f"{name}_controlled": value for name, value in crowd_metrics(controlled).items()},
            **_named("congestion_ndcg_10", crowd.ndcg),
            **_named("congestion_ndcg_10_controlled", controlled.ndcg),
            **_named("fairness_exposure_ratio", self.fairness.exposure_ratio[1]),
            **_named("fairness_quality_gap", self.fairness.quality_gap[1]),
            **_named("fairness_quality_gap_by_chance", self.fairness.gap_by_chance),
            "evaluation_lists": float(self.about.lists),
            "evaluation_persons": float(self.about.persons),
        }
        for name, interval in self.quality.of[VERSION].items():
            found |= _named(f"quality_{name}", interval)
        for ranker, measures in self.quality.gain.items():
            found |= _named(f"quality_ndcg_10_gain_over_{ranker}", measures["ndcg_10"])
        for level, at in self.noise.items():
            found |= _named(f"quality_ndcg_10_at_{level}_noise", at.of[VERSION])
        for reward, estimates in self.off_policy.of.items():
            for name, interval in estimates[VERSION].by.items():
                found |= _named(f"off_policy_{reward}_{name}", interval)
        return {name: value for name, value in found.items() if math.isfinite(value)}

    def against_metrics(self) -> dict[str, float]:
        """Give the figures of the other version that gates hold this one against: same persons, same day."""
        return crowd_metrics(self.crowds[AGAINST]) if AGAINST in self.crowds else {}


def crowd_metrics(crowd: Crowding) -> dict[str, float]:
    """Give the figures of crowds flat."""
    return {
        "congestion_gini": crowd.gini.mean,
        "congestion_entropy": crowd.entropy.mean,
        "congestion_coverage": crowd.coverage.mean,
        "congestion_busiest": crowd.busiest.mean,
    }


def _named(name: str, interval: Interval) -> dict[str, float]:
    return {name: interval.mean, f"{name}_low": interval.low, f"{name}_high": interval.high}
