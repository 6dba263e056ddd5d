from datetime import UTC, datetime

from jobbmatch.measuring.played_feed.log import PlayedLog, etag, item, page_id, page_number
from tests.unit.ingestion.entries import active, ad_id, inactive


def names(log: PlayedLog, number: int) -> list[int]:
    page = log.page(number)
    assert page is not None
    return [int(one["id"][-12:]) for one in page["items"]]


def test_pages_have_one_item_in_common() -> None:
    log = PlayedLog([active(number, number) for number in range(1, 8)], page_size=3)
    assert log.pages == 3
    assert [names(log, number) for number in range(3)] == [[1, 2, 3], [3, 4, 5], [5, 6, 7]]
    first, last = log.page(0), log.page(2)
    assert first is not None
    assert last is not None
    assert first["next_url"] == f"/api/v1/feed/{page_id(1)}"
    assert (last["next_url"], last["next_id"], log.page(3)) == (None, None, None)


def test_more_happens_when_it_is_told() -> None:
    log = PlayedLog([active(1, 1), active(2, 2), inactive(1, 3)], page_size=3, told=2)
    first = log.detail(ad_id(1))
    assert first is not None
    assert first["status"] == "ACTIVE"
    before = etag(log.page(0) or {})
    assert log.tell(5) == 3
    gone = log.detail(ad_id(1))
    assert gone is not None
    assert gone["status"] == "INACTIVE"
    assert etag(log.page(0) or {}) != before
    log.add([active(9, 9)])
    assert names(log, 1) == [1, 9]


def test_an_older_event_does_not_change_what_is_said_of_an_ad() -> None:
    log = PlayedLog([inactive(1, 30), active(1, 20)])
    now = log.detail(ad_id(1))
    assert now is not None
    assert now["status"] == "INACTIVE"


def test_names_of_pages() -> None:
    assert [page_number(page_id(number)) for number in (0, 1, 77)] == [0, 1, 77]
    assert page_number("tull") is None
    assert page_number(ad_id(1).replace("4000", "5000")) is None


def test_where_a_moment_lies() -> None:
    log = PlayedLog([active(number, number) for number in range(1, 10)], page_size=3)
    assert log.page_since(datetime(2026, 8, 31, 22, 0, 5, tzinfo=UTC)) == 2
    assert log.page_since(datetime(2027, 1, 1, tzinfo=UTC)) == log.pages - 1


def test_an_item_tells_nothing_of_the_content() -> None:
    told = item(active(1))
    assert "ad_content" not in told
    assert told["_feed_entry"]["businessName"] == "Fjellbutikken"
    assert item({"uuid": "x"})["_feed_entry"]["status"] is None
