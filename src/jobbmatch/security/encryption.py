"""Sealing of what must not be readable in the store: a person's form and her exclusions.

Why: who gets hold of the database file, a backup of it or a disk must learn nothing about a person, not even how
long her list of exclusions is. How: AES-256-GCM with a fresh random 96-bit nonce for each record, the text padded
to whole blocks first. A record is bound to the place where it stands (table, column, row id) as associated data:
ciphertexts that are swapped between rows, columns or tables do not open. The place holds no version, so a row can
be rewritten under a new key. Each record names its key, so that keys can be changed one record at a time.

Layout of :attr:`Sealed.data`: nonce (12 bytes), ciphertext, tag (16 bytes). The padded text is a length of four
bytes (big endian), the text, and zeros up to a multiple of :data:`PAD_BLOCK`.
"""

import base64
import binascii
import hashlib
import os
import secrets
import stat
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from jobbmatch.errors import DecryptionError, NotReadyError

KEY_BYTES = 32
NONCE_BYTES = 12
PAD_BLOCK = 1024
KEY_VARIABLE = "JOBBMATCH_KEY"
_STARS = "********"
_LENGTH_BYTES = 4
_KEY_HINT = (
    "Nøkkelen skal være 32 byte i base64. Lag en slik: "
    "python -c 'import base64,secrets;print(base64.b64encode(secrets.token_bytes(32)).decode())'"
)


class Key:
    """One key; prints as stars and does not travel in a pickle."""

    __slots__ = ("_cipher", "id")

    def __init__(self, material: bytes) -> None:
        """Keep the 32 bytes of a key.

        Raises:
            NotReadyError: The key has another length.
        """
        if len(material) != KEY_BYTES:
            raise NotReadyError("Krypteringsnøkkelen har feil lengde.", hint=_KEY_HINT)
        # Named after a hash of itself, so that a key moved from file to environment keeps its name.
        self.id = hashlib.sha256(b"jobbmatch key id" + material).hexdigest()[:16]
        self._cipher = AESGCM(material)

    @property
    def cipher(self) -> AESGCM:
        """The cipher of this key."""
        return self._cipher

    def __repr__(self) -> str:
        """Stars."""
        return f"Key({self.id}, {_STARS})"

    def __reduce__(self) -> str:
        """Refuse to be pickled."""
        raise TypeError("a key is not written anywhere")


class KeyProvider(Protocol):
    """Where keys come from."""

    def current(self) -> Key:
        """Give the key that new records are sealed with."""

    def by_id(self, key_id: str) -> Key | None:
        """Give the key of that name; None when it is not held."""


class _KeyRing:
    """Keys read from text: one base64 key a word, the first is the current one, the rest only open old records."""

    def __init__(self, text: str) -> None:
        self._keys = [Key(_decoded(word)) for word in text.replace(",", " ").split()]
        if not self._keys:
            raise NotReadyError("Krypteringsnøkkelen er tom.", hint=_KEY_HINT)

    def current(self) -> Key:
        """Give the key that new records are sealed with."""
        return self._keys[0]

    def by_id(self, key_id: str) -> Key | None:
        """Give the key of that name; None when it is not held."""
        return next((key for key in self._keys if key.id == key_id), None)


class EnvironmentKeyProvider(_KeyRing):
    """Keys from the environment variable ``JOBBMATCH_KEY``, separated by commas, the current one first."""

    def __init__(self, environ: Mapping[str, str] | None = None) -> None:
        """Read the keys.

        Raises:
            NotReadyError: The variable is missing or holds something else than keys.
        """
        super().__init__((os.environ if environ is None else environ).get(KEY_VARIABLE, ""))


