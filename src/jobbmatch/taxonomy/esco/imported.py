"""What has been imported from ESCO, as the rest of the room uses it: empty until something has been imported.

The command line says once, at its start, where the file is; it is read when it is first needed.
"""

import gzip
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import orjson

from jobbmatch.errors import InputError

SHAPE = 1
"""Version of the file; another one must be imported again."""
AGAIN = "Importer på nytt: jobbmatch taxonomy import MAPPE"


@dataclass(frozen=True, slots=True)
class EscoSkill:
    """A skill with all its names, the preferred one first."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Esco:
    """What was imported.

    Attributes:
        languages: Codes of the languages, as the files say.
        titles: Titles of occupations, lower-cased, with their ISCO group of four digits.
        skills: All skills.
        group_skills: For each ISCO group how many of its occupations have each skill, by position in `skills`; an
            optional skill counts half.
    """

    languages: tuple[str, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
    skills: tuple[EscoSkill, ...] = ()
    group_skills: tuple[tuple[str, tuple[tuple[int, float], ...]], ...] = ()


class _Place:
    path: Path | None = None


def use_esco(path: Path) -> None:
    """Say where the imported file is, or would be."""
    _Place.path = path
    imported.cache_clear()


@lru_cache(maxsize=1)
def imported() -> Esco:
    """Give what has been imported; all empty when nothing has.

    Raises:
        InputError: the file is damaged or of another version.
    """
    path = _Place.path
    return read_esco(path) if path is not None and path.is_file() else Esco()


def read_esco(path: Path) -> Esco:
    """Read an imported file."""
    try:
        kept = orjson.loads(gzip.decompress(path.read_bytes()))
        if kept["shape"] != SHAPE:
            raise InputError("ESCO ble importert av en annen utgave av programmet.", hint=AGAIN)
        return Esco(
            languages=tuple(kept["languages"]),
            titles=tuple((title, group) for title, group in kept["titles"]),
            skills=tuple(EscoSkill(skill, tuple(names)) for skill, names in kept["skills"]),
            group_skills=tuple(
                (group, tuple((row, weight) for row, weight in counts)) for group, counts in kept["group_skills"]
            ),
        )
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise InputError("Den importerte ESCO-filen kan ikke leses.", hint=AGAIN) from error


def write_esco(esco: Esco, path: Path) -> None:
    """Write an imported file whole: who reads meanwhile reads the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = {
        "shape": SHAPE,
        "languages": esco.languages,
        "titles": esco.titles,
        "skills": [(skill.id, skill.names) for skill in esco.skills],
        "group_skills": esco.group_skills,
    }
    fresh = path.with_suffix(".new")
    fresh.write_bytes(gzip.compress(orjson.dumps(kept), mtime=0))
    fresh.replace(path)
