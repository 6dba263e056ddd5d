import json
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.ingestion.dates import OSLO
from jobbmatch.ingestion.entry import FeedEntry, Refused, Removal, judge, read_entry
from jobbmatch.ingestion.raw_entry import whole
from jobbmatch.ingestion.rules import QuarantineRule as Rule
from jobbmatch.ingestion.sources.jobtech import JobTech
from tests.factories.swedish import STAMP, gone, swedish
from tests.unit.ingestion.entries import active, inactive

NOON = datetime(2026, 9, 1, 10, tzinfo=UTC)


def taken(**fields: object) -> FeedEntry:
    read = read_entry(swedish(**fields))
    assert isinstance(read, FeedEntry)
    return read


def test_a_swedish_ad_is_taken_in_under_an_id_of_its_own() -> None:
    read = taken()
    assert (read.id, read.changed, read.source) == ("se-30000001", NOON, "jobtech")
    assert read_entry(swedish(id=30000001)) == read


def test_a_removed_ad_is_a_removal_at_the_latest_time_it_names() -> None:
    assert read_entry(gone(1, 5)) == Removal(taken().id, NOON + timedelta(seconds=5))
    late = gone() | {"removed_date": "2026-09-02T00:00:00"}
    assert read_entry(late) == Removal(taken().id, datetime(2026, 9, 1, 22, tzinfo=UTC))
    assert isinstance(read_entry(swedish(removed=True)), Removal)


def test_what_is_navs_is_left_to_nav() -> None:
    jobtech = JobTech()
    assert jobtech.recognises(swedish())
    assert jobtech.recognises(gone())
    assert not any(map(jobtech.recognises, (active(1), inactive(1), active(1) | {"removed": True}, {}, [], None)))


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"id": None}, Rule.UUID_MISSING),
        ({"id": "to ord"}, Rule.UUID_MALFORMED),
        ({"id": {}}, Rule.UUID_MALFORMED),
        ({"removed": "ja"}, Rule.STATUS_UNKNOWN),
        ({"timestamp": None, "publication_date": None}, Rule.CHANGED_MISSING),
        ({"timestamp": 10**30, "publication_date": None}, Rule.CHANGED_UNREADABLE),
        ({"timestamp": 0, "publication_date": "i går"}, Rule.CHANGED_UNREADABLE),
        ({"headline": " "}, Rule.TITLE_MISSING),
        ({"description": None}, Rule.TEXT_MISSING),
        ({"description": {"text": ""}}, Rule.TEXT_MISSING),
    ],
)
def test_a_broken_ad_is_refused_by_name(change: dict[str, object], rule: Rule) -> None:
    refused = read_entry(swedish(**change))
    assert isinstance(refused, Refused)
    assert refused.rule is rule


def test_without_a_stamp_the_day_of_publication_is_its_time() -> None:
    assert taken(timestamp=None).changed == datetime(2026, 8, 20, 8, tzinfo=UTC)


def test_only_what_the_ad_says_makes_it_another_ad() -> None:
    hashes = {
        taken(**change).content_hash for change in ({}, {"timestamp": STAMP + 1}, {"relevance": 1}, {"keywords": 1})
    }
    assert len(hashes) == 1
    assert taken(headline="Fiskare").content_hash not in hashes


def test_nobodys_telephone_is_kept() -> None:
    kept = json.dumps(taken(application_contacts=[{"name": "N", "telephone": "1"}]).content)
    assert "example.se" not in kept
    assert "telephone" not in kept


def test_odd_dates_are_noted() -> None:
    raw = whole("a", 1, json.dumps(swedish(last_publication_date="snart")).encode())
    assert judge(raw).notes == ("last_publication_date_unreadable",)


@pytest.mark.parametrize("day", range(0, 36_500, 97))
def test_clocks_in_stockholm_show_what_they_show_in_oslo(day: int) -> None:
    moment = datetime(2000, 1, 1, 3, tzinfo=UTC) + timedelta(days=day)
    stockholm, oslo = (moment.astimezone(zone).replace(tzinfo=None) for zone in (ZoneInfo("Europe/Stockholm"), OSLO))
    assert stockholm == oslo


@given(
    st.dictionaries(
        st.sampled_from(sorted(swedish())),
        st.recursive(
            st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.text(),
            lambda inner: st.lists(inner, max_size=3),
        ),
    )
)
def test_any_fields_are_judged(change: dict[str, object]) -> None:
    assert isinstance(read_entry(swedish(**change)), FeedEntry | Removal | Refused)
