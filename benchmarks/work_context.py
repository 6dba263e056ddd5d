"""Compares our own priors of occupations with what workers say in O*NET's survey of work context.

Run it from the repository's root, with the two files of O*NET's figures brought to ISCO-08 groups and ESCO occupations:
``python -m benchmarks.work_context --data FOLDER``. It prints one JSON object: for each prior the rank
correlation over the groups that both know, and the groups that differ most. Nothing is changed by it: the priors stay
our own judgement.
"""

import argparse
import csv
import json
from collections import defaultdict
from pathlib import Path
from statistics import mean

import numpy as np
from numpy.typing import NDArray

from jobbmatch.taxonomy.styrk import load_styrk

FILE = "esco_onet_work_context_57.csv"
MEASURES: dict[str, tuple[int, tuple[str, ...]]] = {
    # Contact with customers or the public.
    "public_contact": (0, ("CX_4.C.1.b.1.f",)),
    # Standing, walking, kneeling, bending.
    "physical": (1, ("CX_4.C.2.d.1.b", "CX_4.C.2.d.1.d", "CX_4.C.2.d.1.e", "CX_4.C.2.d.1.h")),
    # Pace set by equipment, time pressure.
    "pace": (3, ("CX_4.C.3.d.1", "CX_4.C.3.d.3")),
    # Regular (1), irregular (2), seasonal (3).
    "unusual_hours": (4, ("CT_4.C.3.d.4_work_schedules",)),
}
"""Prior: its place in our table, and the columns of the survey whose mean it is held against."""
SHOWN = 12


def groups_of_survey(path: Path) -> dict[str, dict[str, list[float]]]:
    """Read the survey: ISCO group, column, the values of its occupations."""
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            for column, value in row.items():
                if column.startswith(("CX_", "CT_")) and value:
                    found[row["isco08"]][column].append(float(value))
    return found


def _ranks(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give ranks, equal values the mean of theirs."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[place]


def compare(survey: dict[str, dict[str, list[float]]], place: int, columns: tuple[str, ...]) -> dict[str, object]:
    """Give the rank correlation of a prior with the survey, and where the two are farthest apart."""
    styrk = load_styrk()
    rows: list[tuple[str, int, float]] = []
    for code in styrk.groups(4):
        group, said = styrk.group(code), survey.get(code, {})
        if group is not None and all(said.get(column) for column in columns):
            rows.append((code, group.prior[place], mean(mean(said[column]) for column in columns)))
    ours = _ranks(np.array([row[1] for row in rows], dtype=np.float64))
    theirs = _ranks(np.array([row[2] for row in rows], dtype=np.float64))
    apart = (ours - theirs) / len(rows)
    worst = np.argsort(-np.abs(apart))[:SHOWN].tolist()
    return {
        "groups": len(rows),
        "rank_correlation": round(float(np.corrcoef(ours, theirs)[0, 1]), 3),
        "farthest_apart": [
            {
                "code": rows[row][0],
                "name": styrk.name(rows[row][0]),
                "ours": rows[row][1],
                "survey": round(rows[row][2], 2),
            }
            for row in worst
        ],
    }


def main() -> None:
    """Print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help=f"folder with {FILE}")
    survey = groups_of_survey(parser.parse_args().data / FILE)
    print(json.dumps({name: compare(survey, *measure) for name, measure in MEASURES.items()}, ensure_ascii=False))


if __name__ == "__main__":
    main()
