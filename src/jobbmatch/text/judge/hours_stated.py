"""The times that one ad states about the work, and how words of danger are kept when they are sorted."""

from dataclasses import dataclass, field
from functools import cached_property

from jobbmatch.domain.facet import Evidence
from jobbmatch.text.judge import hours_clause as clause
from jobbmatch.text.judge import hours_day as day
from jobbmatch.text.judge import hours_plan as plan
from jobbmatch.text.judge import hours_subject as subject
from jobbmatch.text.judge.hours_beyond import Beyond, beyond
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.judge.hours_week import then_begins
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.hours_talk import Stated, stated_times
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.times import Kind

SIX_HOURS, FOUR_HOURS = 6 * 60, 4 * 60
"""Shorter stretches may be a meeting, a lunch or somebody's visiting hours."""


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


@dataclass
class StatedHours:
    """The times about working hours of one ad."""

    scene: Scene

    @cached_property
    def times(self) -> tuple[Stated, ...]:
        """Times stated about the work or the opening hours."""
        return stated_times(self.scene)

    @cached_property
    def beyond(self) -> tuple[Beyond, ...]:
        """Pieces that may take the work beyond its stated hours."""
        return beyond(self.scene, self.times)

    def beyond_hints(self, facet: str) -> list[Evidence]:
        """Quote those that speak of a facet."""
        return [one.part.evidence(one.span) for one in self.beyond if facet in one.facets]

    @cached_property
    def ranges(self) -> tuple[Stated, ...]:
        """Sure stretches without reserve."""
        return tuple(
            t
            for t in self.times
            if t.mention.sure
            and not t.reserved
            and not clause.on_paper(self.scene, t.part, t.mention.span)
            and t.mention.kind is Kind.RANGE
            and not clause.of_somebody(self.scene, t.part, t.mention.span, "person")
        )

    @cached_property
    def ends(self) -> tuple[Stated, ...]:
        """Sure ends of work or of opening ('stenger 20') without reserve."""
        return tuple(
            t
            for t in self.times
            if (t.mention.sure and not t.reserved and t.mention.kind is Kind.END)
            and not then_begins(t.part, t.mention.span)
            and (self.about_work(t) or day.closes(t) or day.goes_home(self.scene, t))
        )

    @cached_property
    def told(self) -> tuple[Stated, ...]:
        """Sure stretches, and ends of which the half of the day is known: 'holder det gående til 19.30'."""
        return (*self.ranges, *(t for t in self.times if t.mention.kind is Kind.END and t.is_sure and not t.reserved))

    @cached_property
    def labelled(self) -> bool:
        """Whether the ad itself calls a stretch by day its working time."""
        return plan.is_labelled(self.ranges)

    @cached_property
    def bounds(self) -> tuple[Stated, ...]:
        """Sure stretches that tell how the day goes: of four hours or more, or said of this work; and sure ends."""
        long = [t for t in self.ranges if t.minutes >= FOUR_HOURS or self.about_work(t) or plan.is_session(t)]
        return (*long, *self.ends)

    @cached_property
    def is_bounded(self) -> bool:
        """Whether a stretch of this work itself is told."""
        return any(self.about_work(t) or t.minutes >= SIX_HOURS for t in self.ranges)

    def about_work(self, time: Stated) -> bool:
        """Whether the clause around a time speaks of this work or of working time."""
        part, span = time.part, time.mention.span
        return self.scene.in_clause(part, span, "self", "worktime") or subject.names_title(self.scene, part, span)

    def names_weekend(self, part: Part, span: Span) -> bool:
        """Whether the sentence names the weekend in words, which are read for themselves."""
        sentence = part.sentence(span.start)
        return any(
            hit.part is part and sentence.holds(hit.span) for hit in self.scene.hits(TABLE, "weekend", "no-weekend")
        )
