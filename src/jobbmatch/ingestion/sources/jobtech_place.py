"""Where a Swedish ad says that the work is: its place fields, and whatever else its words name."""

import re

from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.geo.sweden import COUNTRY, SwedishAddress, load_sweden
from jobbmatch.ingestion.fields import Json, object_of, text_of
from jobbmatch.text.clean import clean_line

_SWEDEN = ("199", "se", "sverige", "sweden")
_NORWAY = re.compile(r"\b(?:norge|noreg|norway)s?\b", re.IGNORECASE)
_ANYWHERE = re.compile(
    r"\b(?:hela (?:landet|sverige|norden)|runt ?om i (?:landet|sverige|norden)|över hela (?:landet|sverige)|utomlands"
    r"|across (?:sweden|the nordics)|throughout sweden)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[^\W\d_].*\d")


def places_of(content: Json, words: str) -> tuple[Place, ...]:
    """Give the stated place first, then those that the words name.

    Too many are safe, too few are not: whoever keeps away from a Swedish town is asked about an ad that names it.
    """
    address = object_of(content, "workplace_address")
    stated = [_stated(address)] if any(address.values()) else []
    own = text_of(address, "municipality_code") or ""
    named = [
        load_sweden().by_municipality(code) for code in dict.fromkeys(load_sweden().named_in(words)) if code != own
    ]
    abroad = text_of(object_of(content, "employment_type"), "label") == "Arbete utomlands"
    anywhere = [unknown_place(f"Flere steder, {COUNTRY}", abroad=True)] if abroad or _ANYWHERE.search(words) else []
    here = [unknown_place("Norge (nevnt i teksten)")] if _NORWAY.search(words) else []
    places = (*stated, *filter(None, named), *anywhere, *here)
    return tuple(dict.fromkeys(places)) or (unknown_place(COUNTRY, abroad=True),)


def _stated(address: Json) -> Place:
    country = (text_of(address, "country") or "").strip()
    code = (text_of(address, "country_code") or "").strip()
    if _NORWAY.fullmatch(country):
        return unknown_place(clean_line(text_of(address, "city")) or country)
    if country and country.casefold() not in _SWEDEN and code not in _SWEDEN:
        return unknown_place(country, abroad=True)
    street = text_of(address, "street_address") or ""
    return load_sweden().resolve(
        SwedishAddress(
            municipality=(text_of(address, "municipality_code") or "").strip(),
            municipality_name=clean_line(text_of(address, "municipality")),
            city=clean_line(text_of(address, "city")),
            street=street if _NUMBERED.search(street) else "",
            point=_point(address.get("coordinates")),
        )
    )


def _point(value: object) -> tuple[float, float] | None:
    """Read coordinates, which come with the longitude first."""
    if not isinstance(value, list) or len(value) != 2:
        return None
    longitude, latitude = value
    if not all(isinstance(number, (int, float)) for number in value) or isinstance(longitude, bool):
        return None
    return float(latitude), float(longitude)
