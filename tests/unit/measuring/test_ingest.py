from pathlib import Path

import pytest

from jobbmatch.errors import InputError
from jobbmatch.measuring.ingest import SQLITE, database, measure, timed
from jobbmatch.persistence.session import open_store
from jobbmatch.persistence.upkeep import store_status
from tests.factories.databases import Addresses


def test_what_is_measured_adds_up(new_url: Addresses) -> None:
    url = new_url()
    figures = measure(url, 60, 0)
    counts = figures["counts"]
    assert isinstance(counts, dict)
    assert figures["entries"] == counts["read"] > 60
    assert figures["again_stored"] == 0
    assert isinstance(figures["entries_per_second"], int)
    assert figures["vacancies"] == counts["stored"]
    assert figures["database_megabytes"]
    assert store_status(url).revision is None


def test_a_database_with_something_in_it_is_refused_and_left(new_url: Addresses) -> None:
    url = new_url()
    open_store(url).close()
    with pytest.raises(InputError, match="ikke tom"):
        measure(url, 60, 0)
    assert store_status(url).is_newest


def test_a_file_of_its_own_is_the_default(tmp_path: Path) -> None:
    with database(SQLITE, tmp_path) as url:
        assert url.startswith("sqlite:///")
        assert store_status(url).revision is None


def test_time_is_told_with_what_was_made() -> None:
    made, seconds = timed(lambda: "x")
    assert made == "x"
    assert 0 <= seconds < 60
