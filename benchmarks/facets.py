"""Measures the reading of facets against labels: what is dangerous, what is too sure, and what is of use.

Run it from the repository's root: ``python -m benchmarks.facets [--ads ads.jsonl --labels labels.jsonl]``. Each line
of the labels is ``{"uuid": ..., "labels": {facet: "yes" | "no" | "unclear"}}``. With ``--json`` it prints one JSON
object.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from scipy.stats import beta

from jobbmatch.domain.facet import UNREAD, Evidence, Facet, FacetValue
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.ingestion.from_file import read_vacancies

Labels = Mapping[str, Mapping[str, str]]
Counts = Counter[tuple[FacetValue, FacetValue]]
"""Number of ads by what they are labelled and what was read."""

CONFIDENCE = 0.95
DATA = Path(__file__).parent / "data"
"""Invented ads with labels. The readers were written with these at hand: their figures here are no held-out figures."""


def upper_bound(hits: int, of: int) -> float:
    """Give the exact one-sided 95% upper bound of a share (Clopper-Pearson).

    It is the 0.95 quantile of the beta distribution with hits + 1 and of - hits.
    Nought of 59 ads leaves room for 5%:

    >>> round(upper_bound(0, 59), 3)
    0.05
    """
    return 1.0 if hits >= of else float(beta.ppf(CONFIDENCE, hits + 1, of - hits))


def share(hits: int, of: int) -> float | None:
    """Give a share, None of nothing."""
    return round(hits / of, 4) if of else None


def measure(vacancies: Iterable[Vacancy], labels: Labels) -> dict[str, dict[str, float | int | None]]:
    """Give the figures of each facet."""
    counts: dict[Facet, Counts] = {facet: Counter() for facet in Facet}
    verbatim: dict[Facet, list[bool]] = {facet: [] for facet in Facet}
    for vacancy in vacancies:
        wanted = labels.get(vacancy.id, {})
        for facet in Facet:
            if facet.value not in wanted:
                continue
            reading = vacancy.facets.get(facet, UNREAD)
            counts[facet][FacetValue(wanted[facet.value]), reading.value] += 1
            verbatim[facet] += [_stands(item, vacancy) for item in reading.evidence]
    return {facet.value: _figures(counts[facet], verbatim[facet]) for facet in Facet}


def _figures(counts: Counts, verbatim: list[bool]) -> dict[str, float | int | None]:
    of = {label: sum(n for (labelled, _), n in counts.items() if labelled is label) for label in FacetValue}
    unsafe = counts[FacetValue.YES, FacetValue.NO]
    return {
        "yes": of[FacetValue.YES],
        "no": of[FacetValue.NO],
        "unclear": of[FacetValue.UNCLEAR],
        "unsafe": unsafe,
        "unsafe_share": share(unsafe, of[FacetValue.YES]),
        "unsafe_upper_95": round(upper_bound(unsafe, of[FacetValue.YES]), 4),
        "overconfident_share": share(counts[FacetValue.UNCLEAR, FacetValue.NO], of[FacetValue.UNCLEAR]),
        "usable_share": share(counts[FacetValue.NO, FacetValue.NO], of[FacetValue.NO]),
        "yes_found_share": share(counts[FacetValue.YES, FacetValue.YES], of[FacetValue.YES]),
        "evidence_verbatim_share": share(sum(verbatim), len(verbatim)),
    }


def _stands(item: Evidence, vacancy: Vacancy) -> bool:
    """Whether a quote stands, word for word, where it is said to stand."""
    parts = {
        "title": vacancy.title,
        "text": vacancy.text,
        "employer": vacancy.employer.description,
        "field:jobtitle": vacancy.jobtitle,
    }
    return bool(item.quote) and parts.get(item.where, "").startswith(item.quote, item.start)


def read_labels(path: Path) -> Labels:
    """Read a file of labels."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {row["uuid"]: row["labels"] for row in rows}


def as_table(figures: Mapping[str, Mapping[str, float | int | None]]) -> str:
    """Give the figures as lines for people."""
    columns = (
        "unsafe_share",
        "unsafe_upper_95",
        "overconfident_share",
        "usable_share",
        "yes_found_share",
        "evidence_verbatim_share",
    )
    heads = ("unsafe", "(≤95%)", "overconf", "usable", "yes found", "verbatim")
    rows = [f"{'facet':16}{'yes/no/unclear':>16}" + "".join(f"{head:>11}" for head in heads)]
    for facet, row in figures.items():
        size = f"{row['yes']}/{row['no']}/{row['unclear']}"
        cells = ("-" if (value := row[column]) is None else f"{value:.1%}" for column in columns)
        rows.append(f"{facet:16}{size:>16}" + "".join(f"{cell:>11}" for cell in cells))
    return "\n".join(rows)


def main() -> None:
    """Read, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ads", type=Path, default=DATA / "invented_ads.jsonl")
    parser.add_argument("--labels", type=Path, default=DATA / "invented_labels.jsonl")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    figures = measure(read_vacancies(given.ads).vacancies, read_labels(given.labels))
    print(json.dumps(figures, ensure_ascii=False) if given.json else as_table(figures))


if __name__ == "__main__":
    main()
