"""One world for all tests that only read, and a fresh one for those that write."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.world import World, open_world


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A world that no test changes (but for its audit trail, which grows)."""
    with open_world(tmp_path_factory.mktemp("world")) as made:
        yield made


@pytest.fixture
def fresh_world(tmp_path: Path) -> Iterator[World]:
    """A world of the test's own."""
    with open_world(tmp_path) as made:
        yield made
