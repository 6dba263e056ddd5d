"""Whose times of day an ad names: the work's own, the opening hours, or when to ring."""

import re
from dataclasses import dataclass

from jobbmatch.text.reading.days import find_days
from jobbmatch.text.reading.document import EMPLOYER, Part, Span
from jobbmatch.text.reading.forms import Form, standing
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.time_roles import settle
from jobbmatch.text.reading.time_words import SIGNS
from jobbmatch.text.reading.times import DAY, NOON, Kind, TimeMention, find_times

_SIGNS = Form(SIGNS)
_NEXT_ROW = re.compile(r",|;| og | and ")
_AFTER_A_DATE = re.compile(
    r"\d{1,2}[./] ?(?:\d{1,2}|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)\w*[ ,.]*(?:\d{4})?,? ?"
    r"(?:innen |før |ved )?(?:kl|klok)"
)
_BOTH_HALVES = re.compile(
    r"(?:sommer|sommar|sumar)\w*.*vinter|vinter\w*.*(?:sommer|sommar|sumar)|summer.*winter|winter.*summer"
    r"|sommertid.*ellers|(?:den|dei|de) (?:ene|eine) \w+.*(?:andre|neste) "
)
"""What holds in one half of the year, with the other half beside it, holds for all of it."""
_ANOTHER_ITEM = re.compile(
    r",? ?(?:,|og|med|and|with|pluss|samt) (?:avspasering|fri|ferie|hjemmekontor|heimekontor|kurs|lunsj|pause"
    r"|permisjon|trening|time off|home office"
    r"|holiday|lunch|training)(?!\w)"
)
_OF_A_SEASON = re.compile(r"sesong|sommer|sumar|season|summer|vinter|winter")
_IN_SEASON = re.compile(
    r"(?<!\w)(?:(?:alle dager|alle dagar|hver dag|kvar dag|every day|daily|daglig|dagleg) (?:i|in)|hele|heile|all"
    r"|throughout) (?:the )?(?:sesongen|season)"
    r"(?![^\n]*(?<!\w)(?:ellers|elles|otherwise|skift|shift|turnus))"
)
"""Where the work itself is of a season, what holds in the season holds for all of it."""
SIX, FIVE_PM, NINE_PM = 6 * 60, 17 * 60, 21 * 60


@dataclass(frozen=True, slots=True)
class Stated:
    """A time that is stated about the work or the opening hours.

    Attributes:
        mention: The time.
        part: Part of the ad.
        days: Days that are named with it; empty when none is.
        tentative: True when it holds only for a while or if wanted: may be no duty at all.
        reserved: True when it is tentative or holds in part only: no ground for a no.
    """

    mention: TimeMention
    part: Part
    days: frozenset[int]
    tentative: bool
    reserved: bool

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """The stretch as minutes of one or two days, cut at midnight; open ends are left at the time itself."""
        start, end = self.mention.start, self.mention.end
        if start is None or end is None:
            return ()
        return ((start, end),) if start < end else ((start, DAY), (0, end))

    @property
    def is_sure(self) -> bool:
        """Whether the time is a stretch, a beginning or an end, and the half of the day is known."""
        return self.mention.sure and not self.mention.either and self.mention.kind is not Kind.POINT

    @property
    def minutes(self) -> int:
        """How long the stretch is; 0 when an end is open."""
        return sum(end - start for start, end in self.stretches)

    def touches(self, first: int, last: int) -> bool:
        """Whether the time lies in, or runs into, the part of the day between two minutes of it; either half counts."""
        if self._touches(first, last):
            return True
        # What may be said of either half of the day is tried in both.
        return self.mention.either and (self._touches((first - NOON) % DAY, (last - NOON) % DAY or DAY))

    def within(self, start: int, end: int) -> bool:
        """Whether a time of which the half is not said lies, in one of the halves, in a stretch of the day."""
        times = [t for t in (self.mention.start, self.mention.end) if t is not None]
        halves = [[h for h in (t % NOON, t % NOON + NOON) if start <= h <= end] for t in times]
        if not self.mention.either or not all(halves):
            return False
        return len(halves) == 1 or min(halves[0]) < max(halves[1])

    def _touches(self, first: int, last: int) -> bool:
        start, end = self.mention.start, self.mention.end
        if self.mention.kind is Kind.END and end is not None:
            return first < end <= last
        if self.mention.kind is not Kind.RANGE and start is not None:
            return first <= start < last
        return any(a < last and first < b for a, b in self.stretches)


def stated_times(scene: Scene) -> tuple[Stated, ...]:
    """Find the times stated about the work; times to ring, to apply by or to come by are left out."""
    found: list[Stated] = []
    for part in scene.doc.parts:
        if part.where == EMPLOYER:
            continue
        mentions = settle(
            part.lower,
            [m for span, _ in standing([_SIGNS], part) for m in find_times(part.lower, span.start, span.end)],
        )
        for number, mention in enumerate(mentions):
            if _about_applying(scene, part, mention.span):
                continue
            before = mentions[number - 1].span.end if number else 0
            after = mentions[number + 1].span.start if number + 1 < len(mentions) else len(part.lower)
            days = _days_near(part, mention.span, before, after)
            tentative = _is_tentative(scene, part, mention.span)
            whole_year = _BOTH_HALVES.search(part.words(part.sentence(mention.span.start))) or (
                _OF_A_SEASON.search(scene.doc.title.lower) and _IN_SEASON.search(part.words(part.clause(mention.span)))
            )
            reserved = tentative or (not whole_year and scene.near(part, mention.span, "partial"))
            found.append(Stated(mention, part, days, tentative, reserved))
    return tuple(found)


def _is_tentative(scene: Scene, part: Part, span: Span) -> bool:
    """Whether the clause of a time speaks of training, of the past or of what may be.

    What stands in an item of its own after it ('Kjernetid 9–14, avspasering når det passer') speaks of that alone, and
    'no later than' tells no later time.
    """
    clause, lower = part.clause(span), part.lower
    for hit in scene.context(part, span, "training", "hypo", "past"):
        between = lower[span.end : hit.span.start]
        other = hit.span.start >= span.end and _ANOTHER_ITEM.match(between) is not None
        if clause.holds(hit.span) and not other and not lower.endswith(("no ", "not "), 0, hit.span.start):
            return True
    return False


def _about_applying(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a time says when to ring or apply: such words stand in its clause and none of working time.

    A time after a date belongs to its whole sentence, since the point in '18. oktober' parts the clause.
    """
    if _AFTER_A_DATE.search(part.lower, max(0, span.start - 30), span.end) and scene.in_sentence(part, span, "contact"):
        return True
    return scene.in_clause(part, span, "contact") and not scene.in_clause(part, span, "worktime")


def _days_near(part: Part, span: Span, before: int, after: int) -> frozenset[int]:
    """Give the days that stand with a time: those just before it, else those just after, never past another time."""
    sentence = part.sentence(span.start)
    lead = part.lower[max(sentence.start, before) : span.start]
    tail = part.lower[span.end : min(sentence.end, after)]
    if before > sentence.start:
        lead = _NEXT_ROW.split(lead, maxsplit=1)[-1]
    if after < sentence.end:
        tail = _NEXT_ROW.split(tail, maxsplit=1)[0]
    return find_days(lead) | (find_days(tail) if not find_days(lead) else frozenset())
