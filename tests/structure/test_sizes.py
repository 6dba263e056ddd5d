"""Small files, small functions: what grows past the limit is to be divided, not excused."""

import ast
from pathlib import Path

import pytest

from tests.structure.paths import SOURCE, source_files

FILE_LINES = 400
FUNCTION_LINES = 40
DATA_BYTES = 1_000_000


@pytest.mark.parametrize("path", source_files(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_file_and_functions_are_small(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= FILE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            length = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
            assert length <= FUNCTION_LINES, f"{path.name}:{node.name} has {length} lines"


def test_no_large_data_files() -> None:
    large = [p for p in SOURCE.rglob("*") if p.is_file() and "static" not in p.parts and p.stat().st_size > DATA_BYTES]
    assert not large
