from datetime import UTC, date, datetime
from random import Random

import orjson
import pytest

from jobbmatch.ingestion.decoding import decode
from jobbmatch.ingestion.demo.ads import MadeUpAd, make_ad
from jobbmatch.ingestion.demo.deadlines import published_at
from jobbmatch.ingestion.demo.events import BREAKAGES, broken, happenings
from jobbmatch.ingestion.entry import FeedEntry, Refused, Removal, read_entry

_DAY = date(2026, 9, 22)
_UNTIL = datetime(2026, 9, 22, 12, tzinfo=UTC)


def _ad(number: int) -> MadeUpAd:
    return make_ad(Random(f"e/{number}"), published_at(0.3, _DAY), _DAY)


@pytest.mark.parametrize("kind", range(len(BREAKAGES)))
def test_a_broken_entry_is_put_aside(kind: int) -> None:
    value, _ = decode(orjson.dumps(broken(kind, _ad(kind))))
    assert isinstance(read_entry(value), Refused)


def test_broken_entries_break_many_different_rules() -> None:
    refused = [read_entry(broken(kind, _ad(1))) for kind in range(len(BREAKAGES))]
    assert len({one.rule for one in refused if isinstance(one, Refused)}) >= 8


def test_events_come_in_order_within_the_time_and_end_with_the_last_word() -> None:
    lengths = set()
    for number in range(400):
        told = happenings(Random(number), _ad(number % 20), _UNTIL)
        assert told == sorted(told)
        assert all(happening.at <= _UNTIL for happening in told)
        assert isinstance(read_entry(told[0].entry), FeedEntry)
        for later in told[1:]:
            assert later.uuid == told[0].uuid
            assert later.at > told[0].at
        assert all(h.truth is None for h in told if isinstance(read_entry(h.entry), Removal))
        lengths.add(len(told))
    assert {1, 2} <= lengths


def test_a_repeated_ad_says_the_same_and_a_changed_one_does_not() -> None:
    same, changed = 0, 0
    for number in range(600):
        entries = [read_entry(h.entry) for h in happenings(Random(number), _ad(number % 10), _UNTIL)]
        versions = [entry for entry in entries if isinstance(entry, FeedEntry)]
        if len(versions) == 2:
            equal = versions[0].content_hash == versions[1].content_hash
            same, changed = same + equal, changed + (not equal)
    assert same > 2
    assert changed > same
