from datetime import UTC, datetime, timedelta

from jobbmatch.persistence.repositories.ingest_runs import DONE, RUNNING
from jobbmatch.persistence.session import Store

T0 = datetime(2026, 1, 1, tzinfo=UTC)


def test_a_run_is_noted_from_start_to_end(store: Store) -> None:
    with store.transaction() as work:
        number = work.ingest_runs.start("a.jsonl", T0)
        (run,) = work.ingest_runs.latest()
        assert (run.state, run.finished, run.counts) == (RUNNING, None, {})
        work.ingest_runs.finish(number, DONE, {"read": 3, "by_rule": {"not_json": 1}}, T0 + timedelta(seconds=2))
    with store.reading() as work:
        (run,) = work.ingest_runs.latest()
    assert (run.number, run.source, run.started) == (number, "a.jsonl", T0)
    assert (run.state, run.finished) == (DONE, T0 + timedelta(seconds=2))
    assert run.counts == {"read": 3, "by_rule": {"not_json": 1}}


def test_runs_stand_for_themselves_newest_first(store: Store) -> None:
    with store.transaction() as work:
        first, second = (work.ingest_runs.start(name, T0) for name in "ab")
        work.ingest_runs.finish(first, DONE, {}, T0)
        assert [(run.number, run.state) for run in work.ingest_runs.latest()] == [(second, RUNNING), (first, DONE)]
        assert [run.number for run in work.ingest_runs.latest(1)] == [second]
