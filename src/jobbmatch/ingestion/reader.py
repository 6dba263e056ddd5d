"""Files to raw entries, one after the other, in bounded memory.

A file is lines (one entry a line) or a document: one entry, a list of entries, or an object that holds a list as
``items`` (a page of the feed) or ``entries``. Its ending says which; a file with another ending is lines when its
first line is an object and more lines follow, else a document.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

import orjson

from jobbmatch.ingestion.decoding import UndecodableError, decode
from jobbmatch.ingestion.files import LINES, MAX_DOCUMENT_BYTES, FileProblemError, find_files, open_bytes
from jobbmatch.ingestion.lines import BOM, read_lines
from jobbmatch.ingestion.raw_entry import KEPT_BYTES, MAX_ENTRY_BYTES, RawEntry
from jobbmatch.ingestion.rules import QuarantineRule

_LISTS = ("items", "entries", "hits")


def read_entries(path: Path, limit: int = MAX_ENTRY_BYTES) -> Iterator[RawEntry]:
    """Give all entries of a file, or of the files in a folder.

    A file in a folder that cannot be read (to its end) counts as one entry that broke ``file_unreadable``, so that
    one bad file does not hold up the rest. When the path is that file, it is an error.

    Args:
        path: File or folder.
        limit: Longest entry in bytes.

    Raises:
        InputError: The path cannot be read, see :func:`~jobbmatch.ingestion.files.find_files`.
        FileProblemError: The path is one file, and it cannot be read.
    """
    for file in find_files(path):
        source = file.name if file == path else file.relative_to(path).as_posix()
        try:
            yield from _entries_of(file, source, limit)
        except FileProblemError as problem:
            if file == path:
                raise
            data = source.encode("utf-8", "replace")
            yield RawEntry(source, 0, data, len(data), QuarantineRule.FILE_UNREADABLE, problem.message)


def _entries_of(file: Path, source: str, limit: int) -> Iterator[RawEntry]:
    if file.name.lower().removesuffix(".gz").endswith(LINES) or _looks_like_lines(file, limit):
        with open_bytes(file) as stream:
            yield from read_lines(stream, source, limit)
        return
    with open_bytes(file) as stream:
        document = stream.read(MAX_DOCUMENT_BYTES + 1)
    if len(document) > MAX_DOCUMENT_BYTES:
        raise FileProblemError(
            f"{file.name} er ett JSON-dokument på over {MAX_DOCUMENT_BYTES >> 20} MB.",
            hint="Skriv annonsene som .jsonl, én per linje; slike filer kan være så store som helst.",
        )
    if document.strip():
        yield from _of_document(document, file, source, limit)


def _looks_like_lines(file: Path, limit: int) -> bool:
    with open_bytes(file) as stream:
        first = _next_line(stream, limit)
        if not first or not _next_line(stream, limit):
            return False
    try:
        return isinstance(decode(first)[0], dict)
    except UndecodableError:
        return False


def _next_line(stream: IO[bytes], limit: int) -> bytes:
    """Give the next line that is not blank, cut off at the limit; empty at the end."""
    while line := stream.readline(limit):
        if stripped := line.removeprefix(BOM).strip():
            return stripped
    return b""


def _of_document(document: bytes, file: Path, source: str, limit: int) -> Iterator[RawEntry]:
    try:
        value, note = decode(document.removeprefix(BOM))
    except UndecodableError as error:
        raise FileProblemError(
            f"{file.name} er ikke gyldig JSON. {error.detail}".strip(),
            hint="Filen kan være kuttet av. Gi en fil med JSON, gjerne én annonse per linje (.jsonl).",
        ) from None
    for position, entry in enumerate(_listed(value), start=1):
        data = orjson.dumps(entry)
        if len(data) > limit:
            detail = f"{len(data)} byte, grensen er {limit}."
            whole = RawEntry(source, position, data, len(data))
            yield RawEntry(
                source, position, data[:KEPT_BYTES], len(data), QuarantineRule.LINE_TOO_LONG, detail, whole.digest
            )
        else:
            yield RawEntry(source, position, data, len(data), note=note)


def _listed(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and "uuid" not in value:
        return next((value[name] for name in _LISTS if isinstance(value.get(name), list)), [value])
    return [value]
