import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from jobbmatch.persistence.repositories.quarantine import QuarantinedEntry
from jobbmatch.persistence.session import Store

ENTRY = QuarantinedEntry(
    rule="title_missing",
    message="Annonsen mangler tittel.",
    source="a.jsonl",
    position=7,
    size=12,
    entry=b'{"uuid": ""}',
    digest=hashlib.sha256(b'{"uuid": ""}').hexdigest(),
    seen=datetime(2026, 1, 1, tzinfo=UTC),
)
AGAIN = replace(ENTRY, source="b.jsonl", position=9, seen=ENTRY.seen + timedelta(days=1))
OTHER_RULE = replace(ENTRY, rule="text_missing")


def test_an_entry_is_kept_with_rule_message_and_when(store: Store) -> None:
    with store.transaction() as work:
        assert work.quarantine.add([ENTRY]) == 1
    with store.reading() as work:
        assert work.quarantine.latest() == [ENTRY]


def test_the_same_entry_stands_once_for_each_rule(store: Store) -> None:
    with store.transaction() as work:
        assert work.quarantine.add([ENTRY, AGAIN, OTHER_RULE]) == 2
    with store.transaction() as work:
        assert work.quarantine.add([AGAIN, OTHER_RULE]) == 0
    with store.reading() as work:
        assert work.quarantine.count_by_rule() == {"text_missing": 1, "title_missing": 1}
        kept = {one.rule: one for one in work.quarantine.latest()}
        assert kept["title_missing"] == ENTRY


def test_the_newest_come_first(store: Store) -> None:
    entries = [replace(ENTRY, digest=f"{number:064}", position=number) for number in range(5)]
    with store.transaction() as work:
        for entry in entries:
            work.quarantine.add([entry])
        assert [one.position for one in work.quarantine.latest(2)] == [4, 3]
