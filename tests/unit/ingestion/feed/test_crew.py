import threading
import time
from collections.abc import Callable, Iterator

import pytest

from jobbmatch.ingestion.feed.crew import Crew
from jobbmatch.ingestion.feed.problems import StoppedError


def works(number: int, answer: Callable[[int], int]) -> Iterator[Callable[[], int]]:
    for one in range(number):
        yield lambda one=one: answer(one)  # type: ignore[misc]


def test_all_is_done_side_by_side_within_the_limit() -> None:
    lock, now, most = threading.Lock(), 0, 0

    def answer(number: int) -> int:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.005)
        with lock:
            now -= 1
        return number

    with Crew[int](3, threading.Event()) as crew:
        assert sorted(crew.each(works(40, answer))) == list(range(40))
    assert most == 3


def test_a_fast_answer_does_not_wait_for_a_slow_one() -> None:
    slow = threading.Event()

    def answer(number: int) -> int:
        if number == 0:
            slow.wait(5)
        return number

    with Crew[int](2, threading.Event()) as crew:
        found = crew.each(works(5, answer))
        assert sorted(next(found) for _ in range(4)) == [1, 2, 3, 4]
        slow.set()
        assert list(found) == [0]


def test_what_work_raises_is_raised_where_it_was_asked_for() -> None:
    def fail() -> int:
        raise ZeroDivisionError

    with Crew[int](2, threading.Event()) as crew:
        with pytest.raises(ZeroDivisionError):
            crew.one(fail)
        assert crew.one(lambda: 7) == 7


def test_who_is_to_stop_waits_for_nobody() -> None:
    stop, slow = threading.Event(), threading.Event()
    with Crew[bool](1, stop) as crew:
        threading.Timer(0.05, stop.set).start()
        with pytest.raises(StoppedError):
            crew.one(lambda: slow.wait(5))
    slow.set()


def test_no_more_is_begun_than_can_be_written_soon() -> None:
    begun = 0

    def answer(number: int) -> int:
        nonlocal begun
        begun += 1
        return number

    with Crew[int](2, threading.Event()) as crew:
        found = crew.each(works(1000, answer))
        next(found)
        time.sleep(0.05)
        assert begun <= 9
