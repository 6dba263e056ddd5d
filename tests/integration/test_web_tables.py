"""The names that come with the pages are those of the tables that the rules use."""

import json
from pathlib import Path

from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.tables import county_rows, municipality_rows, postal_rows
from jobbmatch.safety.policy import ZONE_MARGIN_M
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


def test_places_are_those_of_the_tables_and_no_smaller() -> None:
    found = json.loads((FOLDER / "places.json").read_text(encoding="utf-8"))
    assert [entry[:3] for entry in found["postal"]] == [[row.code, row.town, row.region] for row in postal_rows()], HINT
    codes = [(entry[3:], row.circle) for entry, row in zip(found["postal"], postal_rows(), strict=True)]
    areas = (*municipality_rows(), *county_rows())
    regions = [(entry[1:], row.circle) for entry, row in zip(found["regions"], areas, strict=True)]
    for where, circle in (*codes, *regions):
        if circle is None:
            assert where == [], HINT
        else:
            assert where[:2] == [circle.latitude, circle.longitude], HINT
            assert -0.01 <= 1000 * where[2] - circle.radius_m < 100.1, "an area shown too small would protect less"


def test_every_municipality_has_a_shape_to_look_at() -> None:
    found = json.loads((FOLDER / "shapes.json").read_text(encoding="utf-8"))
    assert set(found) == set(load_gazetteer().municipality_codes()), HINT
    assert all(rings and all(len(ring) >= 8 for ring in rings) for rings in found.values())


def test_the_margin_on_the_map_is_the_one_of_the_rule() -> None:
    found = json.loads((FOLDER / "margins.json").read_text(encoding="utf-8"))
    assert found == {"zone_km": ZONE_MARGIN_M / 1000}, HINT
