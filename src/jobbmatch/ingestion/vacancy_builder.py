"""From an entry of NAV's feed to a vacancy: cleaned, dated, placed, linked to occupations and read."""

import re
from collections.abc import Sequence

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.domain.vacancy import Employer, Extent, OccupationLink, Vacancy
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.ingestion.dates import read_deadline, read_moment
from jobbmatch.ingestion.event import FeedEntry
from jobbmatch.ingestion.extent import read_extent
from jobbmatch.ingestion.fields import Json, object_of, objects_of, organisation_number, positions, text_of, web_address
from jobbmatch.taxonomy.linking import link_ad
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.agency import is_agency
from jobbmatch.text.clean import clean_html, clean_line, is_whole
from jobbmatch.text.facets import read_facets
from jobbmatch.text.hours import read_hours
from jobbmatch.text.percent import read_percent
from jobbmatch.text.places import places_in_text
from jobbmatch.text.regions import goes_anywhere
from jobbmatch.text.remote import read_remote

_AD_PAGE = "https://arbeidsplassen.nav.no/stillinger/stilling/"
_SECTORS = ("Privat", "Offentlig")
_CODE = re.compile(r"[0-9]{1,4}(?![0-9])")

Category = tuple[str, str, str]


def build_vacancy(entry: FeedEntry) -> Vacancy:
    """Build the vacancy of an active entry. The same entry gives the same vacancy, wherever and whenever."""
    content = entry.content
    published, expires = read_moment(content.get("published")), read_moment(content.get("expires"), end_of_day=True)
    engagement = clean_line(text_of(content, "engagementtype"))
    categories = _categories(content)
    ad = _ad_text(content, engagement, categories)
    places = (*_places(content), *([unknown_place("Hele landet")] if goes_anywhere(ad) else []))
    if not (is_whole(ad.title) and is_whole(ad.text)):
        places = (*places, unknown_place())  # what was lost may have named another place
    stated = frozenset(place.municipality for place in places if place.municipality)
    facets = read_facets(ad)
    return Vacancy(
        id=entry.id,
        title=ad.title,
        text=ad.text,
        changed=entry.changed,
        published=published,
        expires=expires,
        deadline=read_deadline(content.get("applicationDue"), published or expires or entry.changed),
        places=places,
        places_in_text=places_in_text(ad, stated),
        remote=read_remote(ad, facets),
        employer=_employer(content, ad),
        occupations=_occupations(ad, categories),
        facets=facets,
        hours=read_hours(ad),
        extent=ad.extent,
        percent=_percent(ad.title, engagement, ad.text),
        engagement=ad.engagement,
        positions=positions(content.get("positioncount")),
        sector=ad.sector,
        jobtitle=ad.jobtitle,
        link=web_address(content.get("link")) or f"{_AD_PAGE}{entry.id}",
        application_url=web_address(content.get("applicationUrl")),
        content_hash=entry.content_hash,
    )


def _ad_text(content: Json, engagement: str, categories: Sequence[Category]) -> AdText:
    employer = object_of(content, "employer")
    title, text = clean_line(text_of(content, "title")), clean_html(text_of(content, "description"))
    return AdText(
        title=title,
        text=text,
        employer_name=clean_line(text_of(employer, "name")),
        employer_text=clean_html(text_of(employer, "description")),
        jobtitle=clean_line(text_of(content, "jobtitle")),
        occupation_codes=tuple(
            StyrkCode(found.group())
            for kind, code, _ in categories
            if kind.startswith("STYRK08") and (found := _CODE.match(code))
        ),
        occupation_names=tuple(name for _, _, name in categories if name),
        extent=_extent(content, title, engagement, text),
        engagement=engagement.split(",")[0].strip(),
        sector=sector if (sector := text_of(content, "sector")) in _SECTORS else "",
    )


def _extent(content: Json, title: str, engagement: str, text: str) -> Extent:
    words = "\n".join((title, engagement, text))
    return read_extent(text_of(content, "extent"), words, _percent(title, engagement, text))


def _percent(title: str, engagement: str, text: str) -> tuple[int, int] | None:
    return read_percent(f"{title}\n{engagement}".strip(), text)


def _categories(content: Json) -> list[Category]:
    """Give type, code and name of each category, the surest first and else in the order of the feed."""
    found = objects_of(content, "categoryList")
    surest_first = sorted(found, key=lambda item: -score if isinstance(score := item.get("score"), (int, float)) else 0)
    return [
        (text_of(item, "categoryType") or "", text_of(item, "code") or "", clean_line(text_of(item, "name")))
        for item in surest_first
    ]


def _occupations(ad: AdText, categories: Sequence[Category]) -> tuple[OccupationLink, ...]:
    return link_ad(ad.title, ad.jobtitle, categories)


def _places(content: Json) -> tuple[Place, ...]:
    """Resolve every stated place; one that says nothing stands as a place that may be anywhere."""
    gazetteer = load_gazetteer()
    places = [
        gazetteer.resolve(
            postal_code=text_of(location, "postalCode"),
            city=text_of(location, "city"),
            municipal=text_of(location, "municipal"),
            county=text_of(location, "county"),
            address=text_of(location, "address"),
            country=text_of(location, "country"),
        )
        for location in objects_of(content, "workLocations")
    ]
    stated = content.get("workLocations")
    if isinstance(stated, list) and len(stated) > len(places):
        places.append(unknown_place())  # one that is no object says a place in a way that nobody can read
    return tuple(dict.fromkeys(places))


def _employer(content: Json, ad: AdText) -> Employer:
    return Employer(
        name=ad.employer_name or None,
        organisation_number=organisation_number(object_of(content, "employer").get("orgnr")),
        is_agency=is_agency(ad),
        description=ad.employer_text,
    )
