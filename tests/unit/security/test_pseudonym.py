"""What stands for a person: the same under one key, nothing to anybody without it."""

import hashlib
import pickle
from pathlib import Path

import pytest

from jobbmatch.domain.ids import PersonId
from jobbmatch.security.pseudonym import Pseudonyms, pseudonyms

ELV = PersonId("elv")


def test_the_same_key_gives_the_same_and_another_key_something_else(tmp_path: Path) -> None:
    one, other = pseudonyms(tmp_path / "a", {}), pseudonyms(tmp_path / "b", {})
    assert one.of(ELV) == pseudonyms(tmp_path / "a", {}).of(ELV)
    assert one.of(ELV) != other.of(ELV)
    assert one.of(ELV) != one.of(PersonId("elva"))
    assert len(one.of(ELV)) == 64


def test_it_is_no_bare_hash_of_the_id() -> None:
    found = Pseudonyms(bytes(32)).of(ELV)
    bare = [hashlib.sha256(text).hexdigest() for text in (b"elv", b"person|elv")]
    assert found not in bare
    assert "elv" not in found


def test_contents_are_marked_apart_from_persons() -> None:
    names = Pseudonyms(bytes(32))
    assert names.mark(b"elv") != names.of(ELV)
    assert names.mark(b"a") == names.mark(b"a") != names.mark(b"b")


def test_the_key_is_not_shown_and_does_not_travel() -> None:
    names = Pseudonyms(b"MARKER" * 6)
    assert "MARKER" not in repr(names)
    with pytest.raises(TypeError):
        pickle.dumps(names)
