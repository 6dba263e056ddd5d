"""Writes docs/openapi.json, the description that the web client is made from. `--check` only tells whether it is new.

Run: python scripts/make_openapi.py [--check]
"""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from jobbmatch.api.app import create_app
from jobbmatch.api.build import open_services
from jobbmatch.settings import Settings

TARGET = Path(__file__).parents[1] / "docs" / "openapi.json"


def description() -> str:
    """Give the description as text, names sorted, so that a change is a small difference."""
    with TemporaryDirectory() as home, open_services(Settings(home=Path(home))) as services:
        content = create_app(services).openapi()
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main() -> int:
    """Write or check the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 when the file is not up to date")
    check = parser.parse_args().check
    new = description()
    old = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
    if check:
        print("up to date" if new == old else f"{TARGET} is old: run python scripts/make_openapi.py")
        return int(new != old)
    TARGET.write_text(new, encoding="utf-8")
    print(f"{TARGET}: {'changed' if new != old else 'unchanged'} {datetime.now(tz=UTC):%Y-%m-%d}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
