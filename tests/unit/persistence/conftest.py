from collections.abc import Iterator
from pathlib import Path

import pytest

from jobbmatch.persistence.session import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'store' / 'jobbmatch.db'}") as opened:
        yield opened
