"""Reading of ESCO's official CSV bundle, in any of its languages and in several at once.

`occupations_xx.csv` must be there. `skills_xx.csv` and `occupationSkillRelations_xx.csv` give skills and what they have
to do with occupations; the tree is in the occupations' own group codes, so that broader relations are not needed.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from jobbmatch.errors import InputError
from jobbmatch.taxonomy.esco.imported import Esco, EscoSkill

OCCUPATIONS, SKILLS, RELATIONS = "occupations", "skills", "occupationSkillRelations"
COLUMNS = {
    OCCUPATIONS: ("conceptUri", "iscoGroup", "preferredLabel", "altLabels"),
    SKILLS: ("conceptUri", "preferredLabel", "altLabels"),
    RELATIONS: ("occupationUri", "relationType", "skillUri"),
}
WEIGHTS = {"essential": 1.0, "optional": 0.5}
LONGEST_FIELD = 10_000_000
WHERE = "Last ned CSV-pakken fra esco.ec.europa.eu, pakk den ut, og oppgi mappen den ligger i."

Row = dict[str, str]


def read_bundle(folder: Path) -> Esco:
    """Read a folder of the bundle.

    Raises:
        InputError: the folder or its occupations are missing, or a file does not have the columns it should.
    """
    if not folder.is_dir():
        raise InputError(f"Mappen {folder.name} finnes ikke.", hint=WHERE)
    files = {kind: _files(folder, kind) for kind in COLUMNS}
    if not files[OCCUPATIONS]:
        raise InputError(f"Mappen {folder.name} har ingen occupations_xx.csv.", hint=WHERE)
    if files[RELATIONS] and not files[SKILLS]:
        raise InputError(f"Mappen {folder.name} har koblinger til ferdigheter, men ingen skills_xx.csv.", hint=WHERE)
    groups, titles = _occupations(files[OCCUPATIONS])
    skills = _skills(files[SKILLS])
    rows = {skill.id: row for row, skill in enumerate(skills)}
    languages = sorted({path.stem.rpartition("_")[2] for path in files[OCCUPATIONS]})
    # The relations are the same in every language.
    return Esco(tuple(languages), titles, skills, _group_skills(files[RELATIONS][:1], groups, rows))


def _files(folder: Path, kind: str) -> list[Path]:
    return sorted(path for path in folder.glob("*.csv") if path.stem.rpartition("_")[0] == kind or path.stem == kind)


def _rows(path: Path, kind: str) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_FIELD)
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            missing = [column for column in COLUMNS[kind] if column not in (reader.fieldnames or [])]
            if missing:
                raise InputError(f"{path.name} mangler kolonnen {', '.join(missing)}.", hint=WHERE)
            for row in reader:
                yield {column: row[column] or "" for column in COLUMNS[kind]}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path.name} kan ikke leses.", hint=WHERE) from error


def _names(row: Row) -> list[str]:
    """Give the preferred name and the others; the bundle keeps them a line each, older ones after a stroke."""
    others = row["altLabels"].replace("|", "\n").split("\n")
    return list(dict.fromkeys(name.strip() for name in (row["preferredLabel"], *others) if name.strip()))


def _occupations(paths: list[Path]) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Give the group of each occupation by URI, and each title with its group; preferred titles go first."""
    groups: dict[str, str] = {}
    preferred: dict[str, str] = {}
    other: dict[str, str] = {}
    for path in paths:
        for row in _rows(path, OCCUPATIONS):
            group = row["iscoGroup"].removeprefix("C").strip()
            if not group.isdigit():
                continue
            groups[row["conceptUri"]] = group
            for place, name in enumerate(_names(row)):
                (other if place else preferred).setdefault(name.lower(), group)
    if not groups:
        raise InputError(f"{paths[0].name} har ingen yrker.", hint=WHERE)
    return groups, tuple({**other, **preferred}.items())


def _skills(paths: list[Path]) -> tuple[EscoSkill, ...]:
    names: dict[str, list[str]] = {}
    for path in paths:
        for row in _rows(path, SKILLS):
            names.setdefault(row["conceptUri"].rpartition("/")[2], []).extend(_names(row))
    return tuple(EscoSkill(skill, tuple(dict.fromkeys(known))) for skill, known in names.items() if known)


def _group_skills(
    paths: list[Path], groups: dict[str, str], rows: dict[str, int]
) -> tuple[tuple[str, tuple[tuple[int, float], ...]], ...]:
    counts: dict[str, Counter[int]] = {}
    for path in paths:
        for line in _rows(path, RELATIONS):
            group, row = groups.get(line["occupationUri"]), rows.get(line["skillUri"].rpartition("/")[2])
            weight = WEIGHTS.get(line["relationType"].lower(), 0.0)
            if group is not None and row is not None and weight:
                # Halves are counted in whole numbers.
                counts.setdefault(group, Counter())[row] += round(2 * weight)
    return tuple(
        (group, tuple((row, count / 2) for row, count in sorted(found.items())))
        for group, found in sorted(counts.items())
    )
