"""What a made-up ad says about working time, and which spans follow from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random
from typing import Any

from jobbmatch.domain.hours import HOURS_UNKNOWN, HourSpan, WorkingHours
from jobbmatch.ingestion.demo.draw import chance, weighted
from jobbmatch.ingestion.demo.tables import Family, load_toml

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCKS = ("{h:02d}.{m:02d}", "{h:02d}:{m:02d}", "{h}.{m:02d}", "{h:02d}{m:02d}")


@dataclass(frozen=True, slots=True)
class HoursText:
    """A wording of working time.

    Attributes:
        text: Sentence; empty when the ad says nothing.
        title: Words for the title; mostly empty.
        signs: Sign by letter: n night, e evening, w weekend.
        hours: The spans that are stated.
        part_time: Whether only part-time ads say so.
    """

    text: str = ""
    title: str = ""
    signs: Mapping[str, str] = field(default_factory=dict)
    hours: WorkingHours = HOURS_UNKNOWN
    part_time: bool = False


def draw_hours(rng: Random, family: Family, language: str) -> HoursText:
    """Draw what an ad of the family says about hours."""
    form = weighted(rng, family.vague if chance(rng, family.silent) else family.stated)
    if form == "none":
        return HoursText(signs={} if family.nature_of_hours else {"n": "u", "e": "u", "w": "u"})
    drawn = phrase(rng, _forms()[form], language)
    vague = set(drawn.signs.values()) == {"u"}
    return replace(drawn, signs={}) if vague and family.nature_of_hours else drawn


def phrase(rng: Random, form: Mapping[str, Any], language: str) -> HoursText:
    """Word one form of ``hours.toml``."""
    times: Sequence[str] = rng.choice(form["times"]) if "times" in form else ()
    clock = _clock(rng, times)
    filled = {letter: clock_face(clock, at) for letter, at in zip("abcd", times, strict=False)}
    title = rng.choice(form["title"]) if "title" in form and language != "en" else ""
    return HoursText(
        text=rng.choice(form[language]).format(**filled),
        title=title,
        signs={part[0]: part[1] for part in form["truth"].split()},
        hours=WorkingHours(spans(times, form["days"]), form["exhaustive"]) if times else HOURS_UNKNOWN,
        part_time=form.get("part", False),
    )


def clock_face(pattern: str, at: str) -> str:
    """Write a time of day in one of the usual ways.

    >>> clock_face("{h:02d}.{m:02d}", "07:30")
    '07.30'
    """
    hour, minute = (int(part) for part in at.split(":"))
    return f"{hour:02d}" if pattern == "hours" else pattern.format(h=hour, m=minute)


def spans(times: Sequence[str], days: str) -> tuple[HourSpan, ...]:
    """Turn pairs of times into spans on the given days.

    Args:
        times: Start, end and perhaps a second start and end, as ``HH:MM``.
        days: First and last day, such as ``mon-fri``; ``sun-thu`` passes the end of the week.
    """
    first, last = (_DAYS.index(day) for day in days.split("-"))
    count = (last - first) % 7 + 1
    on = frozenset((first + step) % 7 for step in range(count))
    minutes = [int(at[:2]) * 60 + int(at[3:]) for at in times]
    return tuple(HourSpan(on, start, end or 24 * 60) for start, end in zip(minutes[::2], minutes[1::2], strict=True))


def _clock(rng: Random, times: Sequence[str]) -> str:
    if all(at.endswith(":00") for at in times) and chance(rng, 0.5):
        return "hours"
    return rng.choice(_CLOCKS)


@cache
def _forms() -> Mapping[str, Any]:
    return {row["id"]: row for row in load_toml("hours.toml")["hours"]}
