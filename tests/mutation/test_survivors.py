"""The list of mutants that live speaks of code that is there, each with a reason, and each once."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mutation.survivors import Change, explained

ROOM = Path(__file__).parents[2] / "src" / "jobbmatch" / "safety"
ENTRIES = list(explained())


def _functions(path: Path) -> Iterator[tuple[str, str]]:
    """Name and code, without indents, of each function and method of a file."""
    text = path.read_text(encoding="utf-8")
    module = ".".join(path.relative_to(ROOM).with_suffix("").parts)
    tree = ast.parse(text)
    holders: list[tuple[str, ast.Module | ast.ClassDef]] = [(module, tree)]
    holders += [(f"{module}.{node.name}", node) for node in tree.body if isinstance(node, ast.ClassDef)]
    for name, holder in holders:
        for node in holder.body:
            if isinstance(node, ast.FunctionDef):
                code = ast.get_source_segment(text, node) or ""
                yield f"{name}.{node.name}", " ".join(line.strip() for line in code.splitlines())


CODE = {name: code for path in ROOM.rglob("*.py") for name, code in _functions(path)}


@pytest.mark.parametrize("change", [change for entry in ENTRIES for change in entry.changes], ids=lambda c: c.now[:60])
def test_what_is_changed_stands_in_the_source(change: Change) -> None:
    assert change.was in CODE[change.function]
    assert change.now != change.was


def test_every_change_once_and_every_reason_is_a_sentence() -> None:
    changes = [change for entry in ENTRIES for change in entry.changes]
    assert len(changes) == len(set(changes))
    for entry in ENTRIES:
        assert entry.reason.endswith(".")
        assert len(entry.reason) > 30
