"""What night, evening and weekend share: whose duty a word speaks of, and what may stand as a reason."""

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from jobbmatch.domain.facet import Evidence
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.verdict import clause_of, inside
from jobbmatch.text.reading.document import EMPLOYER, JOBTITLE, TITLE, Part, Span
from jobbmatch.text.reading.hours_talk import Stated, stated_times
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit
from jobbmatch.text.reading.times import Kind

TABLE = "hours"
HALF_OF_A_DAY = 11 * 60
_DUTY = re.compile(r"skift|vakt|shift|turnus")
_DENIALS = ("no-night", "no-evening", "no-weekend")


@dataclass(slots=True)
class Danger:
    """Words of danger, sorted.

    Attributes:
        yes: They speak of duty in this work.
        hints: They may.
        explained: They speak of something else; the clause that shows it.
    """

    yes: list[Evidence] = field(default_factory=list)
    hints: list[Evidence] = field(default_factory=list)
    explained: list[Evidence] = field(default_factory=list)


@lru_cache(maxsize=2)
def lay_out(ad: AdText) -> "HoursCase":
    """Find everything in an ad once for facets and hours, which are asked for one after the other."""
    return HoursCase(Scene(ad))


@dataclass
class HoursCase:
    """The words and times about working hours of one ad."""

    scene: Scene

    @cached_property
    def times(self) -> tuple[Stated, ...]:
        """Times stated about the work or the opening hours."""
        return stated_times(self.scene)

    @cached_property
    def ranges(self) -> tuple[Stated, ...]:
        """Sure stretches without reserve."""
        return tuple(t for t in self.times if t.mention.sure and not t.reserved and t.mention.kind is Kind.RANGE)

    @cached_property
    def ends(self) -> tuple[Stated, ...]:
        """Sure ends ('stenger 20') without reserve."""
        return tuple(t for t in self.times if t.mention.sure and not t.reserved and t.mention.kind is Kind.END)

    @cached_property
    def day_reasons(self) -> tuple[Hit, ...]:
        """Words that say daytime of this work, now and without reserve."""
        return self.reasons("day")

    @cached_property
    def own_day(self) -> bool:
        """Whether daytime is said of the position itself, so that words about others do not count."""
        scene = self.scene
        return any(
            scene.in_clause(h.part, h.span, "self") or h.part.where in {TITLE, JOBTITLE} for h in self.day_reasons
        ) or any(scene.in_clause(t.part, t.mention.span, "self") for t in self.ranges)

    def reasons(self, *senses: str) -> tuple[Hit, ...]:
        """Give the words of these senses that stand as a reason."""
        return tuple(hit for hit in self.scene.hits(TABLE, *senses) if self._holds(hit))

    @cached_property
    def school_reasons(self) -> tuple[Hit, ...]:
        """Words of work with pupils or small children in school hours; none where the school is of another kind."""
        return () if self.scene.hits(TABLE, "school-not") else self.reasons("school")

    def danger(self, *senses: str) -> Danger:
        """Sort the words of these senses."""
        danger = Danger()
        for hit in self.scene.hits(TABLE, *senses):
            if self._masked(hit) or self._explained(hit):
                danger.explained.append(clause_of(hit))
            elif hit.part.where == EMPLOYER or self._reserved(hit) or hit.sense.endswith("-hint"):
                danger.hints.append(hit.part.evidence(hit.span))
            else:
                danger.yes.append(hit.part.evidence(hit.span))
        return danger

    def rota(self) -> Danger:
        """Sort words of changing duty; those are explained that have their times beside them."""
        danger = Danger()
        for hit in self.scene.hits(TABLE, "rota"):
            if self._masked(hit) or self._explained(hit) or self._has_times(hit) or self._is_day(hit):
                danger.explained.append(clause_of(hit))
            else:
                danger.hints.append(hit.part.evidence(hit.span))
        return danger

    def _is_day(self, hit: Hit) -> bool:
        """Whether the clause says of duties that they are by day; a mere row ('skift, dagtid') says both."""
        clause = hit.part.clause(hit.span)
        return any(
            day.part is hit.part and clause.holds(day.span) and (day.span.holds(hit.span) or _just_before(hit, day))
            for day in self.day_reasons
        )

    def about_work(self, time: Stated) -> bool:
        """Whether the clause around a time speaks of this work or of working time."""
        return self.scene.in_clause(time.part, time.mention.span, "self", "worktime")

    def is_half_of_a_day(self, time: Stated) -> bool:
        """Whether a duty of eleven hours or more is told of, which mostly has its like by night."""
        words = time.part.words(time.part.clause(time.mention.span))
        return time.minutes >= HALF_OF_A_DAY and _DUTY.search(words) is not None

    def names_weekend(self, part: Part, span: Span) -> bool:
        """Whether the sentence names the weekend in words, which are read for themselves."""
        sentence = part.sentence(span.start)
        return any(
            hit.part is part and sentence.holds(hit.span) for hit in self.scene.hits(TABLE, "weekend", "no-weekend")
        )

    def _has_times(self, hit: Hit) -> bool:
        """Whether stretches of time stand in the same sentence or the next one to it."""
        number = hit.part.sentence_number(hit.span.start)
        return any(
            t.part is hit.part and abs(t.part.sentence_number(t.mention.span.start) - number) <= 1 for t in self.ranges
        )

    def _holds(self, hit: Hit) -> bool:
        """Whether a reason for no is said of this work, now and without reserve."""
        part, span, scene = hit.part, hit.span, self.scene
        denial = hit.sense in _DENIALS
        if part.where == EMPLOYER or (not denial and self._masked(hit)):
            return False
        if scene.in_clause(part, span, "training", "past") or scene.near(part, span, "partial", "hypo"):
            return False
        if self._about_applying(part, span) or (hit.sense == "day" and self._of_visitors(part, span)):
            return False
        return denial or not scene.negated(part, span)

    def _reserved(self, hit: Hit) -> bool:
        """Whether the words hold only for some, for a while or if wanted."""
        return self.scene.in_clause(hit.part, hit.span, "hypo", "training", "quali", "others", "past")

    def _masked(self, hit: Hit) -> bool:
        """Whether the words are harmless: a homonym, a denial, or part of the employer's name."""
        if inside(hit, self.scene.hits(TABLE, "not", *_DENIALS)):
            return True
        return any(part is hit.part and span.holds(hit.span) for part, span in self.scene.employer_names)

    def _explained(self, hit: Hit) -> bool:
        """Whether the words speak of something else than duty in this work."""
        part, span = hit.part, hit.span
        if self.scene.negated(part, span) or self._about_applying(part, span):
            return True
        if not (self.own_day or self.ranges or self.day_reasons):
            return False
        if self._of_others(part, span):
            return True
        return self.own_day and (hit.sense == "allday-unit" or self._of_employer(part, span))

    def _about_applying(self, part: Part, span: Span) -> bool:
        return self.scene.in_clause(part, span, "contact") and not self.scene.in_clause(part, span, "worktime")

    def _of_visitors(self, part: Part, span: Span) -> bool:
        """Whether a clause tells of the hours of customers and their like."""
        if self.scene.in_clause(part, span, "self"):
            return False
        clause = part.clause(span)
        people = self.scene.hits("outward_facing", "hint")
        return any(hit.part is part and clause.start <= hit.span.start < span.start for hit in people)

    def _of_others(self, part: Part, span: Span) -> bool:
        """Whether a clause speaks of others, of the past or of planning, or the sentence says that it is not you."""
        scene = self.scene
        if any(hit.span.start >= span.end for hit in scene.context(part, span, "notyou")):
            return True
        return scene.in_clause(part, span, "others", "past", "planning")

    def _of_employer(self, part: Part, span: Span) -> bool:
        """Whether a sentence speaks of the employer and the clause not of this work."""
        scene = self.scene
        if part.where == EMPLOYER:
            return True
        return scene.in_sentence(part, span, "company") and not scene.in_clause(part, span, "self")


def _just_before(first: Hit, second: Hit) -> bool:
    """Whether a hit stands before another with no comma between them."""
    return first.span.end <= second.span.start and "," not in first.part.lower[first.span.end : second.span.start]
