"""A small reader of times of day: '22-07', 'kl. 07.00 til 15.00', 'fra fem om morgenen', 'stenger 23', '10 pm'.

It says which stretches of the day are named and where; whose they are, :mod:`jobbmatch.text.reading.hours_talk` says.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from jobbmatch.text.reading import time_words as words
from jobbmatch.text.reading.document import Span

HOUR = 60
NOON, DAY = 12 * HOUR, 24 * HOUR
SHORT = 3 * HOUR
"""A stretch of bare numbers that is shorter is mostly an amount: '2-3', '10-12'."""
_YEARS_FROM = 19 * HOUR + 30
"""'2011-2012' without a mark are years, not a time after half past seven."""
_REACH = 20
_FIGURES = re.compile(r"\d\d|[.:]")
_DATE_REACH = 40


class Kind(StrEnum):
    """What a mention of time says."""

    RANGE = "range"
    START = "start"
    END = "end"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time, or a stretch of time, of the day.

    Attributes:
        kind: Stretch, or start, end or point of one.
        start: Minutes after midnight; None for an end.
        end: Minutes after midnight; None for a start or point.
        span: Where it stands.
        sure: False when it may be something else (an amount), or half of the day is guessed.
        either: True when nothing says which half of the day is meant.
    """

    kind: Kind
    start: int | None
    end: int | None
    span: Span
    sure: bool
    either: bool = False


def find_times(lower: str, start: int = 0, end: int | None = None) -> list[TimeMention]:
    """Find the times of day named in lower-case text.

    >>> [(m.kind.value, m.start, m.end) for m in find_times("vaktene går fra kl. 22.15 til 07.45")]
    [('range', 1335, 465)]
    >>> [(m.kind.value, m.end) for m in find_times("kjøkkenet stenger 22.30")]
    [('end', 1350)]
    """
    stop = len(lower) if end is None else end
    if not words.may_hold(lower, start, stop):
        return []
    ranges = [m for match in words.RANGE.finditer(lower, start, stop) if (m := _range(match, lower))]
    singles = [
        m
        for match in words.SINGLE.finditer(lower, start, stop)
        if not any(r.span.start < match.end() and match.start() < r.span.end for r in ranges)
        and (m := _single(match, lower))
    ]
    return sorted([*ranges, *singles], key=lambda m: m.span.start)


def _range(match: re.Match[str], lower: str) -> TimeMention | None:
    """Read a stretch; None when it is an amount, a date or an age."""
    first, second = _minutes(match, "a"), _minutes(match, "b")
    if first is None or second is None or first == second or _is_amount(match, lower):
        return None
    marked = bool(match["lead"] or "kl" in match[0] or match["ap"] or match["bp"])
    if _is_no_time(match, lower, marked, first, second):
        return None
    clear = marked or bool(match["aw"]) or _has_minutes(match) or _two_digits(match)
    if match["link"].strip() in {"og", "and"} and not (
        _has_minutes(match) or match["aw"] or _padded(match) or "kl" in match[0]
    ):
        # 'Mellom 7 og 16' is a working day; 'mellom 10 og 12' mostly is an amount.
        clear = first >= 5 * HOUR and 13 * HOUR <= second <= 22 * HOUR and second - first >= 6 * HOUR
        clear = clear or (NOON < first < second and bool(words.WORK_BEFORE.search(lower[: match.start()])))
    if (
        not clear
        and (match["lead"] or "").startswith(("mellom", "between"))
        and _is_window(lower, match, first, second)
    ):
        clear = True
    clear = clear or (_is_working_day(first, second) and _of_work(lower, match))
    first, second, guessed = _half_of_day(match, first, second)
    if not clear and abs(second - first) < SHORT:
        return None
    return TimeMention(Kind.RANGE, first % DAY, second or DAY, Span(*match.span()), clear and not guessed, guessed)


def _is_working_day(first: int, second: int) -> bool:
    """Whether two hours without a mark make a working day by a clock of twelve hours: '8 til halv fire', '9-5'."""
    ends = second + NOON - first
    return 6 * HOUR <= first <= 10 * HOUR and 2 * HOUR <= second <= 5 * HOUR and 6 * HOUR <= ends <= 9 * HOUR


def _of_work(lower: str, match: re.Match[str]) -> bool:
    """Whether words of work stand right before two hours, or days right after them."""
    before = words.WORKING_BEFORE.search(lower, max(0, match.start() - 2 * _REACH), match.start())
    return before is not None or words.DAYS_AFTER.match(lower, match.end()) is not None


