"""A vacancy as the program knows it: cleaned, dated, placed and read."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.facet import NO_FACETS, Facets
from jobbmatch.domain.hours import HOURS_UNKNOWN, WorkingHours
from jobbmatch.domain.ids import MunicipalityCode, OrganisationNumber, StyrkCode, VacancyId
from jobbmatch.domain.place import Place
from jobbmatch.domain.remote import REMOTE_UNREAD, RemoteReading, RemoteWork


class Extent(StrEnum):
    """Full time, part time or both; the feed says full time also where nothing was said."""

    FULL = "full"
    PART = "part"
    BOTH = "both"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Employer:
    """Who offers the work, as far as the ad says.

    Attributes:
        name: Name as given; None when it is missing.
        organisation_number: Number as given (often of a sub-unit); None when it is missing or malformed.
        parent_number: Number of the legal entity above, when known.
        is_agency: True when the text says that the work is at somebody else's (staffing, 'vår kunde').
        description: The employer's text about itself, cleaned.
    """

    name: str | None = None
    organisation_number: OrganisationNumber | None = None
    parent_number: OrganisationNumber | None = None
    is_agency: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """When to apply by.

    Attributes:
        text: As given.
        day: The date, when there is one.
        soonest: 'Snarest' and its like: apply as soon as you can.
    """

    text: str = ""
    day: date | None = None
    soonest: bool = False


@dataclass(frozen=True, slots=True)
class OccupationLink:
    """An occupation that the ad belongs to.

    Attributes:
        code: STYRK-08, one to four digits.
        confidence: From 0 to 1.
        source: ``title``, ``text``, ``category`` (the ad's own code).
    """

    code: StyrkCode
    confidence: float
    source: str


@dataclass(frozen=True, slots=True)
class Vacancy:
    """One open vacancy.

    Attributes:
        id: The feed's uuid, or the prefix of another source and its number.
        title: Cleaned title.
        text: Cleaned text, paragraphs separated by line breaks; no markup.
        changed: When the feed last changed it (``sistEndret``), with time zone.
        published: When it was published; None when not said.
        expires: When it stops being shown; None when not said.
        deadline: When to apply by.
        places: Where the work is; empty means that nothing is said, which is unknown.
        places_in_text: Municipalities that title or text name beyond ``places``: work may be there too.
        remote: Whether the work is done from home.
        employer: Who offers the work.
        occupations: Best first; empty means unknown.
        facets: Reading of the nine facets.
        hours: Times of work that are stated.
        extent: Full or part time.
        percent: Lowest and highest percentage of full time; None when not said.
        engagement: Form of employment as given (``Fast``, ``Vikariat`` ...), empty when not said.
        positions: Number of positions, 1 when not said.
        sector: ``Privat``, ``Offentlig`` or empty.
        jobtitle: The feed's job title field, cleaned.
        link: Where the ad stands.
        application_url: Where to apply; empty when not said.
        content_hash: SHA-256 of the entry's content, hexadecimal.
        further_employers: Who else the work may be for, by humans' answers: the client behind an agency, or an employer
            whom somebody names and the ad does not; never stored with the ad.
        answers: Humans' answers about this very text, also those taken back; never stored with the ad.
        read: The vacancy as the program read it, when answers changed something; None otherwise.
    """

    id: VacancyId
    title: str
    text: str
    changed: datetime
    published: datetime | None = None
    expires: datetime | None = None
    deadline: Deadline = Deadline()
    places: tuple[Place, ...] = ()
    places_in_text: tuple[MunicipalityCode, ...] = ()
    remote: RemoteReading = REMOTE_UNREAD
    employer: Employer = Employer()
    occupations: tuple[OccupationLink, ...] = ()
    facets: Facets = field(default_factory=lambda: NO_FACETS)
    hours: WorkingHours = HOURS_UNKNOWN
    extent: Extent = Extent.UNKNOWN
    percent: tuple[int, int] | None = None
    engagement: str = ""
    positions: int = 1
    sector: str = ""
    jobtitle: str = ""
    link: str = ""
    application_url: str = ""
    content_hash: str = ""
    further_employers: tuple[Employer, ...] = ()
    answers: tuple[Answer, ...] = ()
    read: "Vacancy | None" = None

    @property
    def is_from_home(self) -> bool:
        """Whether the ad says plainly that the work is done from home only: then nobody goes to its places."""
        return self.remote.value is RemoteWork.ONLY
