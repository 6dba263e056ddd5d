import json
from pathlib import Path
from typing import Any

import pytest

from jobbmatch.ingestion.event import Refused, Removal
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.pages import Announced, Page, fingerprint, read_json, read_page
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem
from jobbmatch.measuring.played_feed.log import item
from tests.unit.ingestion.entries import active, ad_id, inactive

HOST = FeedAddress.of("https://feed.example")
EXAMPLE = Path(__file__).parents[5] / "shared" / "ads" / "example_feedpage_constructed.json"


def page(*items: object, **fields: Any) -> Page:
    value = {"version": "1.0", "id": "p1", "next_url": None, "next_id": None, "items": list(items)} | fields
    return read_page(json.dumps(value).encode(), '"e"', HOST)


def test_items_tell_of_ads_without_their_content() -> None:
    read = page(item(active(1, 5)), item(inactive(2, 6)))
    first, second = (one.result for one in read.items)
    assert isinstance(first, Announced)
    assert isinstance(second, Removal)
    assert (first.id, second.id) == (ad_id(1), ad_id(2))
    assert [one.position for one in read.items] == [1, 2]
    assert (read.path, read.etag, read.is_tip) == ("/api/v1/feed/p1", '"e"', True)


@pytest.mark.parametrize(
    ("spoilt", "rule"),
    [
        ({"status": "PAUSE"}, "status_unknown"),
        ({"status": None}, "status_missing"),
        ({"sistEndret": "i går"}, "changed_unreadable"),
        ({"uuid": "../x"}, "uuid_malformed"),
        ({"uuid": "x" * 37}, "uuid_malformed"),
    ],
)
def test_items_are_judged_by_the_rules_of_entries(spoilt: dict[str, object], rule: str) -> None:
    broken = item(active(1))
    (one,) = page(broken | {"_feed_entry": broken["_feed_entry"] | spoilt}).items
    assert isinstance(one.result, Refused)
    assert one.result.rule == rule
    assert one.changed is None


def test_an_item_that_is_no_object_is_refused() -> None:
    (one,) = page("tull").items
    assert isinstance(one.result, Refused)


def test_the_next_page_by_address_or_name() -> None:
    assert page(next_url="/api/v1/feed/p2").next_path == "/api/v1/feed/p2"
    assert page(next_id="p2").next_path == "/api/v1/feed/p2"
    with pytest.raises(FeedError):
        page(next_url="https://other.example/api/v1/feed/p2")
    with pytest.raises(FeedError):
        page(next_id="../../x")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b'{"items": [', FeedProblem.CUT_OFF),
        (b"<html>", FeedProblem.NOT_JSON),
        (b"", FeedProblem.NOT_JSON),
        (b"[]", FeedProblem.WRONG_SHAPE),
        (b'{"id": "x"}', FeedProblem.WRONG_SHAPE),
        (b'{"id": 1, "items": []}', FeedProblem.WRONG_SHAPE),
        (b'{"id": "../x", "items": []}', FeedProblem.WRONG_SHAPE),
    ],
)
def test_what_is_no_page(body: bytes, problem: FeedProblem) -> None:
    with pytest.raises(FeedError) as caught:
        read_page(body, "", HOST)
    assert caught.value.problem is problem


def test_json_is_read() -> None:
    assert read_json(b'{"a": 1}') == {"a": 1}


def test_a_fingerprint_knows_what_items_tell_and_in_which_order() -> None:
    first, second = item(active(1, 5)), item(inactive(2, 6))
    same = page(first, second).fingerprint(2)
    assert page(first | {"title": "annet"}, second, item(active(3))).fingerprint(2) == same
    assert page(second, first).fingerprint(2) != same
    assert page(item(active(1, 6)), second).fingerprint(2) != same
    assert fingerprint(()) == ""


@pytest.mark.skipif(not EXAMPLE.is_file(), reason="the shared ads are not beside the repository")
def test_the_shape_of_the_real_feed() -> None:
    read = read_page(EXAMPLE.read_bytes(), "", HOST)
    assert [type(one.result) for one in read.items] == [Announced, Removal]
    assert read.next_path == "/api/v1/feed/22222222-2222-4222-8222-222222222222"
