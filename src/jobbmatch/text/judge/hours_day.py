"""What single stated times say of a whole working day: ends at which all go home, full days, halves of a day."""

import re
from collections.abc import Sequence

from jobbmatch.text.judge import hours_clause as clause
from jobbmatch.text.judge import hours_open as opened
from jobbmatch.text.judge import hours_plan as plan
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.hours_talk import FIVE_PM, SIX, Stated
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit
from jobbmatch.text.reading.times import NOON, Kind

HALF_OF_A_DAY = 11 * 60
SEVEN_HOURS = 7 * 60
_FIRST_END, _LAST_END, _LAST_START = 60, 5 * 60, 10 * 60
_LATE_WORDS = (
    "night", "night-hint", "evening", "allday", "allday-unit", "round", "late", "long", "rotation", "night-life",
    "late-trade",
)  # fmt: skip
_DUTY = re.compile(r"skift|vakt|shift|turnus")
_OPENING = re.compile(r"(?<!\w)(?:åpen|åpent|åpne|åpning\w*|open|opening|opne|opnings\w*|ope|chatten)(?!\w)")
_WORKTIME = re.compile(r"arbeidstid\w*|working hours|arbeidsdag\w*|kontor\w*|office|(?<!\w)(?:dagen|vi|me|we)(?!\w)")
_HALF_OF_US = re.compile(
    r"(?<!\w)(?:halvparten|noen|nokre|den ene|den andre|andre|some|others|half|bar|pub|klubb\w*)(?!\w)"
)
_HOME = re.compile(
    r"(?<!\w)(?:hjem|heim|home|hjemme|heime|middag|helg|(?:arbeids)?dagen (?:er )?(?:slutt|over|omme|ferdig"
    r"|forbi))(?!\w)"
)
_GO_HOME = re.compile(
    r"(?<!\w)(?:hjem|heim|home|hjemme|heime|middag|helg|lås\w*|stengt|steng\w*|stengjer|kvelden|ferdig\w*|ferdug|unna"
    r"|lyset|sistemann|slukk\w*|slår igjen|legges ned|legges bort|skru\w* av|alarm\w*|tom|tomt|tømt|strømløs\w*"
    r"|ut|drar|gir oss|gjev oss|done|slutt\w*|tørr|tørre|stille)(?!\w)"
)

_CLOSES = re.compile(
    r"(?<!\w)(?:lås|steng|slukk|lukk|clos|ferdig|slutt|finish|skrur? av|skrus av|slår (?:vi |du |me )?av"
    r"|slås av|slår igjen"
    r"|legge[rs] (?:\w+ )?ned|strømløs|mørklagt|avlåst|alarmen|koble[rs] (?:ut|fra)|switched off"
    r"|power(?:ed)? (?:off|down)"
    r"|lights out|lights go)"
)
_LEAVES = re.compile(
    r"(?<!\w)(?:(?:går|gå|drar|dreg|dra|reiser|reise|kommer|kjem) (?:\w+ )?(?:hjem|heim)|(?:goes?"
    r"|leaves?) (?:for )?home)(?!\w)"
)
_SHORT_CLAUSE = 3
EARLY_END = 12 * 60 + 30
"""An end before it is a morning's."""

BEFORE_WORK, AFTER_WORK = 60, 2 * 60
"""How long before and after a working day a time is still taken to be of the same half of the day."""
LATE_START = 3 * 60
"""Who begins alone later than this before the end of the day, may begin in the other half of it."""


def is_full(time: Stated) -> bool:
    """Whether a stretch is of seven hours or more between six and five."""
    stretch = time.stretches
    return len(stretch) == 1 and stretch[0][0] >= SIX and stretch[0][1] <= FIVE_PM and time.minutes >= SEVEN_HOURS


def has_figures(time: Stated) -> bool:
    """Whether a stretch is written in figures of the whole day ('09-16', '15.30'), and not in words."""
    return re.search(r"\d[.:]\d\d|\d{2}", time.part.words(time.mention.span)) is not None


def is_opening(part: Part, span: Span) -> bool:
    """Whether the clause tells when something is open."""
    return _OPENING.search(part.words(part.clause(span))) is not None


