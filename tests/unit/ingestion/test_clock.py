from datetime import timedelta

from jobbmatch.ingestion.clock import now_utc


def test_the_time_is_in_utc_and_does_not_run_back() -> None:
    first, second = now_utc(), now_utc()
    assert first.utcoffset() == timedelta(0)
    assert first <= second
