"""The event log that is played: pages with one item in common, and for each ad what the feed says of it now."""

import hashlib
import threading
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson

Entry = Mapping[str, Any]
_OVERLAP = 1


class PlayedLog:
    """Entries as a feed tells them; more can be told while it is played. Safe between threads."""

    def __init__(self, entries: Sequence[Entry], page_size: int = 1000, told: int | None = None) -> None:
        """Lay the entries out.

        Args:
            entries: Entries in the shape of NAV's feed, oldest event first.
            page_size: Items on a full page; the last item of a page is the first of the next.
            told: How many of them have happened from the start; None for all.
        """
        self._entries = list(entries)
        self._size = max(page_size, _OVERLAP + 1)
        self._lock = threading.Lock()
        self._told = 0
        self._now: dict[str, Entry] = {}
        self._places: list[int] = []
        self.tell(len(self._entries) if told is None else told)

    def tell(self, number: int) -> int:
        """Let so many more entries happen; tell how many have happened."""
        with self._lock:
            for place in range(self._told, min(self._told + number, len(self._entries))):
                entry = self._entries[place]
                uuid = entry.get("uuid")
                if isinstance(uuid, str):
                    old = self._now.get(uuid)
                    if old is None or str(entry.get("sistEndret")) >= str(old.get("sistEndret")):
                        self._now[uuid] = entry
            self._told = min(self._told + number, len(self._entries))
            return self._told

    def add(self, entries: Sequence[Entry]) -> None:
        """Let new entries happen."""
        with self._lock:
            self._entries[self._told : self._told] = entries
        self.tell(len(entries))

    @property
    def pages(self) -> int:
        """Number of pages now."""
        step = self._size - _OVERLAP
        return max(1, -(-(self._told - _OVERLAP) // step))

    def detail(self, uuid: str) -> Entry | None:
        """What the feed says of an ad now."""
        with self._lock:
            return self._now.get(uuid)

    def page(self, number: int) -> dict[str, Any] | None:
        """A page, numbered from 0; None when there is no such page."""
        if not 0 <= number < self.pages:
            return None
        step = self._size - _OVERLAP
        with self._lock:
            items = [
                item(entry) for entry in self._entries[number * step : min(number * step + self._size, self._told)]
            ]
        following = page_id(number + 1) if number + 1 < self.pages else None
        return {
            "version": "1.0",
            "title": "Oppdiktet stillingsfeed",
            "home_page_url": "http://localhost",
            "feed_url": f"/api/v1/feed/{page_id(number)}",
            "description": "En oppdiktet feed som spilles av.",
            "next_url": f"/api/v1/feed/{following}" if following else None,
            "id": page_id(number),
            "next_id": following,
            "items": items,
        }

    def page_since(self, moment: datetime) -> int:
        """Number of the first page with an event at that moment or later; the last one when there is none."""
        step = self._size - _OVERLAP
        with self._lock:
            told = self._entries[: self._told]
        place = next((place for place, entry in enumerate(told) if _at(entry) >= moment), len(told) - 1)
        return max(0, min(place // step, self.pages - 1))


def item(entry: Entry) -> dict[str, Any]:
    """Tell of an entry as a page does: without its content."""
    content = entry.get("ad_content") or {}
    told = {
        "uuid": entry.get("uuid"),
        "status": entry.get("status"),
        "title": content.get("title") or "...",
        "businessName": (content.get("employer") or {}).get("name") or "",
        "municipal": next((place.get("municipal") for place in content.get("workLocations") or []), None),
        "sistEndret": entry.get("sistEndret"),
    }
    return {
        "id": entry.get("uuid"),
        "url": f"/api/v1/feedentry/{entry.get('uuid')}",
        "title": told["title"],
        "content_text": "Stillingsannonse",
        "date_modified": entry.get("sistEndret"),
        "_feed_entry": told,
    }


def page_id(number: int) -> str:
    """Name of a page."""
    return str(UUID(int=number + 1, version=4))


def page_number(name: str) -> int | None:
    """Number of the page of that name; None when it is none."""
    try:
        number = UUID(name).int & ((1 << 62) - 1)
    except ValueError:
        return None
    return number - 1 if page_id(number - 1) == name else None


def etag(page: Mapping[str, Any]) -> str:
    """``ETag`` of a page."""
    return f'"{hashlib.sha256(orjson.dumps(page)).hexdigest()[:16]}"'


def _at(entry: Entry) -> datetime:
    try:
        moment = datetime.fromisoformat(str(entry.get("sistEndret")))
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
