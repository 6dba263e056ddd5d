"""An ad that somebody brings: as text that the ordinary readers read, or as a link to an ad that is known.

Nothing is fetched: a link only names an ad of the market.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.ingestion.entry import FeedEntry
from jobbmatch.ingestion.vacancy_builder import build_vacancy
from jobbmatch.models.facet_guard import FacetGuard

_LINK = re.compile(
    r"(?:https://arbeidsplassen\.nav\.no/stillinger/stilling/)?"
    r"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?(?:[?#].*)?"
)
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class OwnAd:
    """What was pasted in.

    Attributes:
        title: Title.
        text: Text, with line breaks.
        employer: Name of the employer; empty when not said.
        postal_code: Of the place of work; empty when not said.
        place: Name of the place of work; empty when not said.
    """

    title: str
    text: str
    employer: str = ""
    postal_code: str = ""
    place: str = ""


def read_own_ad(ad: OwnAd, guard: FacetGuard | None = None) -> Vacancy:
    """Read a pasted ad as any other, with the guard of facets if there is one.

    The same ad always gets the same id, so that answers find it.
    """
    # What is pasted is no markup: nothing in it may be taken for a tag and dropped unread.
    content: dict[str, object] = {"title": ad.title, "description": ad.text.replace("<", "< ")}
    name = json.dumps(asdict(ad), ensure_ascii=False, sort_keys=True)
    entry = FeedEntry(VacancyId(str(uuid5(NAMESPACE_URL, name))), _UNDATED, {**content, **_stated(ad)})
    read = build_vacancy(entry)
    return guard.guarded(read) if guard else read


def id_in_link(link: str) -> VacancyId | None:
    """Give the id that a link to an ad names; None when it is no such link.

    >>> id_in_link("https://arbeidsplassen.nav.no/stillinger/stilling/00000000-0000-4000-8000-000000000001")
    '00000000-0000-4000-8000-000000000001'
    >>> id_in_link("https://elsewhere.example/00000000-0000-4000-8000-000000000001") is None
    True
    """
    found = _LINK.fullmatch(link.strip().lower())
    return VacancyId(found.group(1)) if found else None


def _stated(ad: OwnAd) -> Mapping[str, object]:
    location = {"postalCode": ad.postal_code or None, "city": ad.place or None}
    employer: dict[str, object] = {"employer": {"name": ad.employer}} if ad.employer else {}
    return employer | ({"workLocations": [location]} if any(location.values()) else {})
