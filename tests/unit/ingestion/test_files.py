import gzip
import os
import zlib
from pathlib import Path

import pytest

from jobbmatch.errors import InputError
from jobbmatch.ingestion import files
from jobbmatch.ingestion.files import FileProblemError, find_files, open_bytes


def read(path: Path) -> bytes:
    with open_bytes(path) as stream:
        return stream.read()


def test_a_file_is_itself_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"{}")
    assert find_files(path) == [path]


def test_a_folder_is_its_ad_files_in_order_also_deep_down(tmp_path: Path) -> None:
    names = ["b.jsonl", "a/z.json", "a/y.NDJSON", "c.json.gz", "c.jsonl.gz", "ignored.txt", "a/ignored.gz", "x.json/n"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"{}")
    found = [file.relative_to(tmp_path).as_posix() for file in find_files(tmp_path)]
    assert found == ["a/y.NDJSON", "a/z.json", "b.jsonl", "c.json.gz", "c.jsonl.gz"]


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Finner ikke"):
        find_files(tmp_path / "x")


def test_a_folder_without_ads_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="ingen annonsefiler"):
        find_files(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"{}")
    path.chmod(0)
    with pytest.raises(FileProblemError, match="ikke lov"):
        read(path)


def test_errors_of_the_system_are_told_in_plain_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "x.json"
    path.write_bytes(b"{}")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileProblemError, match="du har ikke lov til å lese den"):
        read(path)


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a"])
def test_packed_or_not_is_seen_from_what_it_holds(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"plain")
    assert read(path) == b"plain"
    path.write_bytes(gzip.compress(b"packed") + gzip.compress(b" twice"))
    assert read(path) == b"packed twice"


def test_an_empty_file_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"")
    assert read(path) == b""


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize(
    ("start", "word"), [(b"\x7fELF\x00\x01", "binærfil"), (b"\xff\xfe{\x00", "UTF-16"), (b'{"a"\x00', "binærfil")]
)
def test_what_is_no_text_is_refused(tmp_path: Path, pack: type[bytes], start: bytes, word: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(pack(start))
    with pytest.raises(FileProblemError, match=word):
        read(path)


@pytest.mark.parametrize("cut", [1, 4, 8, 100, 2000])
def test_a_packed_file_that_was_cut_off_is_told(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(os.urandom(3000).hex().encode())[:-cut])
    with pytest.raises(FileProblemError, match=r"kuttet|hel"):
        read(path)


@pytest.mark.parametrize("where", [3, 30, -6])
def test_a_packed_file_that_is_damaged_is_told(tmp_path: Path, where: int) -> None:
    packed = bytearray(gzip.compress(os.urandom(3000).hex().encode(), mtime=0))
    packed[where] ^= 0xFF
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(bytes(packed))
    with pytest.raises(FileProblemError):
        read(path)


def test_a_bomb_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FREE_BYTES", 1 << 20)
    path = tmp_path / "bomb.jsonl.gz"
    packer = zlib.compressobj(9, wbits=31)
    path.write_bytes(b"".join(packer.compress(b"a" * (1 << 20)) for _ in range(20)) + packer.flush())
    assert path.stat().st_size < 40_000
    with pytest.raises(FileProblemError, match="pakkes ut"), open_bytes(path) as stream:
        while stream.read(1 << 16):
            pass


def test_a_packed_file_of_plain_repetition_is_no_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"uuid": "x"}\n' * 100_000))
    assert len(read(path)) == 1_400_000