def _is_window(lower: str, match: re.Match[str], first: int, second: int) -> bool:
    """Whether two hours are when all come or leave: 'kommer mellom 7 og 9'."""
    before = lower[max(0, match.start() - 2 * _REACH) : match.start()]
    if not words.PAUSE_AFTER.match(lower, match.end()):
        return False
    if words.COME.search(before):
        return 5 * HOUR <= first < second <= 11 * HOUR
    return NOON < first < second <= 20 * HOUR and words.LEAVE.search(before) is not None


def _is_amount(match: re.Match[str], lower: str) -> bool:
    """Whether the words around two numbers make an amount, an age or a wage of them."""
    told = words.AMOUNT_BEFORE.search(lower, max(0, match.start() - _REACH), match.start())
    # 'Er du 18' is an age; 'er du ferdig til halv åtte' is a time.
    over = (match["lead"] or "").startswith(words.OVER)
    return bool(
        (told and not over)
        or words.AMOUNT_AFTER.match(lower, match.end())
        or (words.RATE_AFTER.match(lower, match.end()) and not match["lead"])
        or words.THOUSANDS_AFTER.match(lower, match.end())
    )


def _is_no_time(match: re.Match[str], lower: str, marked: bool, first: int, second: int) -> bool:
    """Whether two numbers are words of counting, years or dates rather than times."""
    if match["link"].strip() in {"og", "and"} and not (match["lead"] or "").startswith(("mellom", "between")):
        return True
    if match["link"].strip() == "/" and not (match["am"] and match["bm"]):
        return True  # '24/7', '50/50'
    if (match["aw"] or match["bw"]) and not (marked or _plain_word_range(match, first, second)):
        return True
    if match["ac"] and match["bc"] and not marked and min(first, second) >= _YEARS_FROM:
        return True
    if not marked and all(0 < int(match[minutes] or 0) <= 12 for minutes in ("am", "bm")):
        return True
    people = not _FIGURES.search(match[0]) and words.WE_ARE.search(lower, max(0, match.start() - _REACH), match.start())
    before = words.DATE_BEFORE.search(lower, max(0, match.start() - _DATE_REACH), match.start())
    return bool(people or (match["am"] and not match["bm"] and before))


def _plain_word_range(match: re.Match[str], first: int, second: int) -> bool:
    """Whether 'åtte til fire' without anything before it is a time: only with 'til' and as a working day."""
    working_day = HOUR <= second <= 7 * HOUR or second > NOON
    return match["link"].strip(" -") in {"til", "to"} and 5 * HOUR <= first <= NOON and working_day


def _has_minutes(match: re.Match[str]) -> bool:
    return bool(match["am"] or match["bm"] or match["ac"])


def _padded(match: re.Match[str]) -> bool:
    return any((match[hour] or "").startswith("0") for hour in ("ah", "bh"))


def _two_digits(match: re.Match[str]) -> bool:
    """Whether both ends are written with two digits, or the second is an hour of the afternoon."""
    first, second = match["ah"] or "", match["bh"] or ""
    return (len(first) == 2 and len(second) == 2) or (second.isdigit() and int(second) > 12)


def _half_of_day(match: re.Match[str], first: int, second: int) -> tuple[int, int, bool]:
    """Settle 'åtte til fire', '8-4' and 'from 9 to 5': a working day when it looks like one, else a guess.

    Returns:
        Start, end, and whether half of the day is guessed.
    """
    if match["ap"].strip() or match["bp"].strip():
        return first, second, not match["ap"].strip() and first + NOON < second
    if (half := _is_half_clock(match, first, second)) or _has_minutes(match) or _padded(match):
        return first, second + NOON * half, False
    if first == NOON and second <= 9 * HOUR:
        return first, second + NOON, False
    if first < second <= NOON:
        # In figures the clock has 24 hours; 'fra seks til elleve' may be said of the evening.
        return first, second, bool(match["aw"] or match["bw"])
    if second < first <= NOON:
        working_day = (
            5 * HOUR <= first <= 11 * HOUR and HOUR <= second <= 5 * HOUR and second + NOON - first <= 10 * HOUR
        )
        return first, second + NOON, not working_day
    return first, second, False


def _is_half_clock(match: re.Match[str], first: int, second: int) -> bool:
    """Whether '8 to 3.30' is told by a clock of twelve hours: a morning, then an hour after noon, neither padded."""
    morning = 6 * HOUR <= first <= 9 * HOUR + 30
    return morning and HOUR <= second <= 5 * HOUR and not _padded(match) and second + NOON - first <= 10 * HOUR


