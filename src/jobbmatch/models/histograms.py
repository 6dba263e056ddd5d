"""How the values of each column were spread when a version was trained, and how far they have moved since (PSI)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

HISTOGRAMS_FILE: Final = "histograms.json"
BINS: Final = 10
LEAST_SHARE: Final = 1e-4
"""An empty bin counts as this share: else one row in a new bin would make the index infinite."""

Values = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Histogram:
    """The spread of one column.

    Attributes:
        edges: Inner edges between the bins, rising; bin i holds values of edge i-1 < value <= edge i.
        shares: Share of all rows in each bin, and last the share that is missing; they sum to 1.
        rows: Rows that were counted.
    """

    edges: tuple[float, ...]
    shares: tuple[float, ...]
    rows: int

    @classmethod
    def fit(cls, values: Values) -> "Histogram":
        """Lay edges at the deciles of the known values, and count."""
        known = values[~np.isnan(values)]
        edges = np.unique(np.quantile(known, np.linspace(0, 1, BINS + 1)[1:-1])) if len(known) else np.empty(0)
        return cls(tuple(float(edge) for edge in edges), (), 0).count(values)

    def count(self, values: Values) -> "Histogram":
        """Count other values in the same bins."""
        missing = np.isnan(values)
        bins = np.searchsorted(np.array(self.edges), values[~missing].astype(np.float64), side="left")
        counts = np.append(np.bincount(bins, minlength=len(self.edges) + 1), missing.sum())
        shares = counts / max(len(values), 1)
        return Histogram(self.edges, tuple(float(share) for share in shares), len(values))


def psi(then: Sequence[float], now: Sequence[float]) -> float:
    """Give the population stability index, sum of (now - then) * ln(now / then) over the bins.

    >>> psi((0.5, 0.5), (0.5, 0.5))
    0.0
    >>> round(psi((0.5, 0.5), (0.8, 0.2)), 4)
    0.4159
    """
    old, new = (np.maximum(np.array(shares, dtype=np.float64), LEAST_SHARE) for shares in (then, now))
    return float(((new - old) * np.log(new / old)).sum())


def spread(values: Values, columns: Sequence[str]) -> dict[str, Histogram]:
    """Count each column of a matrix, float32 (n, d)."""
    return {name: Histogram.fit(values[:, number]) for number, name in enumerate(columns)}


def drift(then: Mapping[str, Histogram], values: Values, columns: Sequence[str]) -> dict[str, float]:
    """Give the index of each column that both have, largest first.

    Args:
        then: The spread when the version was trained.
        values: What the columns hold now, float32 (n, d).
        columns: Their names.
    """
    found = {
        name: psi(then[name].shares, then[name].count(values[:, number]).shares)
        for number, name in enumerate(columns)
        if name in then
    }
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def histograms_text(found: Mapping[str, Histogram]) -> str:
    """Write as JSON."""
    return json.dumps(
        {name: {"edges": one.edges, "shares": one.shares, "rows": one.rows} for name, one in found.items()}
    )


def read_histograms(text: str) -> dict[str, Histogram]:
    """Read back what :func:`histograms_text` wrote.

    Raises:
        ValueError: It is not that.
    """
    try:
        return {
            str(name): Histogram(tuple(map(float, one["edges"])), tuple(map(float, one["shares"])), int(one["rows"]))
            for name, one in json.loads(text).items()
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no histograms") from error
