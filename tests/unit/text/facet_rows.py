"""The published rows of how facets are read: kinds of wording, each facet with rows for what is not said."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from jobbmatch.domain.facet import Facet, FacetReading
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.facets import read_facets

HERE = Path(__file__).parent
TABLES = (HERE / "facet_cases.tsv", *sorted((HERE / "cases").glob("*.tsv")))
EMPLOYER = "Natt & Dag Renhold AS"


@dataclass(frozen=True)
class Row:
    """One labelled text."""

    facet: Facet
    expected: str
    kind: str
    title: str
    text: str

    def read(self) -> FacetReading:
        return read_facets(AdText(self.title, self.text, employer_name=EMPLOYER))[self.facet]


def rows() -> list[Row]:
    """Read the tables."""
    text = "\n".join(table.read_text(encoding="utf-8") for table in TABLES)
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    cells = (line.split("\t") for line in lines)
    return [Row(Facet(facet), want, kind, title, text.replace("|", "\n")) for facet, want, kind, title, text in cells]


def rows_of(facet: Facet) -> Callable[[Callable[..., Any]], Any]:
    """Parametrise a test with all rows of a facet."""
    mine = [row for row in rows() if row.facet is facet]
    return pytest.mark.parametrize("row", mine, ids=[f"{r.kind}-{r.text[:40]}" for r in mine])


def judge_row(row: Row) -> None:
    """Hold the reading of a row against what is expected; every quote must stand where it is said to."""
    reading = row.read()
    if row.expected.startswith("not-"):
        assert reading.value.value != row.expected.removeprefix("not-"), reading
    else:
        assert reading.value.value == row.expected, reading
    parts = {"title": row.title, "text": row.text}
    for item in reading.evidence:
        assert item.quote and parts[item.where].startswith(item.quote, item.start)
