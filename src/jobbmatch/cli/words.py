"""How dates, places and figures are written in the terminal: as on the pages."""

from datetime import date

from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import Match, RankerInfo
from jobbmatch.domain.vacancy import Deadline, Extent, Vacancy
from jobbmatch.explanation.questions import questions
from jobbmatch.safety.words import reason_text

DAYS = ("man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn.")
MONTHS = ("jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des.")
CELL_KM = 10
EXTENTS = {Extent.FULL: "heltid", Extent.PART: "deltid", Extent.BOTH: "heltid eller deltid", Extent.UNKNOWN: ""}


def day_words(day: date) -> str:
    """Write a day.

    >>> day_words(date(2026, 12, 4))
    'fre. 4. des. 2026'
    """
    return f"{DAYS[day.weekday()]} {day.day}. {MONTHS[day.month - 1]} {day.year}"


def deadline_words(deadline: Deadline) -> str:
    """Write when to apply by.

    >>> deadline_words(Deadline("Snarest", None, True))
    'frist: snarest'
    """
    if deadline.day is not None:
        return f"frist {day_words(deadline.day)}" + (" (gjerne før)" if deadline.soonest else "")
    if deadline.soonest:
        return "frist: snarest"
    return f"frist: {deadline.text}" if deadline.text else "frist ikke oppgitt"


def place_words(vacancy: Vacancy) -> str:
    """Write the places."""
    names = list(dict.fromkeys(place.name for place in vacancy.places if place.name))
    if not names:
        return "sted ikke oppgitt"
    return ", ".join(names[:3]) + (f" og {len(names) - 3} til" if len(names) > 3 else "")


def percent_words(vacancy: Vacancy) -> str:
    """Write how much of full time; empty when the ad does not say."""
    if vacancy.percent is None:
        return EXTENTS[vacancy.extent]
    low, high = vacancy.percent
    return f"{high} %" if low == high else f"{low}–{high} %"


def distance_words(kilometres: int | None) -> str:
    """Write a distance from the coarse home; below the size of its cell a figure would say more than is known.

    >>> distance_words(12), distance_words(4)
    ('om lag 12 km i luftlinje', 'under 10 km i luftlinje')
    """
    if kilometres is None:
        return ""
    return f"om lag {kilometres} km i luftlinje" if kilometres >= CELL_KM else f"under {CELL_KM} km i luftlinje"


def fact_line(match: Match) -> str:
    """Employer, place, distance, percentage and deadline in one line."""
    vacancy = match.vacancy
    parts = (
        vacancy.employer.name or "arbeidsgiver ikke oppgitt",
        place_words(vacancy),
        distance_words(match.distance_km),
        percent_words(vacancy),
        deadline_words(vacancy.deadline),
    )
    return " · ".join(part for part in parts if part)


def open_words(code: str, language: Locale) -> str:
    """Say what the ad leaves open: in bokmål as a sentence, in other languages as the question to the employer.

    >>> open_words("lone_work.unknown", Locale.EN)
    'How is the work staffed: how many are at work at the same time?'
    """
    asked = [] if language is Locale.NB else questions([code], language)
    return asked[0] if asked else reason_text(code)


def ranker_words(ranker: RankerInfo) -> str:
    """Say what ranked the list."""
    if ranker.name == "baseline":
        return "enkel grunnmodell (ingen trent modell er registrert)"
    trained = "prøvemodell, trent på simulerte lister" if ranker.simulated else "modell"
    return f"{trained} ({ranker.name} versjon {ranker.version})"
