"""The tables that made-up ads are drawn from, read once from the data folder."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True, slots=True)
class Wording:
    """What ads of one occupation say in one language; lines may end in tags such as ``#o+``."""

    titles: tuple[str, ...]
    tasks: tuple[str, ...]
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation of made-up ads.

    Attributes:
        key: Name in the tables.
        styrk: Code and name in STYRK-08.
        level1: Upper category of the market.
        level2: Lower category.
        weight: Weight among the occupations of the lower category.
        family: Name of the family whose circumstances it shares.
        nature: What the work is by nature, such as ``{"o": "+"}``, whatever the sentences say.
        wordings: Wording by language; bokmål is always there.
        special: Kind of employer that it mostly has instead of its family's general kinds; empty for none.
    """

    key: str
    styrk: tuple[str, str]
    level1: str
    level2: str
    weight: float
    family: str
    nature: Mapping[str, str]
    wordings: Mapping[str, Wording]
    special: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Circumstances that occupations share; see the head of ``families.toml``."""

    name: str
    group: str
    theme: str
    vague: Mapping[str, float]
    stated: Mapping[str, float]
    employers: Mapping[str, float]
    part: float
    language: str
    cues: Mapping[str, float]
    silent: float = 0.64
    nature_of_hours: bool = False


def load_toml(name: str) -> dict[str, Any]:
    """Read one table of the data folder."""
    return tomllib.loads(_data(name))


def load_tsv(name: str) -> list[dict[str, str]]:
    """Read one tab-separated table of the data folder; lines that start with # are comments."""
    lines = [line for line in _data(name).splitlines() if line and not line.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:]]


@cache
def occupations() -> tuple[Occupation, ...]:
    """All occupations, in the order of their files' names."""
    folder = files(__package__) / "data" / "occupations"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    tables = (load_toml(f"occupations/{name}") for name in names)
    return tuple(_occupation(row, table["level1"]) for table in tables for row in table["occupation"])


@cache
def families() -> Mapping[str, Family]:
    """All families by name."""
    return {name: Family(name=name, **row) for name, row in load_toml("families.toml").items()}


def _data(name: str) -> str:
    return (files(__package__) / "data").joinpath(*name.split("/")).read_text(encoding="utf-8")


def _occupation(row: Mapping[str, Any], level1: str) -> Occupation:
    code, name = row["styrk"]
    return Occupation(
        key=row["key"],
        styrk=(code, name),
        level1=level1,
        level2=row["level2"],
        weight=row["weight"],
        family=row["family"],
        special=row.get("special", ""),
        nature={part[0]: part[1] for part in row["nature"].split()},
        wordings={
            language: Wording(**{part: tuple(lines) for part, lines in row[language].items()})
            for language in LANGUAGES
            if language in row
        },
    )
