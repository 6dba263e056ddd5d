"""What is kept of entries in quarantine: packed, tied to the ad that they are about, and emptied when that ad goes."""

import re
import zlib
from collections.abc import Collection

from sqlalchemy import Connection, update

from jobbmatch.domain.ids import VacancyId
from jobbmatch.persistence.batches import batches
from jobbmatch.persistence.tables import quarantine

_UUID = re.compile(rb'"uuid"\s*:\s*"([0-9A-Za-z-]{1,36})"')


def packed(entry: bytes) -> bytes:
    """Pack an entry for keeping."""
    return zlib.compress(entry, 1)


def unpacked(kept: bytes) -> bytes:
    """Give the entry back; nothing when it was emptied."""
    return zlib.decompress(kept)


EMPTY = packed(b"")
EMPTIED: dict[str, object] = {"entry": EMPTY, "message": ""}
"""What an emptied entry has; rule, fingerprint, size, source and position stay."""


def ad_of(entry: bytes) -> VacancyId | None:
    """Tell which ad an entry is about, as far as it says so, also when it is no valid JSON or was cut off.

    >>> ad_of(b'{"uuid": "A-1", "ad_content": {')
    'a-1'
    >>> ad_of(b"tull") is None
    True
    """
    found = _UUID.search(entry)
    return VacancyId(found[1].decode("ascii").lower()) if found else None


def forget_words_of(connection: Connection, ids: Collection[VacancyId]) -> None:
    """Empty the entries about these ads: the words of an ad that is gone must not stay here."""
    for batch in batches(ids):
        about = quarantine.c.vacancy_id.in_(batch), quarantine.c.entry != EMPTY
        connection.execute(update(quarantine).where(*about).values(**EMPTIED))
