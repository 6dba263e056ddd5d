"""Write the names of municipalities, counties and occupations that the pages need.

The pages hold the tables themselves, so that nobody's choice of a place or an occupation is sent anywhere while it is
being made. Run it again when the tables of `geo/` or `taxonomy/` change.

Example:
    .venv/bin/python scripts/web_names.py
"""

import json
from pathlib import Path

from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.taxonomy.styrk import load_styrk

FOLDER = Path(__file__).resolve().parents[1] / "web" / "src" / "domain" / "data"
DIGITS = (1, 2, 3, 4)


def tables() -> dict[str, dict[str, str]]:
    """Make the tables: name of the file to codes and names."""
    gazetteer, styrk = load_gazetteer(), load_styrk()
    return {
        "municipalities": {code: gazetteer.municipality_name(code) for code in gazetteer.municipality_codes()},
        "counties": {code: gazetteer.county_name(code) for code in gazetteer.county_codes()},
        "occupations": {code: styrk.name(code) or "" for digits in DIGITS for code in styrk.groups(digits)},
    }


def text_of(table: dict[str, str]) -> str:
    """Write a table as JSON, one code a line."""
    return json.dumps(dict(sorted(table.items())), ensure_ascii=False, indent=0) + "\n"


def main() -> None:
    """Write all files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, table in tables().items():
        (FOLDER / f"{name}.json").write_text(text_of(table), encoding="utf-8")
        print(f"{name}: {len(table)}")


if __name__ == "__main__":
    main()
