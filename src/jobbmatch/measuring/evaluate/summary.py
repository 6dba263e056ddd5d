"""An evaluation as one object for machines, and as a few lines for a terminal."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from jobbmatch.measuring.evaluate.crowding import Crowding
from jobbmatch.measuring.evaluate.evaluation import CONTROLLED, Evaluation, Quality
from jobbmatch.measuring.evaluate.fairness import Dimension
from jobbmatch.measuring.evaluate.groups import DIMENSIONS
from jobbmatch.measuring.evaluate.noise import NAMES as NOISE_NAMES
from jobbmatch.measuring.evaluate.quality import RecordedQuality
from jobbmatch.measuring.evaluate.rankers import NAMES, VERSION
from jobbmatch.measuring.evaluate.replay import Estimate
from jobbmatch.training.metrics import Interval

DIGITS = 4


def summary(found: Evaluation) -> dict[str, Any]:
    """Give everything as one object; what is not known is null."""
    return {
        "about": {**asdict(found.about), "as_of": found.about.as_of.isoformat()},
        "metrics": {name: round(value, DIGITS) for name, value in sorted(found.metrics().items())},
        "quality": {ranker: _intervals(measures) for ranker, measures in found.quality.of.items()},
        "gain": {ranker: _intervals(measures) for ranker, measures in found.quality.gain.items()},
        "noise": {
            level: {"trained": at.trained, "ndcg_10": _intervals(at.of), "gain": _intervals(at.gain)}
            for level, at in found.noise.items()
        },
        "off_policy": {
            reward: {ranker: _estimate(item) for ranker, item in estimates.items()}
            for reward, estimates in found.off_policy.of.items()
        },
        "congestion": {ranker: _crowd(crowd) for ranker, crowd in found.crowds.items()},
        "fairness": [_dimension(item) for item in found.fairness.dimensions],
        "exclusions": {
            figure: _intervals({"with": cost.limited, "without": cost.free, "difference": cost.difference})
            for figure, cost in found.costs.items()
        },
    }


def _crowd(crowd: Crowding) -> dict[str, Any]:
    names = ("gini", "entropy", "coverage", "busiest", "ndcg", "realised")
    return _intervals({name: getattr(crowd, name) for name in names})


def _dimension(item: Dimension) -> dict[str, Any]:
    groups = [
        {
            "group": group.name,
            "persons": group.persons,
            "compared": group.counts,
            **_intervals({**group.figures, "spread": group.spread}),
        }
        for group in item.groups
    ]
    between = {"exposure_ratio": item.exposure_ratio, "quality_gap": item.quality_gap}
    return {"dimension": item.name, **_intervals(between), "groups": groups}


def _estimate(item: Estimate) -> dict[str, Any]:
    return {
        "truth": _number(item.truth),
        **_intervals(item.by),
        "effective_looks": round(item.support.effective, 1),
        "doubts": list(item.support.doubts),
    }


def _intervals(by: Mapping[str, Interval]) -> dict[str, Any]:
    return {name: _interval(interval) for name, interval in by.items()}


def _interval(interval: Interval) -> dict[str, float | None]:
    return {"mean": _number(interval.mean), "low": _number(interval.low), "high": _number(interval.high)}


def _number(value: float) -> float | None:
    return round(value, DIGITS) if math.isfinite(value) else None


def lines(found: Evaluation) -> Iterator[str]:
    """Give the figures that decide, for a reader."""
    about = found.about
    yield f"SIMULERT. Versjon {about.version} på {about.lists} lister den ikke er trent på (95 % intervall):"
    yield from _ndcg_lines(found.quality)
    levels = ", ".join(f"{NOISE_NAMES[level]} {at.of[VERSION]}" for level, at in found.noise.items())
    yield f"  ved annen støy: {levels}"
    crowd, controlled = found.crowds[VERSION], found.crowds[CONTROLLED]
    yield f"{about.persons} nye oppdiktede personer ser på {about.vacancies} stillinger:"
    yield f"  flest personer på én stilling   {crowd.busiest.mean:.0f}, med styring {controlled.busiest.mean:.0f}"
    yield f"  Gini                            {crowd.gini}, med styring {controlled.gini}"
    yield f"  andel stillinger som vises      {crowd.coverage}, med styring {controlled.coverage}"
    for label, (name, interval) in (
        ("synlighet, minste / største", found.fairness.exposure_ratio),
        ("kvalitet, største forskjell", found.fairness.quality_gap),
    ):
        where = f" ({DIMENSIONS[name].lower()})" if name else ""
        yield f"  {label:31} {interval}{where}"
    yield f"  {'det samme ved loddtrekning':31} {found.fairness.gap_by_chance}"


def recorded_summary(found: RecordedQuality) -> dict[str, Any]:
    """Give what was measured on lists that were shown, as one object."""
    return {
        "version": found.version,
        "against": found.against,
        "lists": found.lists,
        "persons": found.persons,
        "quality": {ranker: _intervals(measures) for ranker, measures in found.quality.of.items()},
        "gain": {ranker: _intervals(measures) for ranker, measures in found.quality.gain.items()},
    }


def recorded_lines(found: RecordedQuality) -> Iterator[str]:
    """Give the same for a reader."""
    yield f"Versjon {found.version} på {found.lists} lister som ble vist, de siste i tid (95 % intervall):"
    yield from _ndcg_lines(found.quality)


def _ndcg_lines(quality: Quality) -> Iterator[str]:
    for ranker, measures in quality.of.items():
        gain = quality.gain.get(ranker)
        better = "" if gain is None else f"   versjonen er bedre med {gain['ndcg_10']}"
        yield f"  nDCG@10 {NAMES[ranker]:32} {measures['ndcg_10']}{better}"
