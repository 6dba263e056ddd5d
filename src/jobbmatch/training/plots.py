"""Plots that are kept with a run. Each says which lists it was made on."""

from collections.abc import Sequence
from pathlib import Path

import lightgbm as lgb
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from numpy.typing import NDArray

from jobbmatch.features.column import Family
from jobbmatch.features.columns import COLUMNS
from jobbmatch.training.learning_curve import Point
from jobbmatch.training.model_card import importance
from jobbmatch.training.segments import Segment

SIMULATED = "simulated lists"
SHOWN = 25
SHAP_SHOWN = 18
SHAP_ROWS = 1500
BLUE, GREY, RED = "#0067c5", "#8f8f8f", "#c30000"

Values = NDArray[np.float32]
Shares = NDArray[np.float64]


def importance_plot(booster: lgb.Booster, folder: Path, of: str = SIMULATED) -> Path:
    """Draw how much of the gain of all splits each column has; gives the SVG file."""
    shares = importance(booster)[:SHOWN][::-1]
    figure, axes = _figure(0.28 * len(shares) + 1.2)
    axes.barh([name for name, _ in shares], [share for _, share in shares], color=BLUE)
    axes.set_xlabel("share of the gain of all splits")
    axes.set_title(f"Columns by importance (trained on {of})")
    return _svg(figure, folder / "importance.svg")


def shap_plot(booster: lgb.Booster, values: Values, folder: Path, of: str = SIMULATED) -> Path:
    """Draw what each column does to the scores: a dot a row, coloured by the value; gives the PNG file.

    Args:
        booster: The trees.
        values: Rows of held-out lists, float32 (n, d).
        folder: Where the file is put.
        of: Which lists they are, as the title says it.
    """
    rows = _sample(values)
    shares = shap_values(booster, rows)
    order = np.argsort(-np.abs(shares).mean(axis=0), kind="stable")[:SHAP_SHOWN]
    figure, axes = _figure(0.34 * len(order) + 1.4)
    FigureCanvasAgg(figure)
    rng = np.random.default_rng(0)
    for height, number in enumerate(order[::-1]):
        jitter = height + rng.uniform(-0.3, 0.3, len(rows))
        known = ~np.isnan(rows[:, number])
        axes.scatter(shares[~known, number], jitter[~known], s=4, color="#c9c9c9", linewidths=0)
        dots = axes.scatter(
            shares[known, number],
            jitter[known],
            c=_rank(rows[known, number]),
            cmap="coolwarm",
            s=4,
            linewidths=0,
            vmin=0,
            vmax=1,
        )
    names = booster.feature_name()
    axes.set_yticks(range(len(order)), [names[number] for number in order[::-1]])
    axes.axvline(0, color=GREY, linewidth=0.6)
    axes.set_xlabel("what the value does to the score (SHAP)")
    axes.set_title(f"Columns by what they do ({of})")
    bar = figure.colorbar(dots, ax=axes, ticks=[0, 1], aspect=40)
    bar.ax.set_yticklabels(["low", "high"])
    bar.set_label("value; grey when it is missing")
    path = folder / "shap.png"
    figure.savefig(path, format="png", dpi=110, metadata={"Software": None})
    return path


def families_plot(booster: lgb.Booster, values: Values, folder: Path, of: str = SIMULATED) -> Path:
    """Draw how far each family moves the scores: the mean of the size of its SHAP values, summed by row.

    Args:
        booster: The trees.
        values: Rows of held-out lists, float32 (n, d).
        folder: Where the file is put.
        of: Which lists they are, as the title says it.
    """
    found = sorted(family_sizes(shap_values(booster, _sample(values))).items(), key=lambda item: item[1])
    figure, axes = _figure(0.3 * len(found) + 1.2)
    axes.barh([family.value for family, _ in found], [size for _, size in found], color=BLUE)
    axes.set_xlabel("mean size of what the family does to the score (SHAP)")
    axes.set_title(f"Families of columns ({of})")
    return _svg(figure, folder / "families.svg")


def curve_plot(curve: Sequence[Point], folder: Path, of: str = SIMULATED) -> Path:
    """Draw nDCG@10 by the number of training lists, with its 95 % interval; gives the SVG file."""
    figure, axes = _figure(4)
    lists, means = [point.lists for point in curve], [point.ndcg.mean for point in curve]
    axes.plot(lists, means, marker="o", color=BLUE)
    axes.fill_between(
        lists, [point.ndcg.low for point in curve], [point.ndcg.high for point in curve], color=BLUE, alpha=0.15
    )
    axes.set_xscale("log")
    axes.set_xticks(lists, [str(count) for count in lists])
    axes.minorticks_off()
    axes.set_xlabel("training lists")
    axes.set_ylabel("nDCG@10")
    axes.set_title(f"Would more lists help? ({of}, 95 % interval)")
    return _svg(figure, folder / "learning_curve.svg")


def segments_plot(segments: Sequence[Segment], folder: Path, of: str = SIMULATED) -> Path:
    """Draw nDCG@10 of each segment with its 95 % interval, weak ones in red; gives the SVG file."""
    figure, axes = _figure(0.28 * len(segments) + 1.4)
    for height, one in enumerate(reversed(segments)):
        colour = RED if one.weak else BLUE
        axes.plot([one.ndcg.low, one.ndcg.high], [height, height], color=colour)
        axes.plot([one.ndcg.mean], [height], marker="o", color=colour)
    axes.set_yticks(range(len(segments)), [f"{one.name} ({one.lists})" for one in reversed(segments)])
    axes.set_xlabel("nDCG@10; red: certainly below the other lists")
    axes.set_title(f"By kind of list ({of}, 95 % interval)")
    return _svg(figure, folder / "segments.svg")


def shap_values(booster: lgb.Booster, rows: Values) -> Shares:
    """Give exact SHAP values, float64 (n, d)."""
    shares = np.asarray(booster.predict(rows, pred_contrib=True, num_threads=1), dtype=np.float64)
    return shares[:, :-1]


def family_sizes(shares: Shares) -> dict[Family, float]:
    """Give the mean size of what each family does to a score.

    Args:
        shares: SHAP values, float64 (n, d), by the columns of the program.
    """
    sizes: dict[Family, float] = {}
    for family in dict.fromkeys(column.family for column in COLUMNS):
        mine = [number for number, column in enumerate(COLUMNS) if column.family is family]
        sizes[family] = float(np.abs(shares[:, mine].sum(axis=1)).mean())
    return sizes


def _sample(values: Values) -> Values:
    if len(values) <= SHAP_ROWS:
        return values
    return values[np.sort(np.random.default_rng(0).choice(len(values), SHAP_ROWS, replace=False))]


def _rank(values: Values) -> Shares:
    ordered, inverse = np.unique(values, return_inverse=True)
    ranks: Shares = inverse / max(len(ordered) - 1, 1)
    return ranks


def _figure(height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(8, height), layout="constrained")
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _svg(figure: Figure, path: Path) -> Path:
    FigureCanvasSVG(figure)
    figure.savefig(path, format="svg", metadata={"Date": None})
    return path
