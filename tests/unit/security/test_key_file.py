"""Keys of a purpose: named in what users read, and never repeated there."""

from pathlib import Path

import pytest

from jobbmatch.errors import NotReadyError
from jobbmatch.security.key_file import KEY_BYTES, KeyPurpose

PURPOSE = KeyPurpose("EN_VARIABEL", "Nøkkelen for prøver")


def test_two_files_are_two_keys_and_each_stands(tmp_path: Path) -> None:
    one, other = PURPOSE.read(tmp_path / "a", {}), PURPOSE.read(tmp_path / "b", {})
    assert len(one) == KEY_BYTES
    assert one != other
    assert PURPOSE.read(tmp_path / "a", {}) == one


def test_what_is_wrong_names_the_purpose_and_the_variable(tmp_path: Path) -> None:
    with pytest.raises(NotReadyError) as caught:
        PURPOSE.read(tmp_path / "a", {"EN_VARIABEL": "MARKER"})
    assert "Nøkkelen for prøver" in caught.value.message
    assert "EN_VARIABEL" in caught.value.hint
    assert "MARKER" not in str(caught.value)
