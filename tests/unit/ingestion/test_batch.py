import hashlib
from datetime import UTC, datetime
from pathlib import Path

from jobbmatch.ingestion.batch import BATCH, put_aside, read_batches
from jobbmatch.ingestion.counts import IngestCounts, Tally
from jobbmatch.ingestion.progress import no_progress
from jobbmatch.ingestion.raw_entry import KEPT_BYTES, whole
from jobbmatch.ingestion.rules import QuarantineRule
from jobbmatch.ingestion.scan import scan
from tests.unit.ingestion.entries import active, ad_id, inactive, lines

SEEN = datetime(2026, 1, 1, tzinfo=UTC)


def test_a_stretch_holds_each_entry_once(tmp_path: Path) -> None:
    entries = [active(1, 1), active(1, 2, published="x"), inactive(2), {"uuid": "x y"}, active(3, 0, title="")]
    path = lines(tmp_path / "a.jsonl", entries)
    (batch,) = read_batches(path, scan(path, no_progress), SEEN)
    assert batch.read == 5
    assert [found.event.id for found in batch.events] == [ad_id(1), ad_id(2)]
    assert [found.raw.position for found in batch.events] == [2, 3]
    assert batch.overtaken == 1
    assert [entry.rule for entry in batch.refused] == ["uuid_malformed", "title_missing"]
    assert batch.notes == ("published_unreadable",)
    tally = Tally()
    batch.count(tally)
    rules = {"uuid_malformed": 1, "title_missing": 1}
    assert tally.so_far() == IngestCounts(5, 0, 0, 1, 0, 2, rules, {"published_unreadable": 1})


def test_long_files_are_cut_into_stretches(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", (inactive(number) for number in range(2 * BATCH + 1)))
    batches = list(read_batches(path, scan(path, no_progress), SEEN))
    assert [batch.read for batch in batches] == [BATCH, BATCH, 1]


def test_what_is_put_aside_is_kept_with_all_that_is_known() -> None:
    data = b"x" * (KEPT_BYTES + 5)
    entry = put_aside(whole("a.jsonl", 7, data), QuarantineRule.NOT_JSON, "Nei.", SEEN)
    assert (entry.rule, entry.message, entry.source, entry.position) == ("not_json", "Nei.", "a.jsonl", 7)
    assert (entry.size, len(entry.entry), entry.seen) == (KEPT_BYTES + 5, KEPT_BYTES, SEEN)
    assert entry.digest == hashlib.sha256(data).hexdigest()
