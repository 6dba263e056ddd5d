"""Forms of sentences that are searched for only where what none of their matches is without stands.

Nothing is found less or more by it: see :mod:`~jobbmatch.text.reading.needs`.
"""

import re
from collections.abc import Iterator, Sequence

from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.marks import MARKS
from jobbmatch.text.reading.needs import needs_of


class Form:
    """An expression for the lower-case text of an ad.

    Attributes:
        pattern: The expression.

    >>> form = Form(re.compile(r"(?:rød|blå)e? bil"))
    >>> [found[0] for found in form.find(Part.of("text", "En rød bil. Et blått hus."))]
    ['rød bil']
    """

    __slots__ = ("_in_line", "_may", "_ways", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        """Work out what the expression needs."""
        self.pattern = pattern
        needs = needs_of(pattern)
        self._in_line = needs.in_line
        ways = [[MARKS.bit(clause) for clause in way] for way in needs.ways]
        # One clause of each way together: what tells at once that none of them is there.
        self._may = MARKS.bit(frozenset().union(*(way[0] for way in needs.ways))) if all(needs.ways) else 0
        self._ways = tuple(sum(way) for way in ways) if len(ways) > 1 or len(ways[0]) > 1 else ()

    def may_stand(self, marks: int) -> bool:
        """Whether words with these marks may hold a match."""
        if not self._may:
            return True
        if not marks & self._may:
            return False
        return not self._ways or any(marks & way == way for way in self._ways)

    def find(self, part: Part) -> Iterator[re.Match[str]]:
        """Give what ``pattern.finditer`` gives for the lower-case text of a part, in the same order."""
        if not self.may_stand(part.all_marks):
            return
        if not (self._in_line and self._may):
            yield from self.pattern.finditer(part.lower)
            return
        sentences = part.sentences()
        for number in self.sentences(part):
            yield from self.pattern.finditer(part.lower, *sentences[number])

    def sentences(self, part: Part) -> list[int]:
        """Give the numbers of the sentences of a part that may hold a match."""
        may, ways = self._may, self._ways
        if not may:
            return list(range(len(part.starts)))
        together = part.all_marks
        if not may & together:
            return []
        if not ways:
            return [number for number, marks in enumerate(part.marks) if marks & may]
        open_ways = [way for way in ways if together & way == way]  # most have a word that stands nowhere in the ad
        if not open_ways:
            return []
        found = {number for way in open_ways for number, marks in enumerate(part.marks) if marks & way == way}
        return sorted(found)


def each_of(*forms: str) -> tuple[re.Pattern[str], ...]:
    """Compile forms that begin where no letter stands, one by one, since each needs other words.

    >>> [form.pattern for form in each_of("rød bil", "hus")]
    ['(?<!\\\\w)(?:rød bil)', '(?<!\\\\w)(?:hus)']
    """
    return tuple(re.compile(rf"(?<!\w)(?:{form})") for form in forms)


def standing(forms: Sequence[Form], part: Part) -> list[tuple[Span, int]]:
    """Give the sentences in which forms may stand, each with the number of the form, in the order of the text."""
    found = [(number, at) for at, form in enumerate(forms) for number in form.sentences(part)]
    sentences = part.sentences()
    return [(sentences[number], at) for number, at in sorted(found)]
