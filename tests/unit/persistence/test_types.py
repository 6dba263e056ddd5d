from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select

from jobbmatch.persistence.types import Moment, RowNumber, from_micros, to_micros
from tests.unit.persistence.strategies import moments


@given(moments)
def test_a_moment_survives_to_the_microsecond(moment: datetime) -> None:
    assert from_micros(to_micros(moment)) == moment


@given(moments, moments)
def test_whole_numbers_keep_the_order(one: datetime, other: datetime) -> None:
    assert (one < other) == (to_micros(one) < to_micros(other))


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        to_micros(datetime(2026, 1, 1))  # noqa: DTZ001 - the case that is tested


def test_the_column_gives_moments_back_and_keeps_nothing_as_nothing() -> None:
    table = Table("t", MetaData(), Column("n", RowNumber, primary_key=True), Column("at", Moment))
    moment = datetime(2026, 11, 22, 1, 2, 3, 456789, tzinfo=UTC)
    with create_engine("sqlite://").begin() as connection:
        table.create(connection)
        connection.execute(insert(table), [{"at": moment}, {"at": None}, {"at": moment + timedelta(microseconds=1)}])
        assert connection.scalars(select(table.c.at).order_by(table.c.n)).all() == [
            moment,
            None,
            moment + timedelta(microseconds=1),
        ]
        assert connection.scalars(select(table.c.n).where(table.c.at > moment)).all() == [3]
