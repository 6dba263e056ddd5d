"""Asks axe-core what stands in the way of people who use a page in other ways."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

SCRIPT = Path(__file__).resolve().parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def assert_accessible(page: Page) -> None:
    """Fail with the rules that are broken and where."""
    if not SCRIPT.is_file():
        pytest.skip("axe-core is not installed: run `npm ci` in web/")
    page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })", RULES
    )
    broken = [
        f"{violation['id']}: {violation['help']} at {[node['target'] for node in violation['nodes']][:3]}"
        for violation in found["violations"]
    ]
    assert not broken, f"{page.url}:\n" + "\n".join(broken)
    assert len(found["passes"]) > 10, "axe looked at next to nothing"
