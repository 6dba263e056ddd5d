"""The signing key: made once, kept to its owner, and never repeated in an error."""

import base64
import stat
from pathlib import Path

import pytest

from jobbmatch.errors import NotReadyError
from jobbmatch.security.session_key import KEY_BYTES, KEY_VARIABLE, session_key


def test_the_file_is_made_once_and_is_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "session-key"
    first = session_key(path, {})
    assert len(first) == KEY_BYTES
    assert session_key(path, {}) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["session-key"]


def test_the_environment_comes_first_and_makes_no_file(tmp_path: Path) -> None:
    key = bytes(range(32))
    path = tmp_path / "session-key"
    assert session_key(path, {KEY_VARIABLE: base64.b64encode(key).decode()}) == key
    assert not path.exists()


@pytest.mark.parametrize("text", ["MARKER-not-base64!", base64.b64encode(b"MARKER-short").decode()])
def test_what_is_no_key_is_refused_without_repeating_it(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotReadyError) as caught:
        session_key(tmp_path / "k", {KEY_VARIABLE: text})
    assert "MARKER" not in str(caught.value)
    assert text not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "session-key"
    session_key(path, {})
    path.chmod(0o640)
    with pytest.raises(NotReadyError, match="leses av andre"):
        session_key(path, {})


def test_a_folder_that_cannot_be_made_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotReadyError, match="kan ikke leses eller lages"):
        session_key(tmp_path / "file" / "session-key", {})
