from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest

from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.http import Answer
from jobbmatch.ingestion.feed.pages import Page, read_page
from jobbmatch.ingestion.feed.problems import FeedError
from jobbmatch.ingestion.feed.walk import Walker
from jobbmatch.measuring.played_feed.log import item
from jobbmatch.persistence.repositories.feed import FeedCursor
from tests.unit.ingestion.entries import active

HOST = FeedAddress.of("https://feed.example")
NOW = datetime(2026, 11, 22, tzinfo=UTC)
FIRST = "/api/v1/feed"


def page(name: str, following: str | None, *numbers: int) -> Page:
    value: dict[str, Any] = {"id": name, "next_id": following, "items": [item(active(n, n)) for n in numbers]}
    return read_page(orjson.dumps(value), f'"{name}"', HOST)


class Feed:
    """Pages by path, and what was asked."""

    def __init__(self, **pages: Page | Answer) -> None:
        self.pages = {f"{FIRST}/{name}": found for name, found in pages.items()}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def __call__(self, path: str, headers: Mapping[str, str]) -> Page | Answer:
        self.asked.append((path, dict(headers)))
        if path == FIRST:
            return self.pages[f"{FIRST}/a"]
        return self.pages.get(path, Answer(404)) if "last" not in path else list(self.pages.values())[-1]


def walker(feed: Feed, most_pages: int = 10) -> Walker:
    return Walker(feed, HOST, lambda: NOW, trusted_304=2, most_pages=most_pages)


def test_to_the_tip() -> None:
    feed = Feed(a=page("a", "b", 1, 2), b=page("b", None, 2, 3))
    walk = walker(feed)
    first, second = walk.walk(FeedCursor("x"))
    assert [len(one.fresh) for one in (first, second)] == [2, 2]
    assert (first.after.page, first.after.position, first.after.tip_at) == (f"{FIRST}/b", 0, None)
    assert (second.after.page, second.after.position, second.after.tip_at) == (f"{FIRST}/b", 2, NOW)
    assert (second.after.etag, walk.at_tip, walk.looped) == ('"b"', True, False)
    assert second.after.event_at == datetime(2026, 8, 31, 22, 0, 3, tzinfo=UTC)


def test_what_is_accounted_for_is_not_given_again() -> None:
    feed = Feed(a=page("a", None, 1, 2))
    (first,) = walker(feed).walk(FeedCursor("x"))
    feed.pages[f"{FIRST}/a"] = page("a", None, 1, 2, 3)
    (again,) = walker(feed).walk(first.after)
    assert [one.position for one in again.fresh] == [3]
    # In another order nothing is known again.
    feed.pages[f"{FIRST}/a"] = page("a", None, 2, 1, 3)
    (again,) = walker(feed).walk(first.after)
    assert len(again.fresh) == 3


def test_a_304_is_trusted_so_many_times() -> None:
    feed = Feed(a=page("a", None, 1))
    (first,) = walker(feed).walk(FeedCursor("x"))
    feed.pages[f"{FIRST}/a"] = Answer(304)
    cursor, asked = first.after, []
    for _ in range(2):
        walk = walker(feed)
        assert list(walk.walk(cursor)) == []
        assert walk.at_tip
        assert walk.cursor is not None
        cursor = walk.cursor
        asked.append(feed.asked[-1][1])
    assert asked == [{"If-None-Match": '"a"'}] * 2
    feed.pages[f"{FIRST}/a"] = page("a", None, 1, 2)
    walk = walker(feed)
    (found,) = walk.walk(cursor)
    assert feed.asked[-1][1] == {}
    assert (walk.notes, found.after.etag, found.after.trusted) == (["false_304"], "", 0)


def test_a_ring_ends_the_walk() -> None:
    feed = Feed(a=page("a", "b", 1), b=page("b", "a", 2), c=page("c", None, 3))
    walk = walker(feed)
    assert [one.page.path[-1] for one in walk.walk(FeedCursor("x"))] == ["a", "b"]
    assert (walk.at_tip, walk.looped, walk.notes) == (False, True, ["page_points_at_itself"])


def test_a_page_under_another_name_ends_the_walk() -> None:
    first = page("a", "b", 1)
    walk = walker(Feed(a=first, b=first))
    assert len(list(walk.walk(FeedCursor("x")))) == 1
    assert (walk.at_tip, walk.looped) == (True, False)


def test_a_long_walk_is_cut_into_several() -> None:
    feed = Feed(a=page("a", "b", 1), b=page("b", "c", 2), c=page("c", None, 3))
    walk = walker(feed, most_pages=2)
    found = list(walk.walk(FeedCursor("x")))
    assert (len(found), walk.at_tip, walk.looped) == (2, False, False)
    assert found[-1].after.page == f"{FIRST}/c"


def test_nothing_since_then_begins_at_the_newest_page() -> None:
    feed = Feed(a=Answer(304), b=page("b", None, 1))
    walk = walker(feed)
    (found,) = walk.walk(FeedCursor("x"), datetime(2026, 11, 1, tzinfo=UTC))
    assert feed.asked[0] == (FIRST, {"If-Modified-Since": "Sun, 01 Nov 2026 00:00:00 GMT"})
    assert (found.page.path, walk.at_tip) == (f"{FIRST}/b", True)


def test_a_feed_that_is_not_there() -> None:
    with pytest.raises(FeedError):
        list(walker(Feed(a=Answer(404))).walk(FeedCursor("x")))
