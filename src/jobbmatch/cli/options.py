"""What several commands share: parameter types and progress on standard error."""

import time
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
STOPPED = 130
"""Exit code when Ctrl+C or SIGTERM stopped work that can be taken up again."""


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


SECONDS_BETWEEN_LINES = 15.0
"""How often long work tells how far it has come where there is no terminal to draw a bar on."""


class ProgressLines:
    """Tells how far work has come in whole lines on standard error, for logs and pipes.

    Work that is soon done tells nothing.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin to count the time."""
        self._clock = clock
        self._told = clock()

    def report(self, label: str, done: int, total: int) -> None:
        """Tell, unless it was told a short while ago."""
        now = self._clock()
        if now - self._told < SECONDS_BETWEEN_LINES:
            return
        self._told = now
        click.echo(f"{label}: {done} av {total}" if total else f"{label}: {done}", err=True)


@contextmanager
def taken_up_again() -> Iterator[None]:
    """Say, when work is stopped, that what is done stands and how the rest is done; exit code 130."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo("Stoppet. Det som er gjort, står. Samme kommando tar resten.", err=True)
        raise SystemExit(STOPPED) from None


@contextmanager
def progress_bar(label: str) -> Iterator[Report]:
    """Show a bar on standard error when it is a terminal, else a line now and then."""
    console = error_console()
    if not console.is_terminal:
        lines = ProgressLines()
        yield lambda done, total: lines.report(label, done, total)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
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
    """Show a bar for each step of a long run on standard error when it is a terminal, else a line now and then."""
    console = error_console()
    if not console.is_terminal:
        yield ProgressLines().report
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bars:
        tasks: dict[str, TaskID] = {}

        def report(step: str, done: int, of: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=of)
            bars.update(tasks[step], completed=done, total=of)

        yield report
