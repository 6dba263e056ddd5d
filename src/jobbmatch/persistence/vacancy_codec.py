"""A vacancy as JSON bytes and back, exactly.

Short keys and left-out defaults keep the store small; every field of the type has its line both ways, and a test
counts them, so that a new field is not lost in silence. Moments come back in UTC.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

import orjson

from jobbmatch.domain.facet import NO_FACETS, Evidence, Facet, FacetReading, Facets, FacetValue
from jobbmatch.domain.hours import HOURS_UNKNOWN, HourSpan, WorkingHours
from jobbmatch.domain.ids import CountyCode, MunicipalityCode, OrganisationNumber, PostalCode, StyrkCode, VacancyId
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.remote import REMOTE_UNREAD, RemoteReading, RemoteWork
from jobbmatch.domain.vacancy import Deadline, Employer, Extent, OccupationLink, Vacancy

Json = dict[str, Any]
_FACETS = {facet.value: facet for facet in Facet}
_VALUES = {value.value: value for value in FacetValue}
_PRECISIONS = {precision.value: precision for precision in Precision}
_EXTENTS = {extent.value: extent for extent in Extent}
_DAYS = tuple(frozenset(day for day in range(7) if bits >> day & 1) for bits in range(128))


def encode_vacancy(vacancy: Vacancy) -> bytes:
    """Write a vacancy as JSON."""
    values: Json = {
        "id": vacancy.id,
        "title": vacancy.title,
        "text": vacancy.text,
        "changed": _moment_out(vacancy.changed),
        "published": _moment_out(vacancy.published),
        "expires": _moment_out(vacancy.expires),
        "deadline": _deadline_out(vacancy.deadline),
        "places": [_place_out(place) for place in vacancy.places],
        "in_text": vacancy.places_in_text,
        "remote": _remote_out(vacancy.remote),
        "employer": _employer_out(vacancy.employer),
        "occupations": [(link.code, link.confidence, link.source) for link in vacancy.occupations],
        "facets": {facet.value: _reading_out(reading) for facet, reading in vacancy.facets.items()},
        "hours": _hours_out(vacancy.hours),
        "extent": vacancy.extent.value,
        "percent": vacancy.percent,
        "engagement": vacancy.engagement,
        "positions": vacancy.positions,
        "sector": vacancy.sector,
        "jobtitle": vacancy.jobtitle,
        "link": vacancy.link,
        "apply": vacancy.application_url,
        "hash": vacancy.content_hash,
    }
    return orjson.dumps({key: value for key, value in values.items() if value or key in ("id", "title", "text")})


def decode_vacancy(encoded: bytes) -> Vacancy:
    """Read what :func:`encode_vacancy` wrote.

    Raises:
        ValueError: It is no JSON.
    """
    values: Json = orjson.loads(encoded)
    get = values.get
    percent = get("percent")
    return Vacancy(
        id=VacancyId(values["id"]),
        title=values["title"],
        text=values["text"],
        changed=datetime.fromisoformat(values["changed"]),
        published=_moment_in(get("published")),
        expires=_moment_in(get("expires")),
        deadline=_deadline_in(get("deadline")),
        places=tuple(_place_in(place) for place in get("places", ())),
        places_in_text=tuple(MunicipalityCode(code) for code in get("in_text", ())),
        remote=_remote_in(get("remote")),
        employer=_employer_in(get("employer")),
        occupations=tuple(OccupationLink(StyrkCode(link[0]), link[1], link[2]) for link in get("occupations", ())),
        facets=_facets_in(get("facets")),
        hours=_hours_in(get("hours")),
        extent=_EXTENTS[values["extent"]],
        percent=None if percent is None else (percent[0], percent[1]),
        engagement=get("engagement", ""),
        positions=get("positions", 0),
        sector=get("sector", ""),
        jobtitle=get("jobtitle", ""),
        link=get("link", ""),
        application_url=get("apply", ""),
        content_hash=get("hash", ""),
    )


def _moment_out(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone is no moment")
    return moment.astimezone(UTC).isoformat()


def _moment_in(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


def _without_nothing(values: Json) -> Json:
    return {key: value for key, value in values.items() if value is not None and value is not False and value != ""}


def _deadline_out(deadline: Deadline) -> Json:
    day = deadline.day.isoformat() if deadline.day else None
    return _without_nothing({"text": deadline.text, "day": day, "soonest": deadline.soonest})


def _deadline_in(values: Json | None) -> Deadline:
    if not values:
        return Deadline()
    day = values.get("day")
    return Deadline(values.get("text", ""), date.fromisoformat(day) if day else None, values.get("soonest", False))


def _place_out(place: Place) -> Json:
    return _without_nothing(
        {
            "name": place.name,
            "precision": place.precision.value,
            "lat": place.latitude,
            "lon": place.longitude,
            "radius": place.radius_m,
            "municipality": place.municipality,
            "county": place.county,
            "postal": place.postal_code,
            "abroad": place.abroad or None,
        }
    )


def _place_in(values: Json) -> Place:
    get = values.get
    municipality, county, postal = get("municipality"), get("county"), get("postal")
    return Place(
        name=get("name", ""),
        precision=_PRECISIONS[values["precision"]],
        latitude=get("lat"),
        longitude=get("lon"),
        radius_m=get("radius"),
        municipality=MunicipalityCode(municipality) if municipality else None,
        county=CountyCode(county) if county else None,
        postal_code=PostalCode(postal) if postal else None,
        abroad=bool(get("abroad")),
    )


def _employer_out(employer: Employer) -> Json:
    # An empty name and a missing one are kept apart: only the second is left out.
    values = {
        "orgnr": employer.organisation_number,
        "parent": employer.parent_number,
        "agency": employer.is_agency,
        "description": employer.description,
    }
    return ({} if employer.name is None else {"name": employer.name}) | _without_nothing(values)


def _employer_in(values: Json | None) -> Employer:
    if not values:
        return Employer()
    number, parent = values.get("orgnr"), values.get("parent")
    return Employer(
        name=values.get("name"),
        organisation_number=OrganisationNumber(number) if number else None,
        parent_number=OrganisationNumber(parent) if parent else None,
        is_agency=values.get("agency", False),
        description=values.get("description", ""),
    )


def _evidence_out(evidence: tuple[Evidence, ...]) -> list[tuple[str, str, int]]:
    return [(piece.quote, piece.where, piece.start) for piece in evidence]


def _evidence_in(values: list[tuple[str, str, int]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(quote, where, start) for quote, where, start in values)


def _reading_out(reading: FacetReading) -> list[object]:
    return [reading.value.value, _evidence_out(reading.evidence)] if reading.evidence else [reading.value.value]


def _remote_out(reading: RemoteReading) -> list[object]:
    return [] if reading == REMOTE_UNREAD else [reading.value.value, _evidence_out(reading.evidence)]


def _remote_in(values: list[Any] | None) -> RemoteReading:
    return RemoteReading(RemoteWork(values[0]), _evidence_in(values[1])) if values else REMOTE_UNREAD


def _facets_in(values: Mapping[str, list[Any]] | None) -> Facets:
    if not values:
        return NO_FACETS
    return MappingProxyType(
        {
            _FACETS[name]: FacetReading(_VALUES[reading[0]], _evidence_in(reading[1]) if len(reading) > 1 else ())
            for name, reading in values.items()
        }
    )


def _hours_out(hours: WorkingHours) -> Json:
    spans = [(sum(1 << day for day in span.days), span.start, span.end) for span in hours.spans]
    values: Json = {"spans": spans, "exhaustive": hours.exhaustive, "evidence": _evidence_out(hours.evidence)}
    return {key: value for key, value in values.items() if value}


def _hours_in(values: Json | None) -> WorkingHours:
    if not values:
        return HOURS_UNKNOWN
    spans = tuple(HourSpan(_DAYS[bits], start, end) for bits, start, end in values.get("spans", ()))
    return WorkingHours(spans, values.get("exhaustive", False), _evidence_in(values.get("evidence", [])))
