from sqlalchemy import create_engine, text

from jobbmatch.persistence.reading import READ_ONLY, only_reading


def test_a_connection_that_only_reads_is_marked_on_every_database() -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        reading = only_reading(connection)
        assert reading.get_execution_options()[READ_ONLY] is True
        assert reading.execute(text("SELECT 1")).scalar_one() == 1
    with engine.connect() as connection:
        assert READ_ONLY not in connection.get_execution_options()
