"""Times of day in the raw text that can mean one half of the day only and lie in the evening or at night.

Understands nothing: "16,30 - 00,30", "22-07", "kl 23", "4 am". What may be morning or evening ("klokka fire") is
left to the careful reading.
"""

import re
from collections.abc import Iterator

from jobbmatch.domain.facet import Facet

_NOT_A_TIME = (
    r"(?!\d|[.,:]\d|\s?(?:%|prosent|kr|kroner|km|kilo|mill|m\b|meter|grader|tonn|timer|hours|stp|poeng|kvm|daa))"
)
_CLOCK = re.compile(
    r"(?<![\d.,:/§+-])(?P<hour>[01]\d|2[0-4])[.:,](?P<minute>[0-5]\d)"
    + _NOT_A_TIME
    + r"|(?<!\w)(?:kl\.?|klokka|klokken)\s*"
    r"(?P<alone>0\d|1[3-9]|2[0-4])(?![.:,]?\d)"
    r"|(?<![\d.,:/§+-])(?P<first>[01]\d|2[0-4])\s?[-–]\s?(?P<last>[01]\d|2[0-4])(?!\d|[.,:/]\d|[–-])"
    r"(?!\s?(?:%|år|personer|ansatte|mann|timer|dager|uker|måneder|stykker|kr|kilo|km|minutter|hours|people|weeks"
    r"|days|months|years"
    r"|stillinger|trinn|åring|skole))"
    r"|(?<![\w.,:])(?P<half>\d{1,2})(?:[.:](?P<past>[0-5]\d))?\s?(?P<noon>[ap])\.?m(?!\w)",
    re.IGNORECASE,
)
_DEADLINE = 24 * 60 - 1
"""One minute to midnight is when applications must be in."""
_SLACK = 15
_EVENING, _NIGHT, _MORNING = 17 * 60 + _SLACK, 21 * 60 + _SLACK, 6 * 60
"""Work may end at 17 or 21 and a quarter of an hour later without being evening or night work."""


def dangerous_times(text: str, facet: Facet) -> Iterator[re.Match[str]]:
    """Give the times in a text that lie in the part of the day of a facet; none for facets that are no part of it.

    >>> [found[0] for found in dangerous_times("Skiftet varer kl 16,30 - 00,30.", Facet.NIGHT)]
    ['00,30']
    """
    if facet in {Facet.NIGHT, Facet.EVENING}:
        yield from (found for found in _CLOCK.finditer(text) if any(_lies_in(at, facet) for at in _minutes(found)))


def _minutes(found: re.Match[str]) -> Iterator[int]:
    """Give the minutes of the day that are named."""
    if found["half"]:
        hour = int(found["half"]) % 12 + (12 if found["noon"].lower() == "p" else 0)
        yield hour * 60 + int(found["past"] or "00")
    elif found["hour"]:
        yield int(found["hour"]) % 24 * 60 + int(found["minute"])
    else:
        yield from (int(hour) % 24 * 60 for hour in found.group("alone", "first", "last") if hour)


def _lies_in(minute: int, facet: Facet) -> bool:
    """Whether a minute of the day lies in the evening or at night; what ends work at night began in the evening."""
    if minute == _DEADLINE:
        return False
    return minute > _EVENING if facet is Facet.EVENING else minute > _NIGHT or minute < _MORNING
