"""Vacancies of all kinds, for property tests."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.hours import HourSpan, WorkingHours
from jobbmatch.domain.ids import CountyCode, MunicipalityCode, OrganisationNumber, PostalCode, StyrkCode, VacancyId
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.vacancy import Deadline, Employer, Extent, OccupationLink, Vacancy

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
digits = st.text("0123456789", min_size=1, max_size=9)
numbers = st.floats(allow_nan=False, allow_infinity=False)
zones = st.sampled_from([UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=2))])
FIRST, LAST = datetime.fromisoformat("2000-01-02"), datetime.fromisoformat("2099-12-30")
moments = st.datetimes(FIRST, LAST, timezones=zones)
evidence = st.lists(st.builds(Evidence, texts, texts, st.integers(-1, 10_000)), max_size=3).map(tuple)
readings = st.builds(FacetReading, st.sampled_from(FacetValue), evidence)
spans = st.builds(HourSpan, st.frozensets(st.integers(0, 6), min_size=1), st.integers(0, 1439), st.integers(1, 1440))
places = st.builds(
    Place,
    name=texts,
    precision=st.sampled_from(Precision),
    latitude=st.none() | numbers,
    longitude=st.none() | numbers,
    radius_m=st.none() | numbers,
    municipality=st.none() | digits.map(MunicipalityCode),
    county=st.none() | digits.map(CountyCode),
    postal_code=st.none() | digits.map(PostalCode),
    abroad=st.booleans(),
)
vacancies = st.builds(
    Vacancy,
    id=st.uuids().map(str).map(VacancyId),
    title=texts,
    text=texts,
    changed=moments,
    published=st.none() | moments,
    expires=st.none() | moments,
    deadline=st.builds(Deadline, texts, st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.booleans()),
    places=st.lists(places, max_size=3).map(tuple),
    places_in_text=st.lists(digits.map(MunicipalityCode), max_size=3).map(tuple),
    remote=st.builds(RemoteReading, st.sampled_from(RemoteWork), evidence),
    employer=st.builds(
        Employer,
        name=st.none() | texts,
        organisation_number=st.none() | digits.map(OrganisationNumber),
        parent_number=st.none() | digits.map(OrganisationNumber),
        is_agency=st.booleans(),
        description=texts,
    ),
    occupations=st.lists(st.builds(OccupationLink, digits.map(StyrkCode), st.floats(0, 1), texts), max_size=3).map(
        tuple
    ),
    facets=st.dictionaries(st.sampled_from(Facet), readings),
    hours=st.builds(WorkingHours, st.lists(spans, max_size=3).map(tuple), st.booleans(), evidence),
    extent=st.sampled_from(Extent),
    percent=st.none() | st.tuples(st.integers(0, 100), st.integers(0, 100)),
    engagement=texts,
    positions=st.integers(0, 9999),
    sector=texts,
    jobtitle=texts,
    link=texts,
    application_url=texts,
    content_hash=texts,
)
