import sqlite3
import traceback

import psycopg
import pytest
from psycopg import errors as pg
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.errors import NotReadyError
from jobbmatch.persistence.plain_errors import DatabaseRefusal, plain_errors
from jobbmatch.persistence.repositories.grants import Grant
from jobbmatch.persistence.session import Store

SECRET = "hemmelig"


def wrapped(orig: BaseException, kind: type[DBAPIError] = OperationalError) -> DBAPIError:
    return kind("INSERT INTO t VALUES (:x)", {"x": SECRET}, orig)


@pytest.mark.parametrize(
    ("orig", "words"),
    [
        (sqlite3.OperationalError("database is locked"), "opptatt"),
        (sqlite3.DatabaseError("file is not a database"), "ikke en hel databasefil"),
        (sqlite3.OperationalError("database or disk is full"), "kan ikke skrives"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "kan ikke skrives"),
        (pg.LockNotAvailable(SECRET), "opptatt"),
        (pg.QueryCanceled(SECRET), "opptatt"),
        (pg.SerializationFailure(SECRET), "opptatt"),
        (pg.DeadlockDetected(SECRET), "opptatt"),
        (pg.TooManyConnections(SECRET), "opptatt"),
        (pg.DiskFull(SECRET), "kan ikke skrives"),
        (pg.ReadOnlySqlTransaction(SECRET), "kan ikke skrives"),
        (pg.AdminShutdown(SECRET), "svarer ikke"),
        (pg.CannotConnectNow(SECRET), "svarer ikke"),
        (pg.ConnectionFailure(SECRET), "svarer ikke"),
        (pg.InvalidPassword(SECRET), "slipper oss ikke inn"),
        (pg.InvalidCatalogName(SECRET), "finnes ikke"),
        (pg.InsufficientPrivilege(SECRET), "lar oss ikke"),
        (psycopg.OperationalError(f'password authentication failed for user "{SECRET}"'), "slipper oss ikke inn"),
        (psycopg.OperationalError(f'database "{SECRET}" does not exist'), "finnes ikke"),
        (psycopg.OperationalError("FATAL: sorry, too many clients already"), "opptatt"),
        (psycopg.OperationalError(f"connection to server at {SECRET} failed: refused"), "svarer ikke"),
    ],
)
def test_what_the_database_could_not_do_is_told_in_plain_words(orig: BaseException, words: str) -> None:
    with pytest.raises(NotReadyError, match=words) as caught, plain_errors():
        raise wrapped(orig)
    assert caught.value.hint
    assert SECRET not in "".join(traceback.format_exception(caught.value))


def test_no_free_connection_means_busy() -> None:
    with pytest.raises(NotReadyError, match="opptatt"), plain_errors():
        raise PoolTimeoutError


def test_other_refusals_keep_their_kind_and_lose_what_was_written() -> None:
    orig = pg.UniqueViolation(f"duplicate key\nDETAIL:  Key (id)=({SECRET}) already exists.")
    with pytest.raises(IntegrityError) as caught, plain_errors():
        raise wrapped(orig, IntegrityError)
    assert isinstance(caught.value.orig, DatabaseRefusal)
    assert "UniqueViolation 23505" in str(caught.value)
    assert SECRET not in "".join(traceback.format_exception(caught.value))
    with pytest.raises(ProgrammingError, match="UndefinedTable 42P01"), plain_errors():
        raise wrapped(pg.UndefinedTable(SECRET), ProgrammingError)


def test_a_rule_of_a_table_is_named_and_not_the_row(store: Store) -> None:
    with pytest.raises(IntegrityError) as caught, store.transaction() as work:
        work.grants.put(Grant(UserId(SECRET), PersonId(SECRET)))
    told = "".join(traceback.format_exception(caught.value))
    assert SECRET not in told
    assert "FOREIGN KEY" in told or "fk_user_person_person_id_person" in told


def test_an_error_of_ours_goes_through_as_it_is() -> None:
    with pytest.raises(ZeroDivisionError), plain_errors():
        raise ZeroDivisionError
