"""The played feed as any client sees it; the faults are seen in tests/integration/test_feed_faults.py."""

from collections.abc import Iterator

import httpx
import pytest

from jobbmatch.measuring.played_feed.log import PlayedLog
from jobbmatch.measuring.played_feed.server import PlayedFeed
from tests.unit.ingestion.entries import active, ad_id, inactive


@pytest.fixture
def feed() -> Iterator[PlayedFeed]:
    entries = [active(1, 1), active(2, 2), inactive(1, 3), active(3, 4)]
    with PlayedFeed(PlayedLog(entries, 3, told=3), reveal=1) as played:
        yield played


@pytest.fixture
def client(feed: PlayedFeed) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"Bearer {feed.token}"}
    with httpx.Client(base_url=feed.url, headers=headers, trust_env=False) as opened:
        yield opened


def test_the_token_stands_on_the_last_line(feed: PlayedFeed, client: httpx.Client) -> None:
    assert client.get("/api/publicToken").text.splitlines()[-1] == feed.token


def test_nobody_is_let_in_without_it(feed: PlayedFeed, client: httpx.Client) -> None:
    assert httpx.get(f"{feed.url}/api/v1/feed", trust_env=False).status_code == 401
    feed.expire()
    assert client.get("/api/v1/feed").status_code == 401


def test_pages_lead_on_and_the_last_can_be_asked_for(client: httpx.Client) -> None:
    # A question about the newest page lets more happen, so there is a newer one already.
    first = client.get("/api/v1/feed").json()
    assert first["next_id"] == client.get("/api/v1/feed?last=true").json()["id"]
    assert client.get(f"/api/v1/feed/{first['id']}").json()["items"] == first["items"]
    assert client.get("/api/v1/feed/tull").status_code == 404
    assert client.get("/other").status_code == 404


def test_the_same_page_is_not_sent_twice(client: httpx.Client) -> None:
    client.get("/api/v1/feed?last=true")
    answer = client.get("/api/v1/feed?last=true")
    same = client.get("/api/v1/feed?last=true", headers={"If-None-Match": answer.headers["ETag"]})
    assert (same.status_code, same.content) == (304, b"")


def test_details_of_active_and_inactive_ads(client: httpx.Client) -> None:
    assert client.get(f"/api/v1/feedentry/{ad_id(2)}").json()["ad_content"]["title"] == "Butikkmedarbeider"
    gone = client.get(f"/api/v1/feedentry/{ad_id(1)}").json()
    assert (gone["status"], "ad_content" in gone) == ("INACTIVE", False)
    assert client.get(f"/api/v1/feedentry/{ad_id(9)}").status_code == 404
