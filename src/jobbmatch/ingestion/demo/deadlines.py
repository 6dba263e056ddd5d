"""Dates of made-up ads: when they were published, when they run out, and the many ways of writing a deadline."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import log
from random import Random
from zoneinfo import ZoneInfo

from jobbmatch.ingestion.demo.draw import chance
from jobbmatch.ingestion.demo.tables import load_toml

OSLO = ZoneInfo("Europe/Oslo")
MEAN_AGE_DAYS = 15.0
"""Mean age of an active ad: 37% of the real ones were published within a week, 19% within three days."""
OLDEST_DAYS = 110.0
FREE_TEXT = 0.16
_FORMS = load_toml("deadlines.toml")


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates of one ad.

    Attributes:
        published: When it was published.
        expires: When it stops being shown.
        due: What stands in ``applicationDue``; None when nothing does.
    """

    published: datetime
    expires: datetime
    due: str | None


def published_at(position: float, as_of: date) -> datetime:
    """When the ad at this place in the order of publishing was published.

    Args:
        position: From 0 (oldest) to 1 (newest).
        as_of: The day on which the market is looked at.
    """
    age = min(OLDEST_DAYS, -MEAN_AGE_DAYS * log(max(position, 1e-9)))
    noon = datetime.combine(as_of, time(12), tzinfo=UTC)
    return noon - timedelta(days=age)


def draw_dates(rng: Random, published: datetime, as_of: date) -> Dates:
    """Draw the end and the deadline of an ad; a few are past, and a few contradict themselves."""
    last = published.date() + timedelta(days=rng.randint(12, 60))
    if last <= as_of and not chance(rng, 0.15):
        last = as_of + timedelta(days=rng.randint(1, 25))
    if chance(rng, 0.006):
        last = published.date() - timedelta(days=rng.randint(1, 9))
    expires = datetime.combine(last, time(23, 59, 59), tzinfo=OSLO)
    return Dates(published, expires, _due(rng, last))


def stamp(moment: datetime) -> str:
    """Write a moment as the feed does.

    >>> stamp(datetime(2026, 9, 20, 5, 14, 40, tzinfo=UTC))
    '2026-09-20T07:14:40.000+02:00'
    """
    return moment.astimezone(OSLO).isoformat(timespec="milliseconds")


def _due(rng: Random, day: date) -> str | None:
    if chance(rng, 0.08):
        return rng.choice((None, ""))
    if chance(rng, FREE_TEXT):
        return free_text(rng.choice(_FORMS["free"]), day)
    return day.isoformat() + ("T00:00:00" if chance(rng, 0.3) else "")


def free_text(form: str, day: date) -> str:
    """Write a deadline in one of the free forms.

    >>> free_text("{day}. {month}", date(2026, 10, 1))
    '1. oktober'
    """
    return form.format(
        day=day.day,
        month=_FORMS["months"][day.month - 1],
        mm=f"{day.month:02d}",
        year=day.year,
        week=day.isocalendar().week,
        dot=f"{day.day:02d}.{day.month:02d}.{day.year}",
        short=f"{day.day:02d}.{day.month:02d}.{day.year % 100:02d}",
    )
