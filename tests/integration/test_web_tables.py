"""The names that come with the pages are those of the tables that the rules use."""

import json
from pathlib import Path

from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.taxonomy.styrk import load_styrk

FOLDER = Path(__file__).resolve().parents[2] / "web" / "src" / "domain" / "data"
HINT = "make the tables anew: .venv/bin/python scripts/web_names.py"


def table(name: str) -> dict[str, str]:
    content: dict[str, str] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return content


def test_municipalities_and_counties_are_those_of_the_gazetteer() -> None:
    gazetteer = load_gazetteer()
    codes = gazetteer.municipality_codes()
    assert table("municipalities") == {code: gazetteer.municipality_name(code) for code in codes}, HINT
    assert table("counties") == {code: gazetteer.county_name(code) for code in gazetteer.county_codes()}, HINT


def test_occupations_are_those_of_the_table() -> None:
    styrk = load_styrk()
    expected = {code: styrk.name(code) for digits in (1, 2, 3, 4) for code in styrk.groups(digits)}
    assert table("occupations") == expected, HINT
