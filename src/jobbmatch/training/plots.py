"""Plots that are kept with a run."""

from pathlib import Path

import lightgbm as lgb
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from jobbmatch.training.model_card import importance

SHOWN = 25


def importance_plot(booster: lgb.Booster, folder: Path) -> Path:
    """Draw how much of the gain of all splits each column has; gives the SVG file."""
    shares = importance(booster)[:SHOWN][::-1]
    figure = Figure(figsize=(8, 0.28 * len(shares) + 1.2), layout="constrained")
    FigureCanvasSVG(figure)
    axes = figure.add_subplot()
    axes.barh([name for name, _ in shares], [share for _, share in shares], color="#0067c5")
    axes.set_xlabel("share of the gain of all splits")
    axes.set_title("Columns by importance (trained on simulated lists)")
    axes.spines[["top", "right"]].set_visible(False)
    path = folder / "importance.svg"
    figure.savefig(path, format="svg", metadata={"Date": None})
    return path
