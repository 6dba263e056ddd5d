import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobbmatch.errors import NotReadyError
from jobbmatch.ingestion.entry import FeedEntry, read_entry
from jobbmatch.ingestion.reader_version import reader_version
from jobbmatch.ingestion.workers import MANY, MOST, AdReaders, worker_count
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from tests.factories.guards import word_guard
from tests.unit.ingestion.entries import active


def entry(number: int) -> FeedEntry:
    read = read_entry(active(number))
    assert isinstance(read, FeedEntry)
    return read


BATCHES = [[entry(1), entry(2)], [], [entry(3)], [entry(4), entry(5), entry(6)], [entry(7)]]


@pytest.mark.parametrize("count", [0, 2])
def test_answers_come_in_the_order_of_the_questions(count: int) -> None:
    with AdReaders[list[FeedEntry]](count, lambda batch: batch) as readers:
        answers = list(readers.read(BATCHES))
    assert [batch for batch, _ in answers] == BATCHES
    assert [[row.id for row in rows] for _, rows in answers] == [[one.id for one in batch] for batch in BATCHES]


def test_other_processes_read_what_this_one_reads() -> None:
    results = []
    for count in (0, 1):
        with AdReaders[list[FeedEntry]](count, lambda batch: batch) as readers:
            rows = [row for _, rows in readers.read(BATCHES[:1]) for row in rows]
        assert all(isinstance(row, VacancyRow) for row in rows)
        results.append([row.derived for row in rows if isinstance(row, VacancyRow)])
    assert results[0] == results[1]


def test_it_does_not_run_far_ahead_of_the_writer() -> None:
    taken: list[int] = []

    def batches() -> Iterator[list[FeedEntry]]:
        for number in range(5):
            taken.append(number)
            yield []

    with AdReaders[list[FeedEntry]](0, lambda batch: batch) as readers:
        for done, _ in enumerate(readers.read(batches())):
            assert taken == list(range(done + 1))


def test_few_ads_or_one_core_take_no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(16)), raising=False)
    assert worker_count(MANY - 1) == 0
    assert worker_count(MANY) == MOST
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)
    assert worker_count(MANY) == 0


class _Deadly(FeedEntry):
    """An ad on which the system ends the process that gets it."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (1,)


def test_a_process_that_the_system_ends_is_told_and_not_waited_for() -> None:
    deadly = _Deadly(entry(1).id, entry(1).changed, {})
    with AdReaders[list[FeedEntry]](1, lambda batch: batch) as readers, pytest.raises(NotReadyError, match="minnet"):
        list(readers.read([[deadly]]))


def test_every_process_has_the_guard() -> None:
    guard, results = word_guard("dagtid"), []
    for count in (0, 1):
        with AdReaders[list[FeedEntry]](count, lambda batch: batch, guard) as readers:
            rows = [row for _, rows in readers.read(BATCHES) for row in rows]
        results.append([(row.derived, row.reader_version) for row in rows if isinstance(row, VacancyRow)])
    assert results[0] == results[1]
    assert {version for _, version in results[0]} == {reader_version(guard)}


_READING_ON = """
import os, sys, time
from jobbmatch.ingestion.workers import AdReaders

if __name__ == "__main__":
    with AdReaders(1, lambda batch: batch) as readers:
        print(readers._pool.submit(os.getpid).result(), flush=True)
        time.sleep(600)
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the process in /proc")
def test_a_reader_ends_when_the_process_that_asked_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "reading_on.py"
    script.write_text(_READING_ON)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout is not None
        reader = Path("/proc") / asking.stdout.readline().strip()
        assert (reader / "stat").exists()
        asking.send_signal(signal.SIGKILL)
    until = time.monotonic() + 20
    while _lives(reader) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _lives(reader)


def _lives(process: Path) -> bool:
    try:
        return (process / "stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
