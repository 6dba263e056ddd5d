"""Reading the facts of one person and one ad through the real features."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from jobbmatch.domain.locale import Locale
from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import sentence
from jobbmatch.features.column import Column
from tests.factories.features import matrix
from tests.factories.market import AS_OF, person, vacancy

Source = Callable[[Row], Iterator[Fact]]


def row(who: Person, ad: Vacancy, as_of: date = AS_OF) -> Row:
    """The row of one ad for one person."""
    return Row(matrix(who, [ad], as_of), 0, who, ad)


def with_values(found: Row, values: Mapping[Column, float]) -> Row:
    """The same row with other feature values."""
    changed = found.matrix.values.copy()
    for column, value in values.items():
        changed[found.index, found.matrix.columns.index(column.name)] = value
    return replace(found, matrix=replace(found.matrix, values=changed))


def sentences_of(source: Source, found: Row) -> list[tuple[str, str]]:
    """Direction and sentence of everything that can be said of a row, in its language."""
    return [(str(fact.direction), sentence(fact.key, fact.slots, found.language)) for fact in source(found)]


def said(
    source: Source, ad: dict[str, Any], as_of: date = AS_OF, language: Locale = Locale.NB, **who: Any
) -> list[tuple[str, str, str]]:
    """Direction, sentence and quote of everything that can be said."""
    facts = source(replace(row(person(**who), vacancy(**ad), as_of), language=language))
    return [(str(fact.direction), sentence(fact.key, fact.slots, language), fact.quote) for fact in facts]
