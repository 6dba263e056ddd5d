from datetime import date
from pathlib import Path

import click
import pytest

from jobbmatch.cli.options import DAY, progress_bar, reading_progress, step_bars


def test_a_day_is_read() -> None:
    assert DAY.convert("2026-11-22", None, None) == date(2026, 11, 22)
    assert DAY.convert(date(2026, 1, 1), None, None) == date(2026, 1, 1)


@pytest.mark.parametrize("text", ["22.11.2026", "2026-13-01", "i dag", ""])
def test_what_is_no_day_says_how_to_write_it(text: str) -> None:
    with pytest.raises(click.BadParameter, match="2026-11-22"):
        DAY.convert(text, None, None)


def test_progress_is_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
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
