"""Files that a command writes where its user says: one way for all.

What stands there is not lost by a slip: a file with something in it is written over only with ``--force``. A file
takes its name when all of it is written, so that a run that is stopped, or a disk that is full, leaves what was there.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from jobbmatch.errors import InputError

FORCE = click.option("--force", is_flag=True, help="Skriv over filen hvis den finnes.")
"""The option that lets a file be written over."""
READ_BY_ALL = 0o666
READ_BY_OWNER = 0o600


def require_free(path: Path, *, force: bool) -> None:
    """Refuse a file that cannot be written, before the work is done that is to stand in it.

    Raises:
        InputError: Something stands there already, or it cannot be written.
    """
    if path.is_dir():
        raise InputError(f"{path} er en mappe.", hint="Skriv også hva filen skal hete.")
    if _is_no_file(path):
        return
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise _unwritable(path)
    if not force and _holds_something(path):
        raise InputError(
            f"{path} finnes fra før, og er ikke rørt.", hint="Velg et annet navn, eller skriv over den med --force."
        )


@contextmanager
def new_file(path: Path, *, force: bool, mode: int = READ_BY_ALL) -> Iterator[Path]:
    """Give a file to write; it takes the name when all is written, and is gone when that fails.

    Args:
        path: What it is to be called.
        force: Write over what stands there.
        mode: Who may read it; the user's own mask is taken off.

    Raises:
        InputError: Something stands there already, or it cannot be written.
    """
    require_free(path, force=force)
    try:
        if _is_no_file(path):
            yield path
            return
        with _beside(path, mode) as fresh:
            yield fresh
    except OSError as error:
        raise _unwritable(path) from error


@contextmanager
def _beside(path: Path, mode: int) -> Iterator[Path]:
    # Where a link leads is what is written, and two runs at once each have their own.
    target = path.resolve()
    fresh = target.with_name(f".{target.name}.{os.getpid()}.part")
    fresh.unlink(missing_ok=True)
    os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
    try:
        yield fresh
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def _holds_something(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _is_no_file(path: Path) -> bool:
    """Say whether it is a pipe, or such as /dev/stdout: there is nothing to lose and no name to take."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _unwritable(path: Path) -> InputError:
    return InputError(
        f"Kan ikke skrive {path}.", hint="Velg en fil i en mappe du kan skrive i. Er det plass på disken?"
    )
