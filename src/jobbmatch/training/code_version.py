"""Which code made a model: the version of the program is not enough while it is being changed."""

import hashlib
from functools import lru_cache
from pathlib import Path

import jobbmatch


@lru_cache(maxsize=1)
def code_fingerprint() -> str:
    """Give a fingerprint of the program's source files, 12 hexadecimal digits; the same installed or in a clone."""
    return fingerprint_of(Path(jobbmatch.__file__).parent)


def fingerprint_of(folder: Path) -> str:
    """Give a fingerprint of all Python files and tables of a folder.

    Args:
        folder: The folder.
    """
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".tsv") and path.is_file():
            digest.update(f"{path.relative_to(folder).as_posix()}\n".encode())
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]
