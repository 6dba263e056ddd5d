import pytest

from jobbmatch.ingestion.counts import IngestCounts, Outcome, Tally


def test_a_tally_gives_what_was_counted() -> None:
    tally = Tally()
    tally.read(6)
    for outcome in (Outcome.STORED, Outcome.UPDATED, Outcome.REMOVED):
        tally.became(outcome)
    tally.became(Outcome.UNCHANGED, 2)
    tally.quarantined("not_json")
    tally.note("windows_1252")
    assert tally.total() == IngestCounts(6, 1, 1, 2, 1, 1, {"not_json": 1}, {"windows_1252": 1})
    assert tally.total().accounted_for


@pytest.mark.parametrize("read", [1, 3])
def test_a_lost_or_doubled_entry_is_an_error_and_no_total(read: int) -> None:
    tally = Tally()
    tally.read(read)
    tally.became(Outcome.STORED, 2)
    with pytest.raises(RuntimeError, match="accounted"):
        tally.total()
    assert tally.so_far().read == read


def test_quarantine_without_a_rule_is_not_accounted_for() -> None:
    assert not IngestCounts(read=1, quarantined=1).accounted_for


def test_the_json_names() -> None:
    assert list(IngestCounts().as_dict()) == [
        *("read", "stored", "updated", "unchanged", "removed", "quarantined", "pending", "by_rule", "notes")
    ]
