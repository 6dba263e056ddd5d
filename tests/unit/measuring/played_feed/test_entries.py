from datetime import date

from jobbmatch.measuring.played_feed.entries import playable


def test_every_entry_can_be_named() -> None:
    first, second = (list(playable(60, 3, date(2026, 9, 22))) for _ in range(2))
    assert first == second
    assert len(first) >= 60
    assert all(isinstance(entry["uuid"], str) for entry in first)
