"""Swedish ads in JobTech's form, invented for the tests."""

from typing import Any

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.ingestion.entry import FeedEntry, read_entry
from jobbmatch.ingestion.sources.table import build_vacancy

Entry = dict[str, Any]
STAMP = 1_788_256_800_000
"""A time stamp: noon in Stockholm on the first of September 2026, in milliseconds."""
STROMSTAD: Entry = {
    "municipality": "Strömstad",
    "municipality_code": "1486",
    "region": "Västra Götalands län",
    "country": "Sverige",
    "country_code": "199",
    "coordinates": [11.1712, 58.9395],
}
"""A place known to its municipality only: the coordinates are its middle, and no street stands beside them."""
NORDBY: Entry = STROMSTAD | {
    "city": "STRÖMSTAD",
    "street_address": "Tallgläntan 7",
    "coordinates": [11.2661234567, 59.0651234567],
}


def swedish(number: int = 1, second: int = 0, /, **fields: object) -> Entry:
    """An active ad."""
    filled = {
        "id": str(30_000_000 + number),
        "headline": "Butikssäljare till vår fiskbod",
        "webpage_url": f"https://arbetsformedlingen.se/platsbanken/annonser/{30_000_000 + number}",
        "publication_date": "2026-08-20T10:00:00",
        "last_publication_date": "2026-10-20T23:59:59",
        "application_deadline": "2026-10-20T23:59:59",
        "number_of_vacancies": 2,
        "description": {"text": "Du säljer räkor och krabba i vår bod.", "conditions": "Tills vidare"},
        "employment_type": {"label": "Vanlig anställning"},
        "duration": {"label": "Tills vidare"},
        "working_hours_type": {"label": "Heltid"},
        "scope_of_work": {"min": 100, "max": 100},
        "employer": {"name": "Räkboden Exempel AB", "organization_number": "5560000001", "email": "x@example.se"},
        "occupation": {"label": "Butikssäljare, fackhandel"},
        "occupation_group": {"label": "Butikssäljare, fackhandel", "legacy_ams_taxonomy_id": "5223"},
        "workplace_address": STROMSTAD,
        "timestamp": STAMP + 1000 * second,
        "removed": False,
        "relevance": 0.5,
    }
    return filled | fields


def gone(number: int = 1, second: int = 0) -> Entry:
    """JobStream's word that an ad is gone."""
    stamp = STAMP + 1000 * second
    return {"id": str(30_000_000 + number), "removed": True, "removed_date": "2026-08-31T10:00:00", "timestamp": stamp}


def swedish_vacancy(text: str | None = None, /, **fields: object) -> Vacancy:
    """The vacancy of an active ad."""
    told = {"description": {"text": text}} if text is not None else {}
    read = read_entry(swedish(**(told | fields)))
    assert isinstance(read, FeedEntry), read
    return build_vacancy(read)
