"""Outcomes from a file (CSV or Parquet): every row is accounted for as taken, already there, or quarantined.

A row that cannot be used is told by its line, a coded rule and what to do; never by what stood in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import polars as pl

from jobbmatch.domain.ids import PersonId, VacancyId
from jobbmatch.domain.outcome import OutcomeKind, Refusal
from jobbmatch.errors import InputError, NotFoundError
from jobbmatch.persistence.session import Store, UnitOfWork
from jobbmatch.plans.outcomes import OutcomeBook, Said

COLUMNS = ("person", "vacancy", "kind", "day")
REASON = "reason"
LONGEST = 64
IN_ONE = 1000
"""Rows in one transaction: a run that is killed is run again, and what was taken is then already there."""
_KINDS = ", ".join(kind.value for kind in OutcomeKind if kind.value not in ("shown", "shared"))


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A row that was not taken.

    Attributes:
        line: Line of the file, the heading being the first; in Parquet the row, from 1.
        rule: Coded rule that it broke.
        message: What is wrong.
        hint: What to do.
    """

    line: int
    rule: str
    message: str
    hint: str


@dataclass(slots=True)
class Taken:
    """What became of the rows of a file.

    Attributes:
        read: Rows in it.
        taken: New ones that were kept.
        there: Those that were known already.
        quarantined: Those that were not taken.
    """

    read: int = 0
    taken: int = 0
    there: int = 0
    quarantined: list[Quarantined] = field(default_factory=list)


def take_file(book: OutcomeBook, store: Store, path: Path) -> Taken:
    """Take a file of outcomes; the same file once more changes nothing.

    Args:
        book: Where outcomes are kept.
        store: Its store.
        path: The file: columns `person`, `vacancy`, `kind`, `day`, and perhaps `reason`.

    Raises:
        InputError: The file cannot be read, or lacks a column.
    """
    frame, first = read_table(path)
    done = Taken(read=len(frame))
    rows = list(enumerate(frame.iter_rows(named=True), start=first))
    for start in range(0, len(rows), IN_ONE):
        with store.transaction() as unit:
            for line, row in rows[start : start + IN_ONE]:
                try:
                    new = book.take(unit, said_in(row))
                except RowError as error:
                    done.quarantined.append(Quarantined(line, error.rule, error.message, error.hint))
                except (InputError, NotFoundError) as error:
                    done.quarantined.append(_not_taken(unit, line, row, error))
                else:
                    done.taken += new
                    done.there += not new
    return done


def _not_taken(
    unit: UnitOfWork, line: int, row: dict[str, str | None], error: InputError | NotFoundError
) -> Quarantined:
    if unit.persons.was_deleted(said_in(row).person):
        return Quarantined(line, "deleted_person", "Personen er slettet.", "Slett raden i filen.")
    if isinstance(error, NotFoundError):
        return Quarantined(line, "no_person", "Personen finnes ikke her.", "Legg inn personen først.")
    return Quarantined(line, "does_not_fit", error.message, error.hint)


class RowError(InputError):
    """A row that is no outcome."""

    def __init__(self, rule: str, message: str, *, hint: str) -> None:
        """Keep the coded rule as well."""
        super().__init__(message, hint=hint)
        self.rule = rule


def read_table(path: Path) -> tuple[pl.DataFrame, int]:
    """Read a table with all columns as text, and tell which line the first row stands on.

    Raises:
        InputError: It cannot be read, or lacks a column.
    """
    try:
        if path.suffix.lower() == ".parquet":
            frame, first = pl.read_parquet(path).select(pl.all().cast(pl.String)), 1
        else:
            frame, first = pl.read_csv(path, infer_schema=False), 2
    except (OSError, pl.exceptions.PolarsError) as error:
        # What polars says may quote a row.
        raise InputError(
            f"Kan ikke lese {path.name} ({type(error).__name__}).", hint="Gi en CSV-fil i UTF-8, eller en .parquet-fil."
        ) from None
    lacking = [name for name in COLUMNS if name not in frame.columns]
    if lacking:
        raise InputError(
            f"{path.name} mangler kolonnen {lacking[0]}.",
            hint=f"Kolonnene er {', '.join(COLUMNS)}, og kanskje {REASON}.",
        )
    return frame, first


def said_in(row: dict[str, str | None]) -> Said:
    """Read one row.

    Raises:
        RowError: It is no outcome.
    """
    person, vacancy, kind, day, reason = ((row.get(name) or "").strip() for name in (*COLUMNS, REASON))
    for value, name in ((person, "person"), (vacancy, "vacancy")):
        if not 0 < len(value) <= LONGEST:
            raise RowError(f"bad_{name}", f"Feltet {name} er tomt eller for langt.", hint="Skriv id-en.")
    if kind not in set(OutcomeKind):
        raise RowError("bad_kind", "Ukjent utfall.", hint=f"Bruk {_KINDS}.")
    if reason and reason not in set(Refusal):
        raise RowError("bad_reason", "Ukjent grunn.", hint=f"Bruk {', '.join(Refusal)}, eller la feltet stå tomt.")
    return Said(PersonId(person), VacancyId(vacancy), OutcomeKind(kind), _day(day), Refusal(reason) if reason else None)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise RowError("bad_day", "Dagen er ingen dato.", hint="Skriv den som 2026-11-22.") from None


def told(done: Taken, most: int = 20) -> Iterator[str]:
    """Give what became of a file for a reader, with at most so many of the rows that were not taken."""
    out = len(done.quarantined)
    yield f"{done.read} rader: {done.taken} tatt inn, {done.there} fantes fra før, {out} ikke tatt inn"
    for one in done.quarantined[:most]:
        yield f"  linje {one.line}: {one.message} {one.hint}"
    if len(done.quarantined) > most:
        yield f"  ... og {len(done.quarantined) - most} til (--json viser alle)"
