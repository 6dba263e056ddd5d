"""Makes a reading out of what speaks for yes, what hints, and what speaks for no; the dangerous one wins."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from jobbmatch.domain.facet import Evidence, FacetReading, FacetValue
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.tables import Hit

MAX_EVIDENCE = 6


@dataclass(slots=True)
class Case:
    """What speaks for each value of one facet.

    Attributes:
        yes: Words that say yes.
        hints: Words that may mean yes and that nothing explains.
        no: Words that give a reason for no.
        explained: Words that look like yes and do not mean it, with the clause that says so.
    """

    yes: list[Evidence] = field(default_factory=list)
    hints: list[Evidence] = field(default_factory=list)
    no: list[Evidence] = field(default_factory=list)
    explained: list[Evidence] = field(default_factory=list)

    def reading(self, *, readable: bool) -> FacetReading:
        """Decide: yes where anything says so, no only with a reason and without a hint, else unclear.

        Args:
            readable: False when the text was cut or damaged, so that no 'no' can be trusted.
        """
        if self.yes:
            return FacetReading(FacetValue.YES, _some(self.yes))
        if self.hints or not self.no or not readable:
            return FacetReading(FacetValue.UNCLEAR, _some([*self.hints, *self.no]))
        return FacetReading(FacetValue.NO, _some(self.no, self.explained, limit=40))


def inside(hit: Hit, masks: Iterable[Hit]) -> bool:
    """Whether a hit lies inside one of the masking hits of the same part."""
    return any(mask.part is hit.part and mask.span.holds(hit.span) for mask in masks)


def quote(part: Part, span: Span) -> Evidence:
    """Quote a span."""
    return part.evidence(span)


def clause_of(hit: Hit) -> Evidence:
    """Quote the clause around a hit."""
    clause = hit.part.clause(hit.span)
    return hit.part.evidence(Span(min(clause.start, hit.span.start), max(clause.end, hit.span.end)))


def _some(first: list[Evidence], rest: list[Evidence] | None = None, limit: int = MAX_EVIDENCE) -> tuple[Evidence, ...]:
    """Give the evidence without repeats, the first first, not more than the limit."""
    return tuple(dict.fromkeys([*first[:MAX_EVIDENCE], *(rest or [])]))[:limit]
