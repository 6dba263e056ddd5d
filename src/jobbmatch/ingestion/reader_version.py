"""The version of the readers: changes whenever anything changes that decides what is read out of an ad.

It is a fingerprint of the source and the data of the rooms that read, and not a number that somebody must remember
to count up: a facet rule that is mended must reach every stored ad.
"""

import hashlib
from functools import cache
from pathlib import Path

from jobbmatch.models.facet_guard import FacetGuard

_PACKAGE = Path(__file__).parent.parent
_READERS = (
    "domain",
    "text",
    "geo",
    "taxonomy",
    "ingestion/dates.py",
    "ingestion/extent.py",
    "ingestion/fields.py",
    "ingestion/sources",
    "ingestion/vacancy_builder.py",
    "persistence/vacancy_codec.py",
)
_GUARD = ("models/facet_guard.py", "models/guard_terms.py")
_IGNORED = {".pyc", ".pyo"}


def reader_version(guard: FacetGuard | None = None) -> str:
    """Give the version of the readers in this installation, 16 hexadecimal digits.

    Args:
        guard: What makes facets more careful after reading; another guard, or none, is another version.
    """
    return _with_guard(guard.version) if guard else _readers()


@cache
def _readers() -> str:
    return fingerprint(_PACKAGE, _READERS)


@cache
def _with_guard(version: str) -> str:
    parts = (_readers(), fingerprint(_PACKAGE, _GUARD), version)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def fingerprint(folder: Path, parts: tuple[str, ...]) -> str:
    """Hash names and content of files and folders, whatever their times."""
    digest = hashlib.sha256()
    for part in parts:
        path = folder / part
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and file.suffix not in _IGNORED:
                digest.update(file.relative_to(folder).as_posix().encode() + b"\0")
                digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]
