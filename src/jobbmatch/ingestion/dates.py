"""Dates as they occur in ads.

A time without a zone is Norwegian local time (Europe/Oslo). A day written alone, and a time that is midnight in
Oslo or in UTC, is a whole day: something that ends on it ends when the day does. `29. november` without a year is
the first such day from the ad's own time on; a weekday beside it settles the year.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from jobbmatch.domain.vacancy import Deadline

OSLO = ZoneInfo("Europe/Oslo")
EARLIEST_YEAR, LATEST_YEAR = 2000, 2100
"""A year outside is a slip of the pen, and would let one event outlive all later ones."""

_END_OF_DAY = time(23, 59, 59)
_LATE_CHANGE = timedelta(days=60)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan",
            "februar feb",
            "mars mar",
            "april apr",
            "mai",
            "juni jun",
            "juli jul",
            "august aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "desember des",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("mandag måndag", "tirsdag tysdag", "onsdag", "torsdag", "fredag", "lørdag laurdag", "søndag sundag")
    )
    for name in names.split()
}
_PARTS_OF_MONTH = {"primo": 1, "medio": 15, "ultimo": 28}

_ISO = re.compile(r"^\d{4}-\d\d-\d\d(?P<time>[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?$")
_ISO_DAY = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_NUMBERS = re.compile(r"(?<![\d.])(\d{1,2})\s?[./]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d\d)(?!\d)")
_WORDS = re.compile(rf"(?<!\d)(\d{{1,2}})\.?\s+({'|'.join(_MONTHS)})\b\.?(?:,?\s+(\d{{4}})(?!\d))?", re.I)
_PART = re.compile(rf"\b({'|'.join(_PARTS_OF_MONTH)})\s+({'|'.join(_MONTHS)})\b\.?(?:\s+(\d{{4}}))?", re.I)
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.I)
_SOONEST = re.compile(r"\b(snarest|straks|asap|omgående|så snart som|fort?l?øpende|løpende|umiddelbart)", re.I)


def read_moment(value: object, *, end_of_day: bool = False) -> datetime | None:
    """Read a moment; None when it cannot be read or lies outside 2000 to 2100.

    Args:
        value: What the field holds.
        end_of_day: Take a whole day as its end instead of its beginning.

    Returns:
        The moment in UTC.

    >>> read_moment("2018-11-25T12:00").isoformat()
    '2018-11-25T11:00:00+00:00'
    >>> read_moment("25.11.18", end_of_day=True).isoformat()
    '2018-11-25T22:59:59+00:00'
    """
    if not isinstance(value, str) or not (text := value.strip()):
        return None
    if match := _ISO.match(text):
        return _iso_moment(match, end_of_day=end_of_day)
    day = _full_day(text)
    return None if day is None else _in_utc(_of_day(day, end_of_day=end_of_day))


def read_deadline(value: object, reference: datetime | None = None) -> Deadline:
    """Read when to apply by: the text as given, its day, and whether it says 'as soon as you can'.

    Args:
        value: What the field holds.
        reference: A time from the ad, to find the year of a day that is written without one.

    >>> read_deadline("Søk snarest, senest 3. desember 2018")
    Deadline(text='Søk snarest, senest 3. desember 2018', day=datetime.date(2018, 12, 3), soonest=True)
    """
    if not isinstance(value, str):
        return Deadline()
    text = " ".join(value.split())
    return Deadline(text=text, day=_deadline_day(text, reference), soonest=_SOONEST.search(text) is not None)


def _deadline_day(text: str, reference: datetime | None) -> date | None:
    if match := _ISO.match(text):
        moment = _iso_moment(match, end_of_day=False)
        return None if moment is None else moment.astimezone(OSLO).date()
    return _full_day(text) or _day_without_year(text, reference)


def _iso_moment(match: re.Match[str], *, end_of_day: bool) -> datetime | None:
    try:
        moment = datetime.fromisoformat(match.group())
    except ValueError:
        return None
    if not match["time"]:
        return _in_utc(_of_day(moment.date(), end_of_day=end_of_day))
    if match["zone"]:
        return _in_utc(moment)
    local = moment.replace(tzinfo=OSLO)
    if end_of_day and time(0) in (local.time(), local.astimezone(UTC).time()):
        return _in_utc(_of_day(local.date(), end_of_day=True))
    return _in_utc(local)


def _of_day(day: date, *, end_of_day: bool) -> datetime:
    return datetime.combine(day, _END_OF_DAY if end_of_day else time(0), OSLO)


def _in_utc(moment: datetime) -> datetime | None:
    return moment.astimezone(UTC) if EARLIEST_YEAR <= moment.year <= LATEST_YEAR else None


def _full_day(text: str) -> date | None:
    """Find a day that is written with its year."""
    if match := _ISO_DAY.search(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.search(text):
        year = int(match[3])
        return _day(year if year > 99 else 2000 + year, int(match[2]), int(match[1]))
    if (match := _WORDS.search(text)) and match[3]:
        return _day(int(match[3]), _MONTHS[match[2].lower()], int(match[1]))
    return None


def _day_without_year(text: str, reference: datetime | None) -> date | None:
    """Find a day that is written without its year, or as a part of a month."""
    if match := _WORDS.search(text):
        month, number = _MONTHS[match[2].lower()], int(match[1])
    elif match := _PART.search(text):
        month, number = _MONTHS[match[2].lower()], _PARTS_OF_MONTH[match[1].lower()]
        if match[3]:
            return _day(int(match[3]), month, number)
    else:
        return None
    if reference is None:
        return None
    start = reference.astimezone(OSLO).date()
    days = [day for year in (start.year - 1, start.year, start.year + 1) if (day := _day(year, month, number))]
    weekday = _WEEKDAY.search(text)
    if weekday:
        days = [day for day in days if day.weekday() == _WEEKDAYS[weekday[1].lower()]]
    # The reference may be a change of the ad after its deadline was written.
    return next((day for day in days if day >= start - _LATE_CHANGE), None)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if EARLIEST_YEAR <= year <= LATEST_YEAR else None
    except ValueError:
        return None
