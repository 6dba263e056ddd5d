"""Entries of the feed, made for the tests."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Entry = dict[str, Any]


def ad_id(number: int) -> str:
    """The uuid of ad number so and so."""
    return f"00000000-0000-4000-8000-{number:012d}"


def moment(second: int) -> str:
    """A time so many seconds into a day."""
    return f"2026-09-01T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}+02:00"


def active(number: int, second: int = 0, /, **content: object) -> Entry:
    """An active ad."""
    filled = {
        "uuid": ad_id(number),
        "published": "2026-08-20T10:00:00+02:00",
        "expires": "2026-10-20T23:59:59+02:00",
        "updated": moment(second),
        "workLocations": [{"country": "NORGE", "city": "GOL", "postalCode": "3550", "municipal": "GOL"}],
        "title": "Butikkmedarbeider",
        "description": "<p>Du jobber i butikk på dagtid mandag til fredag kl. 09-16.</p>",
        "employer": {"name": "Fjellbutikken", "orgnr": "992458003"},
        "engagementtype": "Fast",
        "extent": "Heltid",
    }
    return {"uuid": ad_id(number), "status": "ACTIVE", "sistEndret": moment(second), "ad_content": filled | content}


def inactive(number: int, second: int = 0) -> Entry:
    """An ad that is gone."""
    return {"uuid": ad_id(number), "status": "INACTIVE", "sistEndret": moment(second)}


def lines(path: Path, entries: Iterable[object]) -> Path:
    """Write one entry a line, packed when the name ends on .gz."""
    text = "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path
