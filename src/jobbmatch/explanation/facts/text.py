"""What can be said of words: only what literally stands in the ad."""

import re
from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.features import columns
from jobbmatch.features.words import stem, stems

_WORD = re.compile(r"\w{3,}")


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    yield from _wish(row)
    yield from _interest(row)


def _wish(row: Row) -> Iterator[Fact]:
    if not row.at_least(columns.WISHES_TITLE, 0.01):
        return
    title = {stem(word.lower()) for word in _WORD.findall(row.vacancy.title)} - {""}
    for wish in row.person.wishes:
        wanted = set(stems(wish.text))
        if wanted and wanted <= title:
            yield Fact(
                Direction.FOR,
                "text.wish_in_title",
                (columns.WISHES_TITLE, columns.WISHES_AD),
                {"wish": wish.text},
                row.vacancy.title,
            )
            return


def _interest(row: Row) -> Iterator[Fact]:
    if not row.at_least(columns.INTERESTS_AD, 0.01):
        return
    for interest in row.person.interests:
        wanted = set(stems(interest))
        for found in _WORD.finditer(row.words):
            if stem(found[0].lower()) in wanted:
                slots = {"word": found[0].lower(), "interest": interest}
                yield Fact(Direction.FOR, "text.interest", (columns.INTERESTS_AD,), slots, found[0])
                return
