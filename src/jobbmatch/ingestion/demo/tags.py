"""What a sentence of a made-up ad settles, and what all its sentences settle together.

A line may end in tags: a facet's letter and ``+`` (yes) or ``-`` (no), as in ``Serviceoppdrag hjemme hos kunder #o+``.
So the right answer is known by construction and never has to be read out of the text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jobbmatch.domain.facet import Facet, FacetValue

LETTERS: Mapping[str, Facet] = {
    "o": Facet.OUTWARD_FACING,
    "l": Facet.LONE_WORK,
    "m": Facet.MOBILE_WORK,
    "p": Facet.PUBLIC_PROFILE,
    "n": Facet.NIGHT,
    "e": Facet.EVENING,
    "w": Facet.WEEKEND,
    "y": Facet.ORDINARY_PAID,
    "x": Facet.WARNING_SIGNS,
}
_VALUES: Mapping[str, FacetValue] = {"+": FacetValue.YES, "-": FacetValue.NO, "u": FacetValue.UNCLEAR}
_OPPOSITE = {"+": "-", "-": "+"}


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or list item and what it settles."""

    text: str
    tags: frozenset[str] = frozenset()

    @property
    def settles(self) -> bool:
        """Whether it settles anything."""
        return bool(self.tags)


def parse_line(raw: str) -> Line:
    """Part a line of a table from its tags.

    >>> parse_line("Rundar i bygg #l+").tags
    frozenset({'l+'})
    """
    text, *tags = raw.split(" #")
    return Line(text, frozenset(tag.strip() for tag in tags))


def opposes(tags: Iterable[str], settled: Mapping[str, str]) -> bool:
    """Say whether one of the tags says the opposite of what is settled already.

    Args:
        tags: Such as ``{"o-"}``.
        settled: Sign by letter, such as ``{"o": "+"}``.
    """
    return any(settled.get(tag[0]) == _OPPOSITE.get(tag[1]) for tag in tags)


def settle(signs: Mapping[str, str]) -> dict[Facet, FacetValue]:
    """Turn signs by letter into facet values; ``?`` (left open) gives no value.

    >>> settle({"o": "+", "m": "?"})
    {<Facet.OUTWARD_FACING: 'outward_facing'>: <FacetValue.YES: 'yes'>}
    """
    return {LETTERS[letter]: _VALUES[sign] for letter, sign in signs.items() if sign in _VALUES}
