import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.ingestion.entry import FeedEntry, Refused, Removal, judge, read_entry
from jobbmatch.ingestion.raw_entry import RawEntry, whole
from jobbmatch.ingestion.rules import QuarantineRule as Rule
from tests.unit.ingestion.entries import Entry, active, ad_id, inactive

NOON = datetime(2026, 9, 1, 10, tzinfo=UTC)
AT_NOON = 12 * 3600


def test_an_active_entry_is_taken_in() -> None:
    entry = active(1, AT_NOON)
    read = read_entry(entry)
    assert read == FeedEntry(ad_id(1), NOON, entry["ad_content"])  # type: ignore[arg-type]  # a plain text is an id here


def test_an_inactive_entry_is_a_removal_whatever_else_it_holds() -> None:
    expected = Removal(ad_id(1), NOON)  # type: ignore[arg-type]  # a plain text is an id here
    assert read_entry(inactive(1, AT_NOON)) == expected
    assert read_entry(active(1, AT_NOON, title=None) | {"status": "INACTIVE"}) == expected


def test_an_item_of_a_feed_page_is_read_through() -> None:
    item = {"id": "x", "title": "...", "_feed_entry": inactive(1, AT_NOON) | {"title": "..."}}
    assert isinstance(read_entry(item), Removal)
    bare = {"id": "x", "_feed_entry": {"uuid": ad_id(1), "status": "ACTIVE", "sistEndret": "2026-09-01T12:00:00Z"}}
    refused = read_entry(bare)
    assert isinstance(refused, Refused)
    assert refused.rule is Rule.CONTENT_MISSING
    assert isinstance(read_entry({"_feed_entry": {"uuid": ad_id(1)}, **active(1)}), FeedEntry)


def test_an_id_is_the_same_in_capitals() -> None:
    upper = active(1) | {"uuid": f" {ad_id(0xABC).upper()} "}
    upper["ad_content"]["uuid"] = None
    read = read_entry(upper)
    assert isinstance(read, FeedEntry)
    assert read.id == ad_id(0xABC).lower()


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"uuid": None}, Rule.UUID_MISSING),
        ({"uuid": ""}, Rule.UUID_MISSING),
        ({"uuid": 12}, Rule.UUID_MALFORMED),
        ({"uuid": "to ord"}, Rule.UUID_MALFORMED),
        ({"uuid": "../../etc"}, Rule.UUID_MALFORMED),
        ({"uuid": ad_id(2)}, Rule.UUID_MISMATCH),
        ({"status": None}, Rule.STATUS_MISSING),
        ({"status": "STOPPED"}, Rule.STATUS_UNKNOWN),
        ({"status": ["ACTIVE"]}, Rule.STATUS_UNKNOWN),
        ({"sistEndret": None}, Rule.CHANGED_MISSING),
        ({"sistEndret": "i går"}, Rule.CHANGED_UNREADABLE),
        ({"sistEndret": 1693562400}, Rule.CHANGED_UNREADABLE),
        ({"sistEndret": "9999-01-01T00:00:00Z"}, Rule.CHANGED_UNREADABLE),
        ({"ad_content": None}, Rule.CONTENT_MISSING),
        ({"ad_content": {}}, Rule.CONTENT_MISSING),
        ({"ad_content": "tekst"}, Rule.CONTENT_MISSING),
    ],
)
def test_each_rule_of_the_entry(change: Entry, rule: Rule) -> None:
    refused = read_entry(active(1) | change)
    assert isinstance(refused, Refused)
    assert refused.rule is rule
    assert refused.message


@pytest.mark.parametrize("nothing", [None, "", "  ", "<p>&nbsp;</p>", "\u00a0<br/>\n", 7, ["x"]])
@pytest.mark.parametrize(("field", "rule"), [("title", Rule.TITLE_MISSING), ("description", Rule.TEXT_MISSING)])
def test_an_ad_without_title_or_text_is_refused(field: str, rule: Rule, nothing: object) -> None:
    refused = read_entry(active(1, **{field: nothing}))
    assert isinstance(refused, Refused)
    assert refused.rule is rule


@pytest.mark.parametrize("value", [None, 1, "x", [], True])
def test_what_is_no_object_is_refused(value: object) -> None:
    refused = read_entry(value)
    assert isinstance(refused, Refused)
    assert refused.rule is Rule.NOT_AN_OBJECT


def _hash(entry: Entry) -> str:
    read = read_entry(entry)
    assert isinstance(read, FeedEntry)
    return read.content_hash


def test_the_hash_is_of_what_is_said_and_not_of_when_or_in_what_order() -> None:
    same = active(1, 5, updated="2026-10-01T00:00:00Z")
    same["ad_content"] = dict(reversed(same["ad_content"].items()))
    assert _hash(same) == _hash(active(1))
    assert len(_hash(same)) == 64
    assert _hash(active(1, title="Butikkmedarbeider ")) != _hash(active(1))
    assert _hash(active(1, expires=None)) != _hash(active(1))


def test_odd_dates_are_noted_and_do_not_keep_an_ad_out() -> None:
    raw = whole("f", 1, json.dumps(active(1, published="snart", expires=[1])).encode())
    judged = judge(raw)
    assert isinstance(judged.result, FeedEntry)
    assert judged.notes == ("published_unreadable", "expires_unreadable")
    assert judge(whole("f", 1, json.dumps(active(1, published=None, expires="")).encode())).notes == ()


def test_old_letters_are_noted() -> None:
    data = json.dumps(active(1, title="Sjåfør"), ensure_ascii=False).encode("cp1252")
    judged = judge(whole("f", 1, data))
    assert isinstance(judged.result, FeedEntry)
    assert judged.result.content["title"] == "Sjåfør"
    assert judged.notes == ("windows_1252",)


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        (whole("f", 1, b"{"), Rule.NOT_JSON),
        (whole("f", 1, b'"\x81"'), Rule.NOT_TEXT),
        (whole("f", 1, b"[]"), Rule.NOT_AN_OBJECT),
        (RawEntry("f", 1, b"{}", 99, Rule.LINE_TOO_LONG, "99 byte."), Rule.LINE_TOO_LONG),
    ],
)
def test_what_was_broken_before_stays_broken(raw: RawEntry, rule: Rule) -> None:
    refused = judge(raw).result
    assert isinstance(refused, Refused)
    assert refused.rule is rule


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=4) | st.sampled_from(["ACTIVE", ad_id(1)]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["uuid", "status", "sistEndret", "ad_content", "_feed_entry", "title"]), inner
        )
    ),
    max_leaves=8,
)


@given(json_values)
def test_no_value_is_too_odd(value: object) -> None:
    assert isinstance(read_entry(value), FeedEntry | Removal | Refused)


@given(st.sampled_from(sorted(active(1)["ad_content"])), json_values)
def test_no_field_is_too_odd(field: str, value: object) -> None:
    judged = judge(whole("f", 1, json.dumps(active(1, **{field: value})).encode("utf-8", "surrogatepass")))
    assert isinstance(judged.result, FeedEntry | Refused)
