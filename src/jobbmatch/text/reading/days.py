"""Days of the week near a time: on which days a stated stretch holds."""

import re

from jobbmatch.domain.hours import ALL_DAYS, WEEKDAYS, WEEKEND

_NAMES = (
    r"m(?:a|å)n(?:dag(?:er|ar|ane|ene|s)?|days?)?|monday[s]?", r"t(?:i|y)(?:r)?s(?:dag(?:er|ar|ane|ene)?)?|tuesdays?",
    r"ons(?:dag(?:er|ar|ane|ene)?)?|wednesdays?", r"tors?(?:dag(?:er|ar|ane|ene)?)?|thursdays?",
    r"fre(?:dag(?:er|ar|ane|ene)?)?|fridays?", r"l(?:ø|ö|au)r(?:dag(?:er|ar|ane|ene)?)?|saturdays?",
    r"s(?:ø|ö|u)n(?:dag(?:er|ar|ane|ene)?)?|sundays?",
)  # fmt: skip
_DAY = "|".join(f"(?P<d{i}>(?<!\\w)(?:{name})(?!\\w))" for i, name in enumerate(_NAMES))
_ONE = re.compile(_DAY)
_TO = re.compile(r"\.?\s*(?:[-–—]|til(?: og med)?|t\.?o\.?m\.?|to|through)\s*$")
_WEEKDAYS = re.compile(
    r"(?<!\w)(?:hverdag(?:er|ene|ar)|kvardag(?:ar|ane)|ukedag(?:er|ene)|vekedag(?:ar|ane)|virkedag(?:er|ene)"
    r"|yrkedag(?:ar|er)|weekdays?)(?!\w)"
)
_WEEKEND = re.compile(r"(?<!\w)(?:helg(?:a|en|ene|ane|er|ar)?|weekends?)(?!\w)")
_ALL = re.compile(
    r"alle dag(?:er|ar)|(?:sju|syv|7|seven) dag(?:er|ar)|seven days|every day|hver dag|kvar dag|(?<!\w)(?:daglig"
    r"|dagleg|daily)(?!\w| (?:led|drift|arb|rutin|gjør|oper|work|run))"
)


SEVERAL = 5
"""So many days named are a week's work, and 'hver dag' beside them is each of them."""


def find_days(words: str) -> frozenset[int]:
    """Give the days that lower-case words name, Monday = 0; empty when none is named.

    >>> sorted(find_days("mandag–torsdag og lørdag"))
    [0, 1, 2, 3, 5]
    >>> sorted(find_days("alle hverdager"))
    [0, 1, 2, 3, 4]
    """
    days: set[int] = set()
    previous: tuple[int, int] | None = None
    for match in _ONE.finditer(words):
        day = int((match.lastgroup or "d0")[1:])
        if previous is not None and _TO.fullmatch(words[previous[1] : match.start()]):
            days |= _from_to(previous[0], day)
        days.add(day)
        previous = (day, match.end())
    if _WEEKDAYS.search(words):
        days |= WEEKDAYS
    if _WEEKEND.search(words):
        days |= WEEKEND
    # 'Hver dag, mandag til fredag' are no other days than those.
    if len(days) < SEVERAL and _ALL.search(words):
        days |= ALL_DAYS
    return frozenset(days)


def _from_to(first: int, last: int) -> set[int]:
    """Give the days from one to another, over Sunday where needed."""
    length = (last - first) % 7
    return {(first + step) % 7 for step in range(length + 1)}
