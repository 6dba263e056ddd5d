"""What several commands share: parameter types and progress on standard error."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

Report = Callable[[int, int], None]
"""Called with done and total; a total of 0 means that it is not known."""
Steps = Callable[[str, int, int], None]
"""Called with the name of a step, done and total."""


class Day(click.ParamType[date]):
    """A day written as 2026-11-22."""

    name = "dag"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"«{value}» er ingen dato. Skriv den som 2026-11-22.", param, ctx)


DAY = Day()


class Moment(click.ParamType[datetime]):
    """A day, or a moment such as 2026-11-22T08:00; in this machine's time where no zone is given."""

    name = "tidspunkt"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read the moment."""
        if isinstance(value, datetime):
            return value
        try:
            return datetime.fromisoformat(str(value)).astimezone(UTC)
        except (ValueError, OverflowError):
            self.fail(f"«{value}» er ikke et tidspunkt. Skriv det som 2026-11-22 eller 2026-11-22T08:00.", param, ctx)


MOMENT = Moment()


def error_console() -> Console:
    """Console on standard error, so that standard output stays clean for pipes."""
    return Console(stderr=True)


@contextmanager
def progress_bar(label: str) -> Iterator[Report]:
    """Show a bar on standard error when it is a terminal; else show nothing."""
    console = error_console()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(label, total=None)

        def report(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total or None)

        yield report


@contextmanager
def reading_progress(path: Path) -> Iterator[Report]:
    """Show how far the reading of a file has come."""
    with progress_bar(f"Leser {path.name}") as report:
        yield report


@contextmanager
def step_bars() -> Iterator[Steps]:
    """Show a bar for each step of a long run on standard error when it is a terminal; else show nothing."""
    console = error_console()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
        tasks: dict[str, TaskID] = {}

        def report(step: str, done: int, of: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=of)
            bars.update(tasks[step], completed=done, total=of)

        yield report
