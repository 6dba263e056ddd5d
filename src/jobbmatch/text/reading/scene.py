"""Everything found in one ad: hits of all tables, and what the words around a hit do to its meaning."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.reading.document import Document, Part, Span
from jobbmatch.text.reading.phrases import words_expression
from jobbmatch.text.reading.tables import Hit, load_classes, load_index

_NEGATION = re.compile(r"(?<![^\W_])" + words_expression(load_classes()["no"]))
_WORDS = re.compile(r"[^\W_]+")
_NEW_THOUGHT = re.compile(r",| og | and ")
_COMPANY_FORM = re.compile(r"\s+(?:as|asa|sa|ba|da|ans|kf|iks|hf|nuf|ltd|gmbh)\.?$")
_WITHOUT = frozenset({"uten", "utan", "without"})
MAX_WORDS_FROM_NEGATION = 8
MAX_WORDS_TO_NEGATION = 3


class Scene:
    """One ad with all that was found in it.

    Attributes:
        doc: The ad laid out.
    """

    def __init__(self, ad: AdText) -> None:
        """Lay the ad out and find all phrases."""
        self.doc = Document(ad)
        self._hits: dict[tuple[str, str], list[Hit]] = defaultdict(list)
        self._context: dict[tuple[int, int], list[Hit]] = {}
        self._together: dict[tuple[str, ...], dict[str, list[Hit]]] = {}
        index = load_index()
        for part in self.doc.parts:
            for number, found in enumerate(index.find_by_sentence(part)):
                if found:
                    self._keep(part, number, found)

    def _keep(self, part: Part, number: int, found: list[Hit]) -> None:
        """Sort the hits of a sentence; words of context are asked for by sentence, all others by what they say."""
        hits, context = self._hits, list[Hit]()
        for hit in found:
            rule = hit[0]
            if rule.table == "context":
                context.append(hit)
            else:
                hits[rule.key].append(hit)
        if context:
            self._context[(id(part), number)] = context

    def hits(self, table: str, *senses: str) -> list[Hit]:
        """Give the hits of a table with these senses."""
        return [hit for sense in senses for hit in self._hits.get((table, sense), ())]

    def by_sense(self, tables: tuple[str, ...]) -> Mapping[str, list[Hit]]:
        """Give all hits of some tables together, by sense; remembered, since several ask."""
        together = self._together.get(tables)
        if together is None:
            together = self._together[tables] = defaultdict(list)
            for (name, sense), hits in self._hits.items():
                if name in tables:
                    together[sense] += hits
        return together

    def context(self, part: Part, span: Span, *senses: str) -> list[Hit]:
        """Give the context words of these senses in the sentence that holds a span."""
        found = self._context.get((id(part), part.sentence_number(span.start)), ())
        return [hit for hit in found if hit.rule.sense in senses]

    def anywhere(self, sense: str) -> bool:
        """Whether a context word of this sense stands anywhere in the ad."""
        return any(hit.sense == sense for found in self._context.values() for hit in found)

    def in_clause(self, part: Part, span: Span, *senses: str) -> bool:
        """Whether the clause around a span holds a context word of these senses."""
        found = self.context(part, span, *senses)
        if not found:
            return False
        clause = part.clause(span)
        return any(clause.holds(hit.span) for hit in found)

    def near(self, part: Part, span: Span, *senses: str, words: int = 3) -> bool:
        """Whether a context word of these senses stands in the clause, at most some words before or after a span."""
        found = self.context(part, span, *senses)
        if not found:
            return False
        clause = part.clause(span)
        for hit in found:
            if clause.holds(hit.span):
                between = part.lower[hit.span.end : span.start] or part.lower[span.end : hit.span.start]
                if len(_WORDS.findall(between)) <= words:
                    return True
        return False

    def in_sentence(self, part: Part, span: Span, *senses: str) -> bool:
        """Whether the sentence around a span holds a context word of these senses."""
        return bool(self.context(part, span, *senses))

    def negated(self, part: Part, span: Span) -> bool:
        """Whether a negation in the same clause takes the words of a span away.

        A negation that takes nothing away ('ikke bare', 'ikke alltid') and two negations in one clause do not count.
        """
        clause = part.clause(span)
        found = [Span(*match.span()) for match in _NEGATION.finditer(part.lower, clause.start, clause.end)]
        if not found:
            return False
        harmless = [hit.span for hit in self.context(part, span, "falseneg")]
        found = [one for one in found if not any(h.start <= one.start < h.end for h in harmless)]
        if not found or any(clause.holds(h) for h in harmless) or _cancel(part, found):
            return False
        negation = min(found, key=lambda n: abs(n.start - span.start) if n.start < span.end else len(part.lower))
        if len(found) > 1:
            return negation.end <= span.start and len(_WORDS.findall(part.lower[negation.end : span.start])) <= 1
        if negation.end <= span.start:
            between = part.lower[negation.end : span.start]
            return len(_WORDS.findall(between)) <= MAX_WORDS_FROM_NEGATION
        between = part.lower[span.end : negation.start]
        near = len(_WORDS.findall(between)) <= MAX_WORDS_TO_NEGATION and not _NEW_THOUGHT.search(between)
        return negation.start < span.end or near

    @staticmethod
    def holds_negation(part: Part, span: Span) -> bool:
        """Whether the words of a span are themselves a negation."""
        return _NEGATION.search(part.lower, span.start, span.end) is not None

    def denies(self, part: Part, span: Span) -> bool:
        """Whether any negation at all stands in the clause around a span."""
        clause = part.clause(span)
        return _NEGATION.search(part.lower, clause.start, clause.end) is not None

    def doubly_denied(self, part: Part, span: Span) -> bool:
        """Whether a denial stands under another one: 'aldri en dag uten kunder'."""
        clause = part.clause(span)
        found = [Span(*match.span()) for match in _NEGATION.finditer(part.lower, clause.start, span.end)]
        return _cancel(part, found)

    @cached_property
    def employer_names(self) -> tuple[tuple[Part, Span], ...]:
        """Where the employer's name stands: words in it say nothing about the work."""
        name = self.doc.ad.employer_name.lower()
        name = _COMPANY_FORM.sub("", name)
        names = {name, name.split(",")[0]}
        found = []
        for part in self.doc.parts:
            for variant in names:
                if len(variant) > 3:
                    found += [(part, span) for span in _named(variant, part.lower)]
        return tuple(found)


def _named(name: str, lower: str) -> Iterator[Span]:
    """Give where a name stands as a word, or as one with a genitive; an expression a name would cost far more."""
    start = lower.find(name)
    while start >= 0:
        end = start + len(name)
        ends = (end + len(e) for e in ("s", "'s", "") if lower.startswith(e, end))
        stop = next((one for one in ends if not _is_letter(lower, one)), -1)
        if stop < 0 or (start and _is_letter(lower, start - 1)):
            start = lower.find(name, start + 1)
        else:
            yield Span(start, stop)
            start = lower.find(name, stop)


def _is_letter(lower: str, at: int) -> bool:
    """Whether a letter, a figure or a low line stands at an offset."""
    return at < len(lower) and (lower[at].isalnum() or lower[at] == "_")


def _cancel(part: Part, negations: list[Span]) -> bool:
    """Whether two negations stand together, as in 'aldri uten kunder'."""
    return any(
        len(_WORDS.findall(part.lower[a.end : b.start])) <= (4 if part.words(b) in _WITHOUT else 1)
        and "," not in part.lower[a.end : b.start]
        for a, b in pairwise(negations)
    )
