"""Whoever reads a source file finds its tests under the same name."""

import ast
from pathlib import Path

import pytest

from tests.structure.paths import SOURCE, UNIT, source_files

ELSEWHERE = {
    "cli/facets.py": "tests/integration/test_cli_facets.py",
    "cli/ingest.py": "tests/integration/test_ingest.py",
    "cli/ingest_feed.py": "tests/integration/test_ingest_feed.py",
    "ingestion/feed/follow.py": "tests/integration/test_feed.py",
    "ingestion/feed/http.py": "tests/integration/test_feed_faults.py",
    "ingestion/feed/poll.py": "tests/integration/test_feed.py",
    "persistence/migrations/env.py": "tests/unit/persistence/test_session.py",
}
"""Files that are tested as a whole program, and where."""


def has_code(path: Path) -> bool:
    """Whether a file holds more than a docstring, imports and names of types."""
    return any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(ast.parse(path.read_text()))
    )


@pytest.mark.parametrize("path", source_files(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_every_source_file_has_its_test_file(path: Path) -> None:
    relative = path.relative_to(SOURCE)
    if not has_code(path):
        return
    elsewhere = ELSEWHERE.get(str(relative))
    name = relative.parent.name if path.name == "__init__.py" else path.stem
    folder = relative.parent.parent if path.name == "__init__.py" else relative.parent
    expected = SOURCE.parents[1] / elsewhere if elsewhere else UNIT / folder / f"test_{name}.py"
    assert expected.is_file(), f"{relative} has no tests in {expected}"


def test_every_unit_test_file_has_its_source() -> None:
    names = {(p.relative_to(SOURCE).parent, p.stem) for p in source_files() if p.name != "__init__.py"}
    names |= {(p.relative_to(SOURCE).parent.parent, p.parent.name) for p in source_files() if p.name == "__init__.py"}
    for test in UNIT.rglob("test_*.py"):
        place = (test.relative_to(UNIT).parent, test.stem.removeprefix("test_"))
        assert place in names, f"{test} tests no source file"
