from datetime import date
from pathlib import Path

import click
import pytest

from jobbmatch.cli.options import (
    DAY,
    SECONDS_BETWEEN_LINES,
    STOPPED,
    ProgressLines,
    progress_bar,
    reading_progress,
    step_bars,
    taken_up_again,
)


def test_a_day_is_read() -> None:
    assert DAY.convert("2026-11-22", None, None) == date(2026, 11, 22)
    assert DAY.convert(date(2026, 1, 1), None, None) == date(2026, 1, 1)


@pytest.mark.parametrize("text", ["22.11.2026", "2026-13-01", "i dag", ""])
def test_what_is_no_day_says_how_to_write_it(text: str) -> None:
    with pytest.raises(click.BadParameter, match="2026-11-22"):
        DAY.convert(text, None, None)


def test_short_work_is_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_bar("Leser") as report:
        report(1, 0)
        report(2, 2)
    with reading_progress(Path("a.jsonl")) as report:
        report(1, 1)
    with step_bars() as steps:
        steps("trener", 0, 2)
        steps("trener", 2, 2)
        steps("måler", 1, 1)
    assert capsys.readouterr() == ("", "")


def test_long_work_tells_now_and_then_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    now = [0.0]
    lines = ProgressLines(lambda: now[0])
    for second, done in ((1, 10), (SECONDS_BETWEEN_LINES, 20), (SECONDS_BETWEEN_LINES + 1, 30)):
        now[0] = second
        lines.report("Leser", done, 100)
    now[0] = 3 * SECONDS_BETWEEN_LINES
    lines.report("Leser", 40, 0)
    assert capsys.readouterr() == ("", "Leser: 20 av 100\nLeser: 40\n")


def test_work_that_is_stopped_says_how_to_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped, taken_up_again():
        raise KeyboardInterrupt
    assert stopped.value.code == STOPPED
    assert "Samme kommando tar resten" in capsys.readouterr().err
