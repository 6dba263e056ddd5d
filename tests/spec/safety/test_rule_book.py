"""The published rule book says what the tables say."""

import runpy
from pathlib import Path

_ROOT = Path(__file__).parents[3]


def test_rule_book_is_made_from_the_tables() -> None:
    pages = runpy.run_path(str(_ROOT / "scripts" / "make_rule_book.py"))["pages"]()
    published = {path.name: path.read_text(encoding="utf-8") for path in (_ROOT / "docs" / "rules").glob("*.md")}
    assert published == pages, "run: python -m scripts.make_rule_book"
