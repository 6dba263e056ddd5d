"""Gates that a version must pass before it may serve, as pure judgements of figures.

Names of the figures of fairness and congestion are those that an evaluation logs to the version's run. A figure that
was never logged refuses: what nobody has measured is not known to be all right.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from jobbmatch.models.held_out import HeldOut, Values

WORSE_BY: Final = 0.01
"""nDCG@10 by which a version may be worse than the champion at the most, with 95 % certainty."""
RESAMPLES: Final = 2000
SHOWN_COLUMNS: Final = 5


class Gate(StrEnum):
    """What a version is judged by."""

    SCHEMA = "schema"
    QUALITY = "quality"
    FAIRNESS = "fairness"
    CONGESTION = "congestion"
    LATENCY = "latency"


GATE_NAMES: Final = {
    Gate.SCHEMA: "kolonner",
    Gate.QUALITY: "kvalitet",
    Gate.FAIRNESS: "rettferdighet",
    Gate.CONGESTION: "trengsel",
    Gate.LATENCY: "fart",
}
"""What gates are called for a reader (Norwegian)."""


@dataclass(frozen=True, slots=True)
class GateResult:
    """What one gate says.

    Attributes:
        gate: Which.
        measure: Name of the figure that was looked at.
        passed: Whether the version may pass.
        value: The figure; None when there is none.
        limit: What it is held against; None when there is none.
        why: One sentence (Norwegian).
    """

    gate: Gate
    measure: str
    passed: bool
    value: float | None
    limit: float | None
    why: str

    @property
    def short_by(self) -> float | None:
        """How far the figure is from its limit; None when the gate was passed or nothing was measured."""
        return None if self.passed or self.value is None or self.limit is None else abs(self.value - self.limit)


@dataclass(frozen=True, slots=True)
class Limit:
    """What a logged figure must keep to.

    Attributes:
        gate: The gate it belongs to.
        measure: Name of the logged metric.
        about: What it measures, for a reader (Norwegian).
        high_is_good: Whether more is better.
        bound: The worst that is accepted of any version; None when there is no such figure.
        slack: How much worse than the champion it may be, where the champion has the figure; None when the champion's
            figure does not matter.
    """

    gate: Gate
    measure: str
    about: str
    high_is_good: bool
    bound: float | None = None
    slack: float | None = None


LIMITS: Final = (
    Limit(Gate.FAIRNESS, "fairness_exposure_ratio", "minste gruppes synlighet delt på største", True, bound=0.8),
    Limit(Gate.FAIRNESS, "fairness_quality_gap", "største forskjell i nDCG@10 mellom grupper", False, bound=0.1),
    Limit(Gate.CONGESTION, "congestion_gini", "hvor ujevnt personer sendes til stillinger (Gini)", False, slack=0.02),
    Limit(Gate.CONGESTION, "congestion_coverage", "andel av stillingene som noen får se", True, slack=0.02),
)
"""Figures that must be logged with a version. The bounds are choices: see decision 72."""


def schema_gate(columns: Sequence[str], ours: Sequence[str]) -> GateResult:
    """Judge whether a model reads exactly the columns that this program makes, in the same order.

    Args:
        columns: Columns of the model.
        ours: Columns of the program.
    """
    lacking, foreign = [c for c in columns if c not in ours], [c for c in ours if c not in columns]
    differ = len(lacking) + len(foreign)
    if tuple(columns) == tuple(ours):
        return GateResult(Gate.SCHEMA, "columns", True, 0.0, 0.0, f"samme {len(ours)} kolonner som programmet lager")
    why = "kolonnene står i en annen rekkefølge enn programmet lager dem i"
    if differ:
        named = ", ".join((lacking + foreign)[:SHOWN_COLUMNS])
        why = f"{differ} kolonner er andre enn dem programmet lager: {named}{' …' if differ > SHOWN_COLUMNS else ''}"
    return GateResult(Gate.SCHEMA, "columns", False, float(differ), 0.0, why)


def quality_gate(version: HeldOut | None, champion: HeldOut | None, champion_version: str | None) -> GateResult:
    """Judge whether a version orders held-out lists at least as well as the champion does, on the very same lists.

    Where there is no champion it is held against the plain ranker, and must be better for certain.

    Args:
        version: What was measured of the version; None when nothing was.
        champion: What was measured of the champion when it was trained.
        champion_version: The champion's version; None when there is none.
    """
    measure = "ndcg_10_gain"
    if version is None:
        return GateResult(Gate.QUALITY, measure, False, None, None, "det er ikke logget hva den er verdt på lister")
    if champion_version is None:
        mean, low, high = gain_interval(version.model, version.baseline, version.persons)
        why = f"nDCG@10 mot vektet sum: {mean:+.4f} [{low:+.4f}, {high:+.4f}]"
        return GateResult(Gate.QUALITY, measure, low > 0, low, 0.0, why)
    others = _champion_values(version, champion, champion_version)
    if others is None:
        why = f"den og versjon {champion_version} er ikke målt på de samme listene; tren på nytt, så blir de det"
        return GateResult(Gate.QUALITY, measure, False, None, None, why)
    mean, low, high = gain_interval(version.model, others, version.persons)
    why = (
        f"nDCG@10 mot versjon {champion_version}: {mean:+.4f} [{low:+.4f}, {high:+.4f}], nederst minst {-WORSE_BY:.4f}"
    )
    return GateResult(Gate.QUALITY, measure, low >= -WORSE_BY, low, -WORSE_BY, why)


def _champion_values(version: HeldOut, champion: HeldOut | None, champion_version: str) -> Values | None:
    if version.champion_version == champion_version and version.champion is not None:
        return version.champion
    if champion is not None and champion.fingerprint == version.fingerprint:
        return champion.model
    return None


def gain_interval(values: Values, others: Values, persons: Sequence[int] | None = None) -> tuple[float, float, float]:
    """Give the mean gain list by list and its 95 % bootstrap interval; lists where either has no value are left out.

    >>> gain_interval((0.5, 0.7), (0.5, 0.7))
    (0.0, 0.0, 0.0)

    Args:
        values: One value a list.
        others: What is compared with, list by list.
        persons: Number of the person of each list. Persons are drawn again with all their lists, since lists of one
            are alike; lists when left out.
    """
    gains = np.array(values, dtype=np.float64) - np.array(others, dtype=np.float64)
    known = ~np.isnan(gains)
    gains = gains[known]
    if not len(gains):
        # No list that says anything: nothing is known, so the interval holds everything.
        return 0.0, -1.0, 1.0
    whose = np.arange(len(gains)) if persons is None else np.unique(np.array(persons)[known], return_inverse=True)[1]
    sums, counts = np.bincount(whose, weights=gains), np.bincount(whose)
    picks = np.random.default_rng(0).integers(0, len(sums), size=(RESAMPLES, len(sums)))
    low, high = np.quantile(sums[picks].sum(axis=1) / counts[picks].sum(axis=1), [0.025, 0.975])
    return float(gains.mean()), float(low), float(high)


def figure_gates(figures: Mapping[str, float], champion: Mapping[str, float], version: str) -> list[GateResult]:
    """Judge the logged figures of fairness and congestion.

    Args:
        figures: Logged metrics of the version.
        champion: Logged metrics of the champion; empty when there is none.
        version: The version, for who must measure it: without a number the challenger would be.
    """
    return [_figure_gate(limit, figures.get(limit.measure), champion.get(limit.measure), version) for limit in LIMITS]


def _figure_gate(limit: Limit, value: float | None, champion: float | None, version: str) -> GateResult:
    if value is None or np.isnan(value):
        why = f"{limit.measure} er ikke målt ({limit.about}); mål den med: jobbmatch evaluate {version}"
        return GateResult(limit.gate, limit.measure, False, None, None, why)
    worst = _worst(limit, champion)
    if worst is None:
        return GateResult(limit.gate, limit.measure, True, value, None, f"{limit.about}: {value:.4f}, først ut")
    passed = value >= worst if limit.high_is_good else value <= worst
    side = "minst" if limit.high_is_good else "høyst"
    return GateResult(
        limit.gate, limit.measure, passed, value, worst, f"{limit.about}: {value:.4f}, {side} {worst:.4f}"
    )


def _worst(limit: Limit, champion: float | None) -> float | None:
    found = [] if limit.bound is None else [limit.bound]
    if limit.slack is not None and champion is not None and not np.isnan(champion):
        found.append(champion - limit.slack if limit.high_is_good else champion + limit.slack)
    if not found:
        return None
    return max(found) if limit.high_is_good else min(found)


def latency_gate(milliseconds: float, budget: float, rows: int) -> GateResult:
    """Judge how long scoring a standard matrix takes.

    Args:
        milliseconds: What was measured.
        budget: What is accepted.
        rows: Rows of the matrix.
    """
    why = f"{rows} rader på {milliseconds:.0f} ms, høyst {budget:.0f}"
    return GateResult(Gate.LATENCY, "score_ms", milliseconds <= budget, milliseconds, budget, why)
