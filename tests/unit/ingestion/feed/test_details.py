import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.event import FeedEntry, Refused, Removal
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.details import Detail, DetailFetcher, Wanted
from jobbmatch.ingestion.feed.http import Answer, FeedHttp
from jobbmatch.ingestion.feed.limits import FeedLimits
from jobbmatch.ingestion.feed.pages import Announced
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem
from tests.unit.ingestion.entries import Entry, active, ad_id, inactive

AT = datetime(2026, 8, 31, 22, 0, 30, tzinfo=UTC)
"""The time of `active(1, 30)`."""


class Canned:
    """Answers every question alike, through the reading that the fetcher asks for."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def get(self, path: str, read: Callable[[Answer], Any], *, limit: int) -> Any:
        assert path == f"/api/v1/feedentry/{ad_id(1)}"
        return read(self.answer)


def fetch(answer: Answer | Entry, tries: int = 0) -> Detail:
    canned = answer if isinstance(answer, Answer) else Answer(200, json.dumps(answer).encode())
    fetcher = DetailFetcher(cast("FeedHttp", Canned(canned)), FeedAddress.of("https://feed.example"), FeedLimits())
    return fetcher.fetch(Wanted(Announced(VacancyId(ad_id(1)), AT), 3, tries))


def test_an_active_ad() -> None:
    detail = fetch(active(1, 30))
    assert isinstance(detail.result, FeedEntry)
    assert (detail.result.changed, detail.problem, detail.raw.position) == (AT, None, 3)


def test_an_ad_that_has_gone_since() -> None:
    detail = fetch(inactive(1, 40))
    assert detail.result == Removal(VacancyId(ad_id(1)), AT + timedelta(seconds=10))


@pytest.mark.parametrize("status", [404, 410])
def test_an_ad_that_is_not_there_is_gone(status: int) -> None:
    detail = fetch(Answer(status))
    assert detail.result == Removal(VacancyId(ad_id(1)), AT)
    assert detail.notes == ("detail_gone",)


@pytest.mark.parametrize("second", [0, 29, 30])
def test_of_two_clocks_the_later_stands(second: int) -> None:
    detail = fetch(active(1, second))
    assert isinstance(detail.result, FeedEntry)
    assert detail.result.changed == AT


def test_a_detail_much_older_than_its_event_may_be_an_old_copy() -> None:
    old = active(1, 30) | {"sistEndret": "2026-08-30T00:00:00Z"}
    assert fetch(old).problem is FeedProblem.STALE_DETAIL
    assert fetch(old, tries=3).problem is FeedProblem.STALE_DETAIL
    at_last = fetch(old, tries=4)
    assert isinstance(at_last.result, FeedEntry)
    assert (at_last.result.changed, at_last.notes) == (AT, ("detail_older_than_item",))


def test_what_breaks_a_rule_or_is_another_ad_is_refused() -> None:
    for spoilt, rule in ((active(1, 30, title=""), "title_missing"), (active(2, 30), "uuid_mismatch")):
        refused = fetch(spoilt).result
        assert isinstance(refused, Refused)
        assert refused.rule == rule


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (Answer(200, b'{"uuid": '), FeedProblem.CUT_OFF),
        (Answer(200, b"<html>"), FeedProblem.NOT_JSON),
        (Answer(304), FeedProblem.REFUSED),
    ],
)
def test_a_failure_is_told_and_not_raised(answer: Answer, problem: FeedProblem) -> None:
    detail = fetch(answer)
    assert (detail.result, detail.problem) == (None, problem)


def test_what_the_client_raises_is_told() -> None:
    class Failing(Canned):
        def get(self, path: str, read: Callable[[Answer], Any], *, limit: int) -> Any:
            raise FeedError(FeedProblem.TIMEOUT)

    fetcher = DetailFetcher(
        cast("FeedHttp", Failing(Answer(200))), FeedAddress.of("https://feed.example"), FeedLimits()
    )
    assert fetcher.fetch(Wanted(Announced(VacancyId(ad_id(1)), AT))).problem is FeedProblem.TIMEOUT
