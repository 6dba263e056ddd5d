import base64
import pickle
import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.errors import DecryptionError, NotReadyError
from jobbmatch.security.encryption import (
    KEY_VARIABLE,
    PAD_BLOCK,
    EnvironmentKeyProvider,
    FileKeyProvider,
    Key,
    Sealed,
    Vault,
    key_provider,
    place_of,
)

KEYS = [base64.b64encode(bytes([number]) * 32).decode() for number in (1, 2)]
PLACE = place_of("person", "form", "a")


def vault(*keys: str) -> Vault:
    return Vault(EnvironmentKeyProvider({KEY_VARIABLE: ",".join(keys or KEYS[:1])}))


@given(st.binary(max_size=5000), st.text(max_size=40))
def test_what_is_sealed_opens_where_it_stands(plaintext: bytes, row: str) -> None:
    place = place_of("person", "form", row)
    assert vault().open(vault().seal(plaintext, place), place) == plaintext


@pytest.mark.parametrize(
    "elsewhere",
    [place_of("person", "form", "b"), place_of("person", "other", "a"), place_of("safety_profile", "form", "a")],
)
def test_a_record_that_was_moved_does_not_open(elsewhere: str) -> None:
    sealed = vault().seal(b"secret", PLACE)
    with pytest.raises(DecryptionError):
        vault().open(sealed, elsewhere)


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_a_record_with_a_changed_byte_does_not_open(where: int, change: int) -> None:
    sealed = vault().seal(b"secret", PLACE)
    data = bytearray(sealed.data)
    data[where % len(data)] ^= change
    with pytest.raises(DecryptionError):
        vault().open(Sealed(sealed.key_id, bytes(data)), PLACE)


@pytest.mark.parametrize("length", [0, 5, 12, 27])
def test_a_record_that_was_cut_off_does_not_open(length: int) -> None:
    sealed = vault().seal(b"secret", PLACE)
    with pytest.raises(DecryptionError):
        vault().open(Sealed(sealed.key_id, sealed.data[:length]), PLACE)


def test_two_seals_of_one_text_differ_and_never_share_a_nonce() -> None:
    seals = [vault().seal(b"same", PLACE).data for _ in range(200)]
    assert len({data[:12] for data in seals}) == 200
    assert len({data[12:] for data in seals}) == 200


def test_the_length_does_not_tell_how_much_is_excluded() -> None:
    lengths = {len(vault().seal(bytes(size), PLACE).data) for size in (0, 1, 500, PAD_BLOCK - 4)}
    assert len(lengths) == 1
    assert len(vault().seal(bytes(PAD_BLOCK - 3), PLACE).data) == lengths.pop() + PAD_BLOCK


def test_an_old_key_still_opens_and_the_first_one_seals() -> None:
    old = vault(KEYS[0]).seal(b"text", PLACE)
    both = vault(KEYS[1], KEYS[0])
    assert both.open(old, PLACE) == b"text"
    assert both.seal(b"text", PLACE).key_id != old.key_id
    with pytest.raises(DecryptionError, match=old.key_id):
        vault(KEYS[1]).open(old, PLACE)


def test_secrets_print_as_stars_and_do_not_travel() -> None:
    key = Key(b"k" * 32)
    sealed = vault().seal(b"secret", PLACE)
    for thing in (key, sealed, vault()):
        assert "********" in repr(thing)
        assert "k" * 8 not in repr(thing)
    assert repr(sealed.data) not in repr(sealed)
    with pytest.raises(TypeError):
        pickle.dumps(key)


@pytest.mark.parametrize("text", ["", "kort", base64.b64encode(b"k" * 16).decode(), "ikke base64 i det hele tatt æ"])
def test_a_key_that_is_none_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(NotReadyError) as caught:
        EnvironmentKeyProvider({KEY_VARIABLE: text})
    assert not text or text not in str(caught.value)
    assert caught.value.__cause__ is None


def test_the_key_file_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "var" / "key"
    first = FileKeyProvider(path).current().id
    assert FileKeyProvider(path).current().id == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["key"]


def test_many_who_make_the_key_file_at_once_agree(tmp_path: Path) -> None:
    path = tmp_path / "key"
    start = threading.Barrier(8)
    ids: list[str] = []

    def make() -> None:
        start.wait()
        ids.append(FileKeyProvider(path).current().id)

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ids) == 8
    assert len(set(ids)) == 1


def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "key"
    FileKeyProvider(path)
    path.chmod(0o640)
    with pytest.raises(NotReadyError, match="chmod 600"):
        FileKeyProvider(path)


def test_a_key_file_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotReadyError):
        FileKeyProvider(tmp_path / "file" / "key")


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    path = tmp_path / "key"
    assert key_provider(path, {KEY_VARIABLE: KEYS[0]}).current().id == Key(b"\1" * 32).id
    assert not path.exists()
    made = key_provider(path, {}).current().id
    moved = path.read_text().strip()
    assert key_provider(path, {KEY_VARIABLE: moved}).current().id == made


def test_a_place_cannot_be_forged_with_a_bar() -> None:
    with pytest.raises(ValueError, match="bar"):
        place_of("person|form", "x", "a")
