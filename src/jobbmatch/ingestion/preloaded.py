"""What the server process of the worker pool loads once, so that each worker starts with all tables in memory.

Loading is the purpose of this module, and it does it on import, because that is all that the standard library's
``set_forkserver_preload`` can ask for. Nothing else imports it.
"""

from datetime import UTC, datetime

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.ad_reading import read_ad
from jobbmatch.ingestion.entry import FeedEntry

_LOCATION = {"country": "NORGE", "postalCode": "0150", "city": "OSLO", "municipal": "OSLO", "county": "OSLO"}
SAMPLE = FeedEntry(
    VacancyId("00000000-0000-4000-8000-000000000000"),
    datetime(2026, 1, 1, tzinfo=UTC),
    {
        "title": "Butikkmedarbeider på kveld",
        "description": "<p>Vi søker deg som vil jobbe i butikk i Oslo, kl. 16-21.</p>",
        "workLocations": [_LOCATION],
        "employer": {"name": "Eksempel", "description": "Vi selger frukt."},
    },
)
"""An ad that has something for every reader. Should one of them fail on it, the workers say so about every ad."""

LOADED = read_ad(SAMPLE)