def _single(match: re.Match[str], lower: str) -> TimeMention | None:
    """Read a single time with the word before it."""
    lead = match["lead"].split() or ["kl"]
    if len(lead) > 1 and lead[0] in {"og", "så", "and", ",", "er"}:
        lead = lead[1:]
    named = "dag" in lead[0] or (lead[0] in words.OPEN and not words.UNTIL.isdisjoint(lead))
    word = "til" if named else lead[0].rstrip(".")
    time = _minutes(match, "a")
    if time is None or words.AMOUNT_AFTER.match(lower, match.end()) or words.THOUSANDS_AFTER.match(lower, match.end()):
        return None
    if not named and (_weak(match, lead, word) or _is_amount(match, lower)):
        return None
    return _mention(match, word, time)


def _weak(match: re.Match[str], lead: list[str], word: str) -> bool:
    """Whether a number after a word is too little to be a time: no clock word, no minutes, no part of the day."""
    if (
        any(w.startswith("kl") or "klokk" in w for w in lead)
        or match["ap"].strip()
        or match["am"]
        or match["aw"] in words.MIDNIGHT
    ):
        return False
    if match["at"] or match["ahalf"] or match["aby"] or (match["ac"] and (match["ah"] or "").startswith("0")):
        return False
    since = len(lead) > 1 and lead[-1] in words.SINCE
    if (since or _is_back_by(match, word)) and words.PAUSE_AFTER.match(match.string, match.end()):
        return False
    if word in words.LEAVING:
        return not words.PAUSE_AFTER.match(match.string, match.end())
    if match["aw"] and word in words.WITH_A_PAUSE and words.PAUSE_AFTER.match(match.string, match.end()):
        return False
    return word in words.NEED_A_MARK or bool(match["aw"] and not word.startswith(words.CLOSING))


def _is_back_by(match: re.Match[str], word: str) -> bool:
    """Whether a time of the afternoon in figures is when one is back: 'tilbake før 14'."""
    first = max(0, match.start() - _DATE_REACH)
    back = word in words.BEFORE and words.BACK_BY.search(match.string, first, match.start())
    return bool(back) and int(match["ah"] or 0) > NOON // HOUR


def _mention(match: re.Match[str], word: str, time: int) -> TimeMention:
    """Make a start, an end or a point of a time, by the word before it."""
    span = Span(*match.span())
    sure = bool(match["am"] or match["ap"].strip() or len(match["ah"] or "") == 2)
    either = not sure and time <= NOON and match["aw"] not in {*words.MIDNIGHT, "noon"}
    closing = word.startswith(words.CLOSING)
    if closing or word in words.ENDS:
        if match["ap"].strip() or time > 8 * HOUR or (match["ah"] or "").startswith("0"):
            return TimeMention(Kind.END, None, time or DAY, span, sure, either)
        if closing:  # 'Stenger klokka to' may be early in the morning; 'ferdig klokka to' is in the afternoon.
            return TimeMention(Kind.POINT, time, None, span, sure=False, either=True)
        return TimeMention(Kind.END, None, time + NOON, span, sure=False, either=True)
    if word in words.POINTS or (match["aby"] and word in words.ABOUT):
        return TimeMention(Kind.POINT, time % DAY, None, span, sure, either)
    return TimeMention(Kind.START, time % DAY, None, span, sure, either)


def _minutes(match: re.Match[str], side: str) -> int | None:
    """Give minutes after midnight of one end, the part of the day counted in; None when it is no time."""
    minutes = _worded(match, side) if match[side + "w"] else _digits(match, side)
    if minutes > DAY:
        return None
    part = match[side + "p"].strip()
    if part.startswith(("p.m", "pm")) or part.endswith(("ettermiddagen", "kvelden", "afternoon", "evening")):
        return minutes + NOON if minutes < NOON else minutes
    if part.startswith(("a.m", "am")) and NOON <= minutes < NOON + HOUR:
        return minutes - NOON
    return minutes


def _digits(match: re.Match[str], side: str) -> int:
    return int(match[side + "h"]) * HOUR + int(match[side + "m"] or match[side + "c"] or 0)


def _worded(match: re.Match[str], side: str) -> int:
    """Give the minutes of an hour in words; 'halv åtte' is half past seven, 'half eight' half past eight."""
    word = match[side + "w"]
    if word in words.MIDNIGHT:
        return DAY
    if word == "noon":
        return NOON
    minutes = words.HOURS[word] * HOUR
    if half := match[side + "half"]:
        minutes += 30 if half.startswith("half") else -30
    return minutes + words.turn_of(match[side + "t"] or "")
