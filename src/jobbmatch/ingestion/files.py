"""Finding the files to read and opening them, packed or not, without being led astray by what they hold."""

import errno
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from jobbmatch.errors import InputError

DOCUMENTS = (".json",)
LINES = (".jsonl", ".ndjson")
ENDINGS = tuple(ending + packed for ending in (*DOCUMENTS, *LINES) for packed in ("", ".gz"))
MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
"""Largest JSON document that is read whole; what is larger must be lines."""
MAX_RATIO = 300
FREE_BYTES = 64 * 1024 * 1024
"""A packed file may unpack to this much, or to 300 times its size if that is more. Ads pack 3 to 30 times."""
_GZIP_MAGIC = b"\x1f\x8b"
_OTHER_TEXT = (b"\xff\xfe", b"\xfe\xff")
_SNIFFED = 8192


class FileProblemError(InputError):
    """One file cannot be read, or not to its end."""


def find_files(path: Path) -> list[Path]:
    """Find what to read: the file itself, or all ad files in a folder and below it, in the order of their names.

    Raises:
        InputError: There is no such path, it may not be read, or nothing in it can be read.
    """
    try:
        if path.is_file():
            return [path]
        if not path.is_dir():
            raise InputError(f"Finner ikke {path}.", hint="Skriv stien til en fil eller mappe som finnes.")
        files = sorted(
            (file for file in path.rglob("*") if file.name.lower().endswith(ENDINGS) and file.is_file()),
            key=lambda file: file.relative_to(path).parts,
        )
    except OSError as error:
        raise InputError(
            f"{path} kan ikke leses: {_why(error)}.", hint="Se etter at du har lov til å lese den."
        ) from error
    if not files:
        raise InputError(f"Mappen {path} har ingen annonsefiler.", hint=f"Filene må ende på {', '.join(ENDINGS)}.")
    return files


@contextmanager
def open_bytes(path: Path) -> Iterator[IO[bytes]]:
    """Open a file, unpacked when it is packed.

    Raises:
        FileProblemError: It may not be read, holds something else than text, or is packed and cut off or too large.
    """
    try:
        with path.open("rb") as plain:
            packed = plain.read(len(_GZIP_MAGIC)) == _GZIP_MAGIC
            plain.seek(0)
            stream: IO[bytes] = plain
            if packed:
                allowed = max(FREE_BYTES, MAX_RATIO * path.stat().st_size)
                stream = io.BufferedReader(_Guarded(gzip.GzipFile(fileobj=plain), allowed, path), 1 << 16)
            _refuse_binary(stream, path)
            yield stream
    except OSError as error:
        if isinstance(error, gzip.BadGzipFile):
            raise FileProblemError(f"{path.name} er ikke en hel gzip-fil.", hint="Hent filen på nytt.") from error
        raise FileProblemError(
            f"{path.name} kan ikke leses: {_why(error)}.", hint="Se etter at du har lov til å lese filen."
        ) from error
    except (EOFError, zlib.error) as error:
        raise FileProblemError(
            f"{path.name} er pakket og kuttet av eller skadet.", hint="Hent filen på nytt."
        ) from error


def _refuse_binary(stream: IO[bytes], path: Path) -> None:
    start = stream.peek(_SNIFFED)[:_SNIFFED] if isinstance(stream, io.BufferedReader) else b""
    if start.startswith(_OTHER_TEXT):
        raise FileProblemError(f"{path.name} er tekst i UTF-16.", hint="Lagre filen som UTF-8.")
    if b"\0" in start:
        raise FileProblemError(
            f"{path.name} er en binærfil, ikke annonser.",
            hint="Gi en fil med JSON, gjerne én annonse per linje (.jsonl).",
        )


class _Guarded(io.RawIOBase):
    """A packed stream that may not unpack to more than it is allowed."""

    def __init__(self, stream: gzip.GzipFile, allowed: int, path: Path) -> None:
        self._stream = stream
        self._left = allowed
        self._path = path

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed has a wider private type
        data = self._stream.read1(len(buffer))
        self._left -= len(data)
        if self._left < 0:
            raise FileProblemError(
                f"{self._path.name} pakkes ut til mer enn {MAX_RATIO} ganger sin størrelse.",
                hint="Ekte annonser gjør ikke det. Se på filen før du bruker den.",
            )
        buffer[: len(data)] = data
        return len(data)


def _why(error: OSError) -> str:
    if error.errno in (errno.EACCES, errno.EPERM):
        return "du har ikke lov til å lese den"
    return error.strerror or type(error).__name__
