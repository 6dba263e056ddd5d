"""A page of the feed, read from its bytes, and the items on it judged by the rules that hold for whole entries."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.entry import read_entry
from jobbmatch.ingestion.event import Refused, Removal, refused
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem
from jobbmatch.ingestion.rules import QuarantineRule
from jobbmatch.persistence.types import to_micros

_NO_CONTENT = {"title": "-", "description": "-"}
"""An item tells of an ad without its content: judged as an entry with content that breaks no rule."""
_LONGEST_ID = 36
"""Characters of an ad's id that the store has room for."""


@dataclass(frozen=True, slots=True)
class Announced:
    """An active ad whose detail is to be fetched.

    Attributes:
        id: The ad.
        changed: Time of the event.
    """

    id: VacancyId
    changed: datetime


@dataclass(frozen=True, slots=True)
class PageItem:
    """One item.

    Attributes:
        position: Number on its page, from 1.
        data: The item as it came, for quarantine.
        result: What it tells.
    """

    position: int
    data: bytes
    result: Announced | Removal | Refused

    @property
    def changed(self) -> datetime | None:
        """Time of its event; None when it cannot be read."""
        return None if isinstance(self.result, Refused) else self.result.changed


@dataclass(frozen=True, slots=True)
class Page:
    """A page.

    Attributes:
        path: Path of the page by its own name.
        next_path: Path of the next page; None at the tip.
        items: What stands on it, in its order.
        etag: ``ETag`` of the answer.
    """

    path: str
    next_path: str | None
    items: tuple[PageItem, ...]
    etag: str

    @property
    def is_tip(self) -> bool:
        """Whether no page follows."""
        return self.next_path is None

    def fingerprint(self, number: int) -> str:
        """Hash what the first items tell, to know them again; empty for no items."""
        return fingerprint(self.items[:number])


def read_page(body: bytes, etag: str, address: FeedAddress) -> Page:
    """Read a page.

    Args:
        body: The JSON.
        etag: ``ETag`` of the answer.
        address: The feed.

    Raises:
        FeedError: It is not JSON, not a page, or leads to another host.
    """
    value = read_json(body)
    items, page_id = (value.get("items"), value.get("id")) if isinstance(value, dict) else (None, None)
    if not isinstance(value, dict) or not isinstance(items, list) or not isinstance(page_id, str) or not page_id:
        raise FeedError(FeedProblem.WRONG_SHAPE)
    found = tuple(_item(number, item) for number, item in enumerate(items, start=1))
    # The page that `/feed` gives is asked for by its own name from then on.
    return Page(address.page(page_id), _next(value, address), found, etag)


def read_json(body: bytes) -> object:
    """Read JSON.

    Raises:
        FeedError: It is cut off, or something else, such as HTML.
    """
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        start = body.lstrip()[:1]
        raise FeedError(FeedProblem.CUT_OFF if start in (b"{", b"[") else FeedProblem.NOT_JSON) from None


def fingerprint(items: Sequence[PageItem]) -> str:
    """Hash what items tell: which ad, how and when; empty for no items."""
    digest = hashlib.sha256()
    for item in items:
        told = item.result
        key = item.data if isinstance(told, Refused) else f"{type(told).__name__} {told.id} {to_micros(told.changed)}"
        digest.update(key if isinstance(key, bytes) else key.encode())
        digest.update(b"\n")
    return digest.hexdigest() if items else ""


def _next(page: Mapping[str, Any], address: FeedAddress) -> str | None:
    url, page_id = page.get("next_url"), page.get("next_id")
    if isinstance(url, str) and url:
        return address.next_page(url)
    return address.page(page_id) if isinstance(page_id, str) and page_id else None


def _item(position: int, value: object) -> PageItem:
    data = orjson.dumps(value)
    told = read_entry(_whole(value))
    if isinstance(told, Refused):
        return PageItem(position, data, told)
    if len(told.id) > _LONGEST_ID:
        return PageItem(position, data, refused(QuarantineRule.UUID_MALFORMED))
    return PageItem(position, data, told if isinstance(told, Removal) else Announced(told.id, told.changed))


def _whole(value: object) -> object:
    if not isinstance(value, dict):
        return value
    inner = value.get("_feed_entry")
    told = {**value, **inner} if isinstance(inner, dict) else value
    kept = {name: told[name] for name in ("uuid", "status", "sistEndret") if name in told}
    if "uuid" not in kept and isinstance(value.get("id"), str):
        kept["uuid"] = value["id"]
    return {**kept, "ad_content": _NO_CONTENT}
