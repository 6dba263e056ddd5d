"""Stands in for a person in stored lists, in training and in files for training.

A keyed hash (HMAC-SHA256), never a bare one: ids of persons are few and guessable, and whoever could hash them all
would know everybody again. The key stays with the server; training gets hashes that were made already, and never it.
"""

import hashlib
import hmac
from collections.abc import Mapping
from pathlib import Path

from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.outcome import PersonKey
from jobbmatch.security.key_file import KeyPurpose

KEY_VARIABLE = "JOBBMATCH_PSEUDONYM_KEY"
_PURPOSE = KeyPurpose(KEY_VARIABLE, "Nøkkelen for lister og utfall")
_STARS = "********"


class Pseudonyms:
    """Makes the keys that stand for persons; prints as stars and does not travel in a pickle."""

    __slots__ = ("_key",)

    def __init__(self, key: bytes) -> None:
        """Keep the key."""
        self._key = key

    def of(self, person: PersonId) -> PersonKey:
        """Give what stands for a person: the same each time, 64 hexadecimal digits."""
        return PersonKey(hmac.new(self._key, b"person|" + person.encode(), hashlib.sha256).hexdigest())

    def mark(self, content: bytes) -> str:
        """Give a hash that only this key can make of some content."""
        return hmac.new(self._key, b"content|" + content, hashlib.sha256).hexdigest()

    def __repr__(self) -> str:
        """Stars."""
        return f"Pseudonyms({_STARS})"

    def __reduce__(self) -> str:
        """Refuse to be pickled."""
        raise TypeError("a key is not written anywhere")


def pseudonyms(path: Path, environ: Mapping[str, str] | None = None) -> Pseudonyms:
    """Take the key from ``JOBBMATCH_PSEUDONYM_KEY`` (base64 of at least 32 bytes) when it is set, else from the file.

    It is another than the one that seals persons. Whoever changes it cuts what was stored before off from everybody.

    Raises:
        NotReadyError: The key is no key, too short, or its file can be read by others.
    """
    return Pseudonyms(_PURPOSE.read(path, environ))
