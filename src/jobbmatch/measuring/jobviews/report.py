"""What comes out of a measurement: figures for machines, and the same as a table."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jobbmatch.measuring.jobviews.baselines import PUBLISHED, TUNED
from jobbmatch.measuring.jobviews.ranks import Floats, Found, gain, interval
from jobbmatch.training.metrics import Interval

OURS = "jobbmatch"
BAR = 0.2
"""How far above both forms of 'TF-IDF + location' the ranker is to be, as a share, on both measures."""
MEASURES: Mapping[str, Callable[[Found], float]] = {"hr_10": lambda one: one.hit, "ndcg_10": lambda one: one.ndcg}
Values = Mapping[str, Mapping[str, Floats]]
"""By ranker and measure, float64 (views,)."""
Span = dict[str, float | None]


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """What was measured, view by view.

    Attributes:
        values: By ranker and measure, float64 (views,).
        cold: bool (views,), the job to be found was viewed by nobody in the log.
    """

    values: Values
    cold: NDArray[np.bool_]


def figures_of(measured: Measured, seed: int) -> dict[str, object]:
    """Give every ranker's figures and how far ours is above the best plain ones.

    Args:
        measured: What was measured.
        seed: Seed of the resampling.
    """
    values, cold = measured.values, measured.cold
    gains = {
        against: {name: gain(values[OURS][name], values[against][name], seed) for name in MEASURES}
        for against in (PUBLISHED, TUNED)
    }
    best = max((PUBLISHED, TUNED), key=lambda name: float(values[name]["ndcg_10"].mean()))
    return {
        "judged": len(cold),
        "cold_share": round(float(cold.mean()), 4),
        "rankers": {name: _parts(one, cold, seed) for name, one in values.items()},
        "best_plain": best,
        "gain": {against: {name: _span(one) for name, one in found.items()} for against, found in gains.items()},
        "difference": {name: _span(interval(values[OURS][name] - values[best][name], seed)) for name in MEASURES},
        "bar": BAR,
        "reached": all(found[name].mean >= BAR for found in gains.values() for name in MEASURES),
    }


def as_text(figures: Mapping[str, Any]) -> str:
    """Write the figures as lines for people."""
    lines = [
        f"{figures['judged']} personer, {figures['jobs']} jobber; {figures['cold_share']:.0%} av jobbene som skal "
        "finnes, har ingen andre sett på.",
        "",
        f"{'':28}{'HR@10':>26}{'nDCG@10':>26}{'ukjent HR':>12}{'nDCG':>8}",
    ]
    for name, parts in figures["rankers"].items():
        whole, cold = parts["all"], parts["cold"]
        spans = "".join(f"{_written(whole[measure]):>26}" for measure in MEASURES)
        lines.append(f"{name:28}{spans}{_number(cold['hr_10']['mean']):>12}{_number(cold['ndcg_10']['mean']):>8}")
    for against, found in figures["gain"].items():
        spans = "".join(f"{_written(found[measure], share=True):>26}" for measure in MEASURES)
        lines.append(f"{'over ' + against:28}{spans}")
    left = "; ".join(f"{reason}: {count}" for reason, count in figures["left_out"].items())
    return "\n".join([*lines, "", f"Rader som ikke er brukt: {left or 'ingen'}.", f"{figures['seconds']} sekunder."])


def _parts(values: Mapping[str, Floats], cold: NDArray[np.bool_], seed: int) -> dict[str, dict[str, Span]]:
    parts = {"all": np.ones_like(cold), "cold": cold, "warm": ~cold}
    return {
        part: {name: _span(interval(one[rows], seed)) for name, one in values.items()} for part, rows in parts.items()
    }


def _span(one: Interval) -> Span:
    named = {"mean": one.mean, "low": one.low, "high": one.high}
    # Nothing to measure is null: JSON has no 'not a number'.
    return {name: None if math.isnan(value) else round(value, 4) for name, value in named.items()}


def _written(span: Mapping[str, float | None], *, share: bool = False) -> str:
    if span["mean"] is None:
        return "-"
    form = "{:+.0%} [{:+.0%}, {:+.0%}]" if share else "{:.3f} [{:.3f}, {:.3f}]"
    return form.format(*span.values())


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
