"""Vectors of meaning, by the real model where it is installed."""

from pathlib import Path

import numpy as np
import pytest

from jobbmatch.errors import NotReadyError
from jobbmatch.taxonomy.ranking import vectors
from jobbmatch.taxonomy.ranking.vectors import encode, vectors_installed

installed = pytest.mark.skipif(not vectors_installed(), reason="the extra 'vectors' is not installed")


@installed
def test_meaning_without_shared_letters() -> None:
    found = encode(["dentist", "tannlege", "murer"])
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-3)
    assert found[0] @ found[1] > found[0] @ found[2]


@installed
def test_a_text_is_read_once_and_kept(tmp_path: Path) -> None:
    read: list[int] = []
    first = encode(["Kokk", "kokk"], tmp_path, read.append)
    again = encode(["kokk", "Kokk"], tmp_path, read.append)
    assert read == [1]
    assert np.array_equal(first, again)
    assert np.array_equal(first[0], first[1])


def test_without_the_extra_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "PACKAGE", "no_such_package_of_vectors")
    assert not vectors_installed()
    with pytest.raises(NotReadyError, match="ikke installert"):
        encode(["kokk"])