def is_half_of_a_day(time: Stated) -> bool:
    """Whether a duty of eleven hours or more is told of, which mostly has its like by night."""
    words = time.part.words(time.part.clause(time.mention.span))
    if opened.holds_two_shifts(time):
        return False
    return time.minutes >= HALF_OF_A_DAY and _DUTY.search(words) is not None and not _OPENING.search(words)


def is_office_day(scene: Scene, ranges: Sequence[Stated], time: Stated) -> bool:
    """Whether working time is said to be full days by day where nothing names a shop, guests or patients."""
    if time not in ranges or not all(map(is_full, ranges)) or scene.hits(TABLE, "weekend-trade"):
        return False
    lower, start = time.part.lower, time.mention.span.start
    told = _WORKTIME.search(lower, max(0, start - 60), start)
    return told is not None or scene.in_clause(time.part, time.mention.span, "self", "worktime")


def home_ends(scene: Scene, times: Sequence[Stated], *, free_weekend: bool) -> tuple[Stated, ...]:
    """Give the ends between one and five of which the half of the day is not said, where all go home or lock up then.

    They count only in an ad without any word of evening, night, shifts or night life, and without other ends.
    Where the weekend is said to be free, locking up is a word of the day as well.
    """
    if scene.hits(TABLE, *_LATE_WORDS) or sum(t.mention.kind is not Kind.START for t in times) > 1:
        return ()
    words = _GO_HOME if free_weekend else _HOME
    return tuple(
        t
        for t in times
        if t.mention.kind is Kind.END
        and t.mention.either
        and not t.reserved
        and _FIRST_END <= (t.mention.end or 0) % NOON <= _LAST_END
        and words.search(t.part.words(t.part.clause(t.mention.span)))
        and not clause.of_somebody(scene, t.part, t.mention.span, "person", "crew")
        and not _HALF_OF_US.search(t.part.words(t.part.sentence(t.mention.span.start)))
    )


def morning_starts(times: Sequence[Stated]) -> tuple[Stated, ...]:
    """Give the sure beginnings between six and ten."""
    return tuple(
        t
        for t in times
        if t.mention.kind is Kind.START
        and t.mention.sure
        and not t.reserved
        and SIX <= (t.mention.start or 0) <= _LAST_START
    )


def is_elsewhere(time: Stated, hit: Hit) -> bool:
    """Whether a stretch stands outside the clause of a word and is no opening time."""
    inside_it = time.part is hit.part and hit.part.clause(hit.span).holds(time.mention.span)
    return not inside_it and not is_opening(time.part, time.mention.span)


def is_all(hit: Hit) -> bool:
    """Whether a duty by day is nearly all of its clause: 'Dagskift.'."""
    words = hit.part.words(hit.part.clause(hit.span)).split()
    return _DUTY.search(hit.part.words(hit.span)) is not None and len(words) <= _SHORT_CLAUSE


def closes(time: Stated) -> bool:
    """Whether the words around an end say that the place is closed or the work over."""
    return _CLOSES.search(time.part.words(time.part.clause(time.mention.span))) is not None


def goes_home(scene: Scene, time: Stated) -> bool:
    """Whether those who go home at an end are no visitors and nobody else who is named."""
    part, span = time.part, time.mention.span
    others = clause.of_somebody(scene, part, span, "person", "crew", "thing") or clause.of_visitors(scene, part, span)
    return _LEAVES.search(part.words(part.clause(span))) is not None and not others


def fits_in(times: Sequence[Stated], time: Stated, latest: int = FIVE_PM) -> bool:
    """Whether a time of which the half of the day is not said fits into one that is: 'fredager til to'."""
    alone = time.mention.kind is Kind.START and not any(
        t.mention.kind is Kind.END
        and t.part is time.part
        and t.part.sentence_number(t.mention.span.start) == t.part.sentence_number(time.mention.span.start)
        for t in times
    )
    return plan.fits(time, plan.anchors(times), BEFORE_WORK, -LATE_START if alone else AFTER_WORK, latest)
