"""Makes a reading out of what speaks for yes, what hints, and what speaks for no; the dangerous one wins."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from jobbmatch.domain.facet import Evidence, FacetReading, FacetValue
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

MAX_EVIDENCE = 6
_BUT = re.compile(
    r"(?<!\w)(?:men|but|however|mens|while|ellers|elles|(?<!som )(?<!med )resten|deretter|etterpå|seinere"
    r"|siden får|otherwise|the rest|halve (?:uka|veka|dagen|tida)|unntatt|bortsett|except|ikke på|not on)(?!\w)"
)
_OTHERWISE = re.compile(r"\W*(?:men|but|however|ellers|elles|resten|deretter|etterpå|the rest|otherwise|halve)(?!\w)")


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

    def reading(self, *, readable: bool, by_silence: bool = False) -> FacetReading:
        """Decide: yes where anything says so, no only with a reason and without a hint, else unclear.

        Args:
            readable: False when the text was cut or damaged, so that no 'no' can be trusted.
            by_silence: True where an ad that says nothing of it gives the reason for no.
        """
        if self.yes:
            return FacetReading(FacetValue.YES, _some(self.yes))
        if self.hints or not (self.no or by_silence) or not readable:
            return FacetReading(FacetValue.UNCLEAR, _some([*self.hints, *self.no]))
        return FacetReading(FacetValue.NO, _some(self.no, self.explained, limit=40))


_TURNED = {FacetValue.YES: FacetValue.NO, FacetValue.NO: FacetValue.YES, FacetValue.UNCLEAR: FacetValue.UNCLEAR}


def turned(reading: FacetReading) -> FacetReading:
    """Give the answer to the opposite question, on the same words."""
    return FacetReading(_TURNED[reading.value], reading.evidence)


def inside(hit: Hit, masks: Iterable[Hit]) -> bool:
    """Whether a hit lies inside one of the masking hits of the same part."""
    return any(mask.part is hit.part and mask.span.holds(hit.span) for mask in masks)


def negated(scene: Scene, hit: Hit) -> bool:
    """Whether a negation that is no word of the hit itself takes it away."""
    return not scene.holds_negation(hit.part, hit.span) and scene.negated(hit.part, hit.span)


def taken_back(hit: Hit) -> bool:
    """Whether what follows goes against a statement: 'Kontoret er på Lade, men …', 'Dere er tre på laget. Resten …'."""
    part, span = hit.part, hit.span
    sentence = part.sentence(span.start)
    return bool(_BUT.search(part.lower, span.end, sentence.end) or _OTHERWISE.match(part.lower, sentence.end))


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