class FileKeyProvider(_KeyRing):
    """Keys from a file that is made on first use, readable by its owner only; a line a key, the current one first."""

    def __init__(self, path: Path) -> None:
        """Read the keys, or make the file with one new key.

        Raises:
            NotReadyError: The file cannot be read or made, others may read it, or it holds something else than keys.
        """
        try:
            if not path.exists():
                _make_key_file(path)
            if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
                raise NotReadyError(
                    f"Nøkkelfilen {path} kan leses av andre enn eieren.", hint=f"Kjør: chmod 600 {path}"
                )
            text = path.read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError) as error:
            raise NotReadyError(
                f"Nøkkelfilen {path} kan ikke leses eller lages.", hint="Se etter at filen er din og hel."
            ) from error
        super().__init__(text)


def key_provider(path: Path, environ: Mapping[str, str] | None = None) -> KeyProvider:
    """Give the keys of the environment when it holds any, else those of the file."""
    environ = os.environ if environ is None else environ
    return EnvironmentKeyProvider(environ) if environ.get(KEY_VARIABLE) else FileKeyProvider(path)


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed record.

    Attributes:
        key_id: Name of the key it was sealed with.
        data: Nonce, ciphertext and tag.
    """

    key_id: str
    data: bytes

    def __repr__(self) -> str:
        """Name of the key and stars."""
        return f"Sealed({self.key_id}, {_STARS})"


def place_of(table: str, column: str, row: str) -> str:
    """Name the place where a record stands.

    >>> place_of("person", "form", "7")
    'person|form|7'
    """
    if "|" in table or "|" in column:
        raise ValueError("a bar in the name of a table or column would make two places one")
    return f"{table}|{column}|{row}"


class Vault:
    """Seals and opens records."""

    def __init__(self, keys: KeyProvider) -> None:
        """Use these keys."""
        self._keys = keys

    def seal(self, plaintext: bytes, place: str) -> Sealed:
        """Seal a text for the place where it will stand (see :func:`place_of`).

        Two seals of the same text differ, and texts of about the same length have the same length sealed.
        """
        key = self._keys.current()
        nonce = secrets.token_bytes(NONCE_BYTES)
        return Sealed(key.id, nonce + key.cipher.encrypt(nonce, _padded(plaintext), place.encode()))

    def open(self, sealed: Sealed, place: str) -> bytes:
        """Open a record that stands at a place.

        Raises:
            DecryptionError: The key is not held, or the record was changed or moved.
        """
        key = self._keys.by_id(sealed.key_id)
        if key is None:
            raise DecryptionError(
                "Nøkkelen som opplysningen ble forseglet med, finnes ikke her.",
                hint=f"Hent nøkkelen {sealed.key_id} fra sikkerhetskopien av nøkkelfilen.",
            )
        nonce, body = sealed.data[:NONCE_BYTES], sealed.data[NONCE_BYTES:]
        try:
            return _unpadded(key.cipher.decrypt(nonce, body, place.encode()))
        except (InvalidTag, ValueError) as error:
            raise DecryptionError(
                "En forseglet opplysning er endret eller flyttet og åpnes ikke.",
                hint="Hent raden fra en sikkerhetskopi, og finn ut hvem som har skrevet i lageret.",
            ) from error

    def __repr__(self) -> str:
        """Stars."""
        return f"Vault({_STARS})"


def _padded(text: bytes) -> bytes:
    whole = len(text).to_bytes(_LENGTH_BYTES, "big") + text
    return whole + bytes(-len(whole) % PAD_BLOCK)


def _unpadded(padded: bytes) -> bytes:
    length = int.from_bytes(padded[:_LENGTH_BYTES], "big")
    if length > len(padded) - _LENGTH_BYTES:
        raise ValueError("length outside the text")
    return padded[_LENGTH_BYTES : _LENGTH_BYTES + length]


def _decoded(word: str) -> bytes:
    try:
        return base64.b64decode(word, validate=True)
    except binascii.Error:
        # The cause holds the word, which may be most of a key: it does not travel on.
        raise NotReadyError("Krypteringsnøkkelen er ikke gyldig base64.", hint=_KEY_HINT) from None


def _make_key_file(path: Path) -> None:
    """Make the file whole or not at all; when somebody else made it first, theirs stands."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".key-")  # made with mode 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        os.link(name, path)
    except FileExistsError:
        return
    finally:
        Path(name).unlink()
