"""Labelled ads as the readers read them today: a file of ads beside a file of labels."""

import json
from pathlib import Path

from jobbmatch.domain.ids import VacancyId
from jobbmatch.errors import InputError
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.ingestion.progress import Progress
from jobbmatch.measuring.labels import read_labels
from jobbmatch.training.facet_ads import LabelledAd


def read_labelled(ads: Path, labels: Path, progress: Progress | None = None) -> list[LabelledAd]:
    """Read ads with the readers alone (no guard), and give those that are labelled.

    Args:
        ads: File of ads, as ingest takes it.
        labels: Lines of ``{"uuid", "labels": {facet: value}, "kind"}``; the kind of wording may be missing.
        progress: Takes reports.

    Raises:
        InputError: A file cannot be used, or no labelled ad stands in the file of ads.
    """
    labelled, kinds = read_labels(labels), _kinds(labels)
    vacancies = read_vacancies(ads, progress).vacancies
    found = [LabelledAd(one, labelled[one.id], kinds.get(one.id, "")) for one in vacancies if one.id in labelled]
    if not found:
        raise InputError(
            f"Ingen av annonsene i {ads.name} er merket i {labels.name}.", hint="Hører de to filene sammen?"
        )
    return found


def _kinds(path: Path) -> dict[VacancyId, str]:
    """Give the kind of wording of each labelled ad; the file has been read as labels before, so every line is sound."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {VacancyId(str(row["uuid"])): str(row.get("kind") or "") for row in rows}
