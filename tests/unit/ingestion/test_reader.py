import gzip
import json
from pathlib import Path

import orjson
import pytest

from jobbmatch.errors import InputError
from jobbmatch.ingestion import reader
from jobbmatch.ingestion.files import FileProblemError
from jobbmatch.ingestion.raw_entry import KEPT_BYTES, RawEntry
from jobbmatch.ingestion.reader import read_entries
from jobbmatch.ingestion.rules import QuarantineRule
from tests.unit.ingestion.entries import active, inactive

ENTRIES = [active(1), inactive(2), {"odd": "blå"}]
LINES = "\n".join(json.dumps(entry, ensure_ascii=False) for entry in ENTRIES)


def written(path: Path, text: str | bytes) -> Path:
    data = text.encode() if isinstance(text, str) else text
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def values(entries: list[RawEntry]) -> list[object]:
    return [orjson.loads(entry.data) for entry in entries]


@pytest.mark.parametrize("packed", ["", ".gz"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsonl", LINES),
        ("a.ndjson", LINES.replace("\n", "\r\n\r\n") + "\n"),
        ("a.jsonl", "\ufeff" + LINES),
        ("a.json", LINES),
        ("a", LINES),
        ("a.json", json.dumps(ENTRIES)),
        ("a", json.dumps(ENTRIES, indent=2)),
        ("a.json", "\ufeff" + json.dumps(ENTRIES, indent=2)),
        ("a.json", json.dumps({"items": ENTRIES, "next_url": None})),
        ("a.json", json.dumps({"entries": ENTRIES}, indent=1)),
    ],
)
def test_every_form_gives_the_same_entries(tmp_path: Path, name: str, text: str, packed: str) -> None:
    entries = list(read_entries(written(tmp_path / (name + packed), text)))
    assert values(entries) == ENTRIES
    assert {entry.source for entry in entries} == {name + packed}
    assert [entry.position for entry in entries] == sorted(entry.position for entry in entries)


@pytest.mark.parametrize("indent", [None, 2])
def test_one_entry_alone(tmp_path: Path, indent: int | None) -> None:
    for entry in ENTRIES:
        path = written(tmp_path / "a.json", json.dumps(entry, indent=indent))
        assert values(list(read_entries(path))) == [entry]


def test_an_old_document_is_read_and_noted(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", json.dumps(ENTRIES, ensure_ascii=False).encode("cp1252"))
    entries = list(read_entries(path))
    assert values(entries) == ENTRIES
    assert {entry.note for entry in entries} == {"windows_1252"}


@pytest.mark.parametrize("text", ["", " \n\n", "[]", '{"items": []}'])
def test_nothing_in_it_gives_nothing(tmp_path: Path, text: str) -> None:
    assert list(read_entries(written(tmp_path / "a.json", text))) == []


def test_a_document_that_was_cut_off_is_an_error_with_its_place(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", json.dumps(ENTRIES, indent=2)[:-20])
    with pytest.raises(FileProblemError, match=r"a\.json er ikke gyldig JSON\. Linje \d+") as caught:
        list(read_entries(path))
    assert "kuttet" in caught.value.hint


def test_a_line_that_was_cut_off_is_one_entry(tmp_path: Path) -> None:
    entries = list(read_entries(written(tmp_path / "a.jsonl", LINES[:-5])))
    assert len(entries) == 3
    assert entries[2].broken is None  # judged later, with all that is known


def test_an_entry_in_a_list_that_is_too_long_is_cut(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", json.dumps([active(1), {"uuid": "x" * 100_000}]))
    (first, long) = read_entries(path, limit=90_000)
    assert first.broken is None
    assert (long.position, long.broken, long.size) == (2, QuarantineRule.LINE_TOO_LONG, 100_011)
    assert len(long.data) == KEPT_BYTES


def test_a_document_that_is_too_large_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_DOCUMENT_BYTES", 1000)
    with pytest.raises(FileProblemError) as caught:
        list(read_entries(written(tmp_path / "a.json", json.dumps(ENTRIES * 9))))
    assert ".jsonl" in caught.value.hint


def test_a_folder_gives_all_its_files_and_counts_a_bad_one_as_an_entry(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    written(tmp_path / "sub" / "1.json", json.dumps(ENTRIES[:1]))
    written(tmp_path / "sub" / "2.json", "[{")
    written(tmp_path / "3.jsonl", b"\x00\x01")
    written(tmp_path / "0.jsonl", LINES)
    entries = list(read_entries(tmp_path))
    assert [(entry.source, entry.broken) for entry in entries] == [
        ("0.jsonl", None),
        ("0.jsonl", None),
        ("0.jsonl", None),
        ("3.jsonl", QuarantineRule.FILE_UNREADABLE),
        ("sub/1.json", None),
        ("sub/2.json", QuarantineRule.FILE_UNREADABLE),
    ]


def test_a_packed_file_cut_off_in_a_folder_gives_what_could_be_read(tmp_path: Path) -> None:
    packed = gzip.compress("\n".join(json.dumps(active(number)) for number in range(3000)).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[:-1000])
    entries = list(read_entries(tmp_path))
    assert len(entries) > 100
    assert entries[-1].broken is QuarantineRule.FILE_UNREADABLE


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        list(read_entries(tmp_path / "x.json"))
