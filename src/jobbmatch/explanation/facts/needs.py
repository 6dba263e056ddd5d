"""What can be said of needs at work: what the ad says, and what is usual in the occupation."""

from collections.abc import Iterator

from jobbmatch.domain.match import Direction
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import word
from jobbmatch.features import columns
from jobbmatch.features.families.needs import CLASHES
from jobbmatch.features.tables import find_inclusion, need_words

LOW = 0.35
HIGH = 0.65

SPEAKS_OF = (columns.NEEDS_SAID, columns.INCLUSION_SAID, *(column for column, _, _ in CLASHES))


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    yield from _said(row)
    for column, name, kinds in CLASHES:
        need = next((need for need in sorted(kinds) if need in row.person.needs), None)
        if need is None:
            continue
        slots = {"need": word(f"need.{need}", row.language)}
        if row.at_most(column, LOW):
            yield Fact(Direction.FOR, f"needs.{name}_low", (column,), slots)
        elif row.at_least(column, HIGH):
            yield Fact(Direction.AGAINST, f"needs.{name}_high", (column,), slots)
    if row.at_least(columns.INCLUSION_SAID, 1) and (found := find_inclusion(row.vacancy.text)):
        yield Fact(Direction.FOR, "needs.inclusion", (columns.INCLUSION_SAID,), {"quote": found}, found)


def _said(row: Row) -> Iterator[Fact]:
    balance = row.value(columns.NEEDS_SAID)
    lowered = row.words.lower()
    for words in need_words():
        # Only words that agree with the balance: an ad that says both things says neither.
        if words.need not in row.person.needs or not balance * words.sign > 0:
            continue
        if found := words.search(row.words, lowered):
            direction = Direction.FOR if words.sign > 0 else Direction.AGAINST
            key = "needs.said_for" if words.sign > 0 else "needs.said_against"
            slots = {"quote": found[0], "need": word(f"need.{words.need}", row.language)}
            yield Fact(direction, key, (columns.NEEDS_SAID,), slots, found[0])
            return
