"""Pieces that the report is built of: numbers as Norwegians write them, tables, and intervals drawn on a line."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from jobbmatch.training.metrics import Interval

Written = Callable[[float], str]
"""Writes a number."""
UNKNOWN = "ikke målt"
_DECIMALS = re.compile(r"(\d)\.(\d)")


def decimal(digits: int) -> Written:
    """Give a writer with so many decimals.

    >>> decimal(2)(0.5)
    '0,50'
    """
    return lambda value: UNKNOWN if math.isnan(value) else f"{value:.{digits}f}".replace(".", ",").replace("-", "−")


def whole(value: float) -> str:
    """Write a whole number, thousands apart.

    >>> whole(49712.4)
    '49\u00a0712'
    """
    return UNKNOWN if math.isnan(value) else f"{value:,.0f}".replace(",", "\u00a0").replace("-", "−")


def percent(value: float) -> str:
    """Write a share.

    >>> percent(0.123)
    '12,3\u00a0%'
    """
    return UNKNOWN if math.isnan(value) else f"{decimal(1)(100 * value)}\u00a0%"


def signed(written: Written) -> Written:
    """Give the same writer with a sign.

    >>> signed(decimal(2))(0.5)
    '+0,50'
    """
    return lambda value: ("+" if value > 0 else "") + written(value)


def with_interval(interval: Interval, written: Written) -> str:
    """Write a figure with its interval, as HTML.

    >>> with_interval(Interval(0.5, 0.4, 0.6), decimal(1))
    '0,5 <span class="ci">[0,4 til 0,6]</span>'
    """
    if math.isnan(interval.low):
        return escape(written(interval.mean))
    between = f"[{written(interval.low)} til {written(interval.high)}]"
    return f'{escape(written(interval.mean))} <span class="ci">{escape(between)}</span>'


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a plot.

    Attributes:
        label: What it is of.
        interval: The figure and its interval.
        strong: Whether it is what the report is about.
        note: A few words below the label.
    """

    label: str
    interval: Interval
    strong: bool = False
    note: str = ""


def intervals(rows: Sequence[Row], written: Written, *, about: str, zero: bool = False) -> str:
    """Draw figures with their intervals on one scale.

    Args:
        rows: From the top down.
        written: How numbers are written.
        about: What the plot shows, for those who cannot see it.
        zero: Whether 0 belongs on the scale and is marked.
    """
    known = [value for row in rows for value in _ends(row.interval) if not math.isnan(value)]
    low, high = (
        min([*known, *([0.0] if zero else [])], default=0.0),
        max([*known, *([0.0] if zero else [])], default=1.0),
    )
    margin = (high - low) * 0.06 or 0.5
    low, high = low - margin, high + margin

    def at(value: float) -> float:
        return 100 * (value - low) / (high - low)

    mark = f'<line class="zero" x1="{at(0):.2f}" x2="{at(0):.2f}" y1="0" y2="20"/>' if zero else ""
    drawn = "".join(_line(row, written, at, mark) for row in rows)
    return f'<div class="plot" role="group" aria-label="{escape(about)}">{drawn}</div>'


def _ends(interval: Interval) -> tuple[float, float, float]:
    return interval.low, interval.mean, interval.high


def _line(row: Row, written: Written, at: Callable[[float], float], mark: str) -> str:
    note = f"<small>{escape(row.note)}</small>" if row.note else ""
    drawn = mark
    if not math.isnan(row.interval.low):
        drawn += (
            f'<line class="span" x1="{at(row.interval.low):.2f}" x2="{at(row.interval.high):.2f}" y1="10" y2="10"/>'
        )
    if not math.isnan(row.interval.mean):
        # A line of no length with round ends is a dot, whatever the width.
        drawn += (
            f'<line class="dot" x1="{at(row.interval.mean):.2f}" x2="{at(row.interval.mean):.2f}" y1="10" y2="10"/>'
        )
    return (
        f'<div class="row{" strong" if row.strong else ""}"><div class="label">{escape(row.label)}{note}</div>'
        f'<svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'
        f'<div class="num">{with_interval(row.interval, written)}</div></div>'
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]], caption: str) -> str:
    """Give a table; cells are HTML already, the first of each row is its heading."""
    heads = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>' for first, *rest in rows
    )
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def norwegian(text: str) -> str:
    """Give decimals in a text a comma.

    >>> norwegian("0.88, minst 0.80.")
    '0,88, minst 0,80.'
    """
    return _DECIMALS.sub(r"\1,\2", text)


def paragraph(text: str) -> str:
    """Give a paragraph of plain text."""
    return f"<p>{escape(text)}</p>"


def section(name: str, heading: str, *content: str) -> str:
    """Give a section that can be linked to."""
    return f'<section id="{name}"><h2>{escape(heading)}</h2>{"".join(content)}</section>'


def compared(gain: Interval) -> str:
    """Say what an interval of a difference says: certainly better, certainly worse, or neither.

    >>> compared(Interval(0.1, -0.1, 0.3))
    'ikke sikkert bedre eller dårligere'
    """
    if math.isnan(gain.low):
        return UNKNOWN
    if gain.low > 0:
        return "sikkert bedre"
    return "sikkert dårligere" if gain.high < 0 else "ikke sikkert bedre eller dårligere"
