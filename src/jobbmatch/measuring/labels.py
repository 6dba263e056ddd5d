"""Labelled ads: what a careful human says of each facet."""

import json
from collections.abc import Mapping
from pathlib import Path

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.ids import VacancyId
from jobbmatch.errors import InputError

Labels = Mapping[VacancyId, Mapping[Facet, FacetValue]]
"""What each ad is labelled with; facets that nobody judged are missing."""

_VALUES = ", ".join(FacetValue)


def read_labels(path: Path) -> Labels:
    """Read a file of labels: ``{"uuid": ..., "labels": {facet: "yes" | "no" | "unclear"}}``, one ad a line.

    Facets that the program does not know are passed over, so that files may hold more than is measured.

    Raises:
        InputError: The file cannot be read, or a line is no such object; says which line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"Kan ikke lese etikettene i {path.name}.", hint="Gi en JSON-linjefil i UTF-8.") from error
    labels: dict[VacancyId, Mapping[Facet, FacetValue]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            labels.update([_label(line, f"{path.name}, linje {number}")])
    if not labels:
        raise InputError(f"{path.name} har ingen etiketter.", hint="Én linje per annonse trengs.")
    return labels


def _label(line: str, where: str) -> tuple[VacancyId, Mapping[Facet, FacetValue]]:
    try:
        row = json.loads(line)
        values = {Facet(name): FacetValue(value) for name, value in row["labels"].items() if name in set(Facet)}
        return VacancyId(str(row["uuid"])), values
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"{where}: ikke en etikett.",
            hint=f'Linjen skal være {{"uuid": ..., "labels": {{fasett: verdi}}}}; verdier: {_VALUES}.',
        ) from error
