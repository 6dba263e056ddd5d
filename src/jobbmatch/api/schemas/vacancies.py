"""Vacancies: as a line in a list, and whole with facets and evidence."""

from datetime import date, datetime

from jobbmatch.api.schemas.base import Given
from jobbmatch.domain.facet import UNREAD, Evidence, Facet, FacetValue
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.remote import RemoteWork
from jobbmatch.domain.vacancy import Extent, Vacancy
from jobbmatch.explanation.cautions import Caution, cautions
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.taxonomy.styrk import load_styrk

WEB_ADDRESS = ("https://", "http://")


def web_address(link: str) -> str:
    """Give a link that is safe to click: anything but a web address becomes empty."""
    return link if link.lower().startswith(WEB_ADDRESS) else ""


class PercentRange(Given):
    """Percentage of full time."""

    lowest: int
    highest: int


class DeadlineView(Given):
    """When to apply by."""

    text: str
    """As the ad says it."""
    day: date | None
    soonest: bool
    """'Snarest' and its like."""


class CautionView(Given):
    """What everyone is warned of: signs of exploitation, or no ordinary job with a wage."""

    facet: Facet
    sentence: str
    quote: str
    """Words of the ad that it rests on; empty when there are none."""

    @classmethod
    def of(cls, caution: Caution) -> "CautionView":
        """Describe a warning."""
        return cls(facet=caution.facet, sentence=caution.sentence, quote=caution.quote)


class VacancySummary(Given):
    """A vacancy as a line in a list."""

    id: str
    title: str
    employer: str | None
    places: list[str]
    """Names of the places of work; empty when nothing is said."""
    extent: Extent
    percent: PercentRange | None
    engagement: str
    positions: int
    deadline: DeadlineView
    published: datetime | None
    expires: datetime | None
    link: str
    """Where the ad stands; empty when not given."""
    cautions: list[CautionView]
    """Warnings that hold for everyone, gravest first; empty for most vacancies."""

    @classmethod
    def of(cls, vacancy: Vacancy, language: Locale = Locale.NB) -> "VacancySummary":
        """Describe a vacancy in short; the warnings are ours, and are written in the language of the reader."""
        percent = vacancy.percent
        return cls(
            id=vacancy.id,
            title=vacancy.title,
            employer=vacancy.employer.name,
            places=[place.name for place in vacancy.places if place.name],
            extent=vacancy.extent,
            percent=PercentRange(lowest=percent[0], highest=percent[1]) if percent else None,
            engagement=vacancy.engagement,
            positions=vacancy.positions,
            deadline=DeadlineView(
                text=vacancy.deadline.text, day=vacancy.deadline.day, soonest=vacancy.deadline.soonest
            ),
            published=vacancy.published,
            expires=vacancy.expires,
            link=web_address(vacancy.link),
            cautions=[CautionView.of(caution) for caution in cautions(vacancy, language)],
        )


class EvidenceView(Given):
    """A verbatim quote that led to a reading."""

    quote: str
    where: str
    """`title`, `text`, `employer`, `occupation`, `field:<name>`, or `answer`: how a human knows, no words of the ad."""
    start: int
    """Offset in characters in that part; -1 when the quote is not a span of it."""

    @classmethod
    def of(cls, evidence: Evidence) -> "EvidenceView":
        """Describe a quote."""
        return cls(quote=evidence.quote, where=evidence.where, start=evidence.start)


class FacetView(Given):
    """One of the nine questions about the work, and its answer."""

    facet: Facet
    value: FacetValue
    evidence: list[EvidenceView]


class PlaceView(Given):
    """A place of work: an area with a radius of doubt."""

    name: str
    precision: Precision
    latitude: float | None
    longitude: float | None
    radius_m: float | None
    municipality: str | None
    county: str | None

    @classmethod
    def of(cls, place: Place) -> "PlaceView":
        """Describe a place."""
        return cls(
            name=place.name,
            precision=place.precision,
            latitude=place.latitude,
            longitude=place.longitude,
            radius_m=place.radius_m,
            municipality=place.municipality,
            county=place.county,
        )


class EmployerView(Given):
    """Who offers the work."""

    name: str | None
    organisation_number: str | None
    is_agency: bool
    """True when the work is at somebody else's."""
    description: str


class OccupationView(Given):
    """An occupation that the ad belongs to."""

    code: str
    name: str | None
    confidence: float
    source: str


class HourSpanView(Given):
    """A span of the day on certain days, Monday = 0; minutes after midnight."""

    days: list[int]
    start: int
    end: int


class HoursView(Given):
    """Times of work that the ad states."""

    spans: list[HourSpanView]
    exhaustive: bool
    """True only when the ad settles that there is no work outside the spans."""
    evidence: list[EvidenceView]


class RemoteView(Given):
    """Whether the work is done from home. Only `only` frees it from the places of work."""

    value: RemoteWork
    evidence: list[EvidenceView]


class VacancyDetail(Given):
    """A vacancy, whole."""

    summary: VacancySummary
    text: str
    """Plain text, paragraphs separated by line breaks; never markup."""
    jobtitle: str
    sector: str
    changed: datetime
    application_url: str
    employer: EmployerView
    places: list[PlaceView]
    places_in_text: list[str]
    """Names of further municipalities that the text names."""
    remote: RemoteView
    """What the ad says about work from home."""
    occupations: list[OccupationView]
    facets: list[FacetView]
    """All nine, in a fixed order."""
    hours: HoursView

    @classmethod
    def of(cls, vacancy: Vacancy, language: Locale = Locale.NB) -> "VacancyDetail":
        """Describe a vacancy."""
        gazetteer, styrk = load_gazetteer(), load_styrk()
        return cls(
            summary=VacancySummary.of(vacancy, language),
            text=vacancy.text,
            jobtitle=vacancy.jobtitle,
            sector=vacancy.sector,
            changed=vacancy.changed,
            application_url=web_address(vacancy.application_url),
            employer=EmployerView(
                name=vacancy.employer.name,
                organisation_number=vacancy.employer.organisation_number,
                is_agency=vacancy.employer.is_agency,
                description=vacancy.employer.description,
            ),
            places=[PlaceView.of(place) for place in vacancy.places],
            places_in_text=[gazetteer.municipality_name(code) for code in vacancy.places_in_text],
            remote=RemoteView(
                value=vacancy.remote.value, evidence=[EvidenceView.of(quote) for quote in vacancy.remote.evidence]
            ),
            occupations=[
                OccupationView(
                    code=link.code, name=styrk.name(link.code), confidence=link.confidence, source=link.source
                )
                for link in vacancy.occupations
            ],
            facets=_facets(vacancy),
            hours=_hours(vacancy),
        )


class VacancyList(Given):
    """What a search found."""

    total: int
    """Number found; `vacancies` holds the newest of them, up to the limit."""
    market_version: str
    vacancies: list[VacancySummary]


def _facets(vacancy: Vacancy) -> list[FacetView]:
    readings = ((facet, vacancy.facets.get(facet, UNREAD)) for facet in Facet)
    return [
        FacetView(facet=facet, value=reading.value, evidence=[EvidenceView.of(item) for item in reading.evidence])
        for facet, reading in readings
    ]


def _hours(vacancy: Vacancy) -> HoursView:
    hours = vacancy.hours
    return HoursView(
        spans=[HourSpanView(days=sorted(span.days), start=span.start, end=span.end) for span in hours.spans],
        exhaustive=hours.exhaustive,
        evidence=[EvidenceView.of(item) for item in hours.evidence],
    )
