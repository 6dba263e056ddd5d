"""Files of invented ads and persons for the tests of commands."""

import json
from pathlib import Path
from typing import Any

PERSON: dict[str, Any] = {
    "schema_version": 1,
    "id": "prove",
    "alias": "Prøve Person",
    "wishes": {"occupations": [{"text": "lagermedarbeider"}]},
    "home": {"postal_code": "3550"},
    "max_distance_km": 60,
}


def write_person(folder: Path, **changes: Any) -> Path:
    """Write a person's file."""
    path = folder / "person.json"
    path.write_text(json.dumps(PERSON | changes, ensure_ascii=False), encoding="utf-8")
    return path


def entry(number: int = 1, **changes: Any) -> dict[str, Any]:
    """A feed entry for a warehouse job at Gol; fields of the ad can be changed."""
    uuid = f"00000000-0000-4000-8000-{number:012d}"
    ad: dict[str, Any] = {
        "uuid": uuid,
        "published": "2026-11-01T08:00:00+01:00",
        "expires": "2026-12-24T23:59:59+01:00",
        "updated": "2026-11-01T08:00:00+01:00",
        "workLocations": [{"country": "NORGE", "postalCode": "3550", "city": "GOL", "municipal": "GOL"}],
        "title": "Lagermedarbeider",
        "description": "<p>Du plukker og pakker varer på lageret sammen med kolleger.</p>"
        "<p>Arbeidstiden er mandag til fredag kl. 08.00–16.00.</p>",
        "applicationDue": "2026-12-20",
        "categoryList": [{"categoryType": "STYRK08", "code": "4321", "name": "Lagermedarbeidere"}],
        "link": f"https://stilling.example/{number}",
        "employer": {"name": "Oppdiktet Lager AS", "orgnr": "900000001"},
        "engagementtype": "Fast",
        "extent": "Heltid",
        "positioncount": "1",
        "sector": "Privat",
    }
    return {"uuid": uuid, "status": "ACTIVE", "sistEndret": "2026-11-01T08:00:00+01:00", "ad_content": ad | changes}


def write_ads(folder: Path, *entries: dict[str, Any]) -> Path:
    """Write entries, one a line."""
    path = folder / "ads.jsonl"
    path.write_text("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in entries), encoding="utf-8")
    return path
