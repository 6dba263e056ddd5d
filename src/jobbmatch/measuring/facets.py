"""Facets against labels: what is dangerous, what is too sure, and what is of use.

'Dangerous' and 'harmless' are yes and no, but for ``ordinary_paid``, where 'no' is what endangers.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scipy.special import betaincinv

from jobbmatch.domain.facet import UNREAD, Evidence, Facet, FacetValue, dangerous, harmless
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.measuring.labels import Labels
from jobbmatch.models.facet_guard import WHERE

Counts = Counter[tuple[FacetValue, FacetValue]]
"""Number of ads by what they are labelled and what was read."""
Figures = Mapping[str, float | int | None]

CONFIDENCE = 0.95

COLUMNS: Mapping[str, str] = {
    "unsafe_share": "unsafe",
    "unsafe_upper_95": "(<=95%)",
    "overconfident_share": "overconf",
    "usable_share": "usable",
    "dangerous_found_share": "found",
    "evidence_verbatim_share": "verbatim",
}
"""Figures of the table for people, with their heads."""


def upper_bound(hits: int, of: int) -> float:
    """Give the exact one-sided 95% upper bound of a share (Clopper-Pearson).

    It is the 0.95 quantile of the beta distribution with hits + 1 and of - hits.
    Nought of 59 ads leaves room for 5%:

    >>> round(upper_bound(0, 59), 3)
    0.05
    """
    return 1.0 if hits >= of else float(betaincinv(hits + 1, of - hits, CONFIDENCE))


def share(hits: int, of: int) -> float | None:
    """Give a share, None of nothing."""
    return round(hits / of, 4) if of else None


@dataclass(frozen=True, slots=True)
class WrongReading:
    """A reading that may cost somebody a safe life or a chance.

    Attributes:
        vacancy_id: The ad.
        facet: The facet.
        label: What the label says.
        read: What was read.
        quotes: The words it was read from.
    """

    vacancy_id: VacancyId
    facet: Facet
    label: FacetValue
    read: FacetValue
    quotes: tuple[str, ...]


def measure(vacancies: Iterable[Vacancy], labels: Labels) -> dict[Facet, Figures]:
    """Give the figures of each facet that is labelled at all."""
    counts: dict[Facet, Counts] = {facet: Counter() for facet in Facet}
    verbatim: dict[Facet, list[bool]] = {facet: [] for facet in Facet}
    for vacancy in vacancies:
        for facet, label in labels.get(vacancy.id, {}).items():
            reading = vacancy.facets.get(facet, UNREAD)
            counts[facet][label, reading.value] += 1
            verbatim[facet] += [_stands(item, vacancy) for item in reading.evidence if item.where != WHERE]
    return {facet: _figures(facet, counts[facet], verbatim[facet]) for facet in Facet if counts[facet]}


def wrong_readings(vacancies: Iterable[Vacancy], labels: Labels) -> list[WrongReading]:
    """Give every reading that differs from its label, the dangerous ones first."""
    wrong = [
        WrongReading(
            vacancy.id, facet, label, reading.value, tuple(item.quote for item in reading.evidence if item.quote)
        )
        for vacancy in vacancies
        for facet, label in labels.get(vacancy.id, {}).items()
        if (reading := vacancy.facets.get(facet, UNREAD)).value is not label
    ]
    return sorted(wrong, key=lambda one: one.label is not dangerous(one.facet) or one.read is not harmless(one.facet))


def _figures(facet: Facet, counts: Counts, verbatim: list[bool]) -> Figures:
    of = {label: sum(n for (labelled, _), n in counts.items() if labelled is label) for label in FacetValue}
    bad, good = dangerous(facet), harmless(facet)
    unsafe = counts[bad, good]
    return {
        "yes": of[FacetValue.YES],
        "no": of[FacetValue.NO],
        "unclear": of[FacetValue.UNCLEAR],
        "unsafe": unsafe,
        "unsafe_share": share(unsafe, of[bad]),
        "unsafe_upper_95": round(upper_bound(unsafe, of[bad]), 4),
        "overconfident": counts[FacetValue.UNCLEAR, good],
        "overconfident_share": share(counts[FacetValue.UNCLEAR, good], of[FacetValue.UNCLEAR]),
        "usable": counts[good, good],
        "usable_share": share(counts[good, good], of[good]),
        "dangerous_found_share": share(counts[bad, bad], of[bad]),
        "evidence_verbatim_share": share(sum(verbatim), len(verbatim)),
    }


def _stands(item: Evidence, vacancy: Vacancy) -> bool:
    """Whether a quote stands, word for word, where it is said to stand."""
    parts = {
        "title": vacancy.title,
        "text": vacancy.text,
        "employer": vacancy.employer.description,
        "field:jobtitle": vacancy.jobtitle,
        "field:engagementtype": vacancy.engagement,
        "field:sector": vacancy.sector,
    }
    return bool(item.quote) and parts.get(item.where, "").startswith(item.quote, max(item.start, 0))


def as_table(figures: Mapping[Facet, Figures]) -> str:
    """Give the figures as lines for people."""
    rows = [f"{'facet':16}{'yes/no/unclear':>16}" + "".join(f"{head:>10}" for head in COLUMNS.values())]
    for facet, row in figures.items():
        size = f"{row['yes']}/{row['no']}/{row['unclear']}"
        cells = ("-" if (value := row[column]) is None else f"{value:.1%}" for column in COLUMNS)
        rows.append(f"{facet:16}{size:>16}" + "".join(f"{cell:>10}" for cell in cells))
    return "\n".join(rows)
