"""Reading the facts of one person and one ad through the real features."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import sentence
from tests.factories.features import matrix
from tests.factories.market import AS_OF, person, vacancy

Source = Callable[[Row], Iterator[Fact]]


def row(who: Person, ad: Vacancy, as_of: date = AS_OF) -> Row:
    """The row of one ad for one person."""
    return Row(matrix(who, [ad], as_of), 0, who, ad)


def said(source: Source, ad: dict[str, Any], as_of: date = AS_OF, **who: Any) -> list[tuple[str, str, str]]:
    """Direction, sentence and quote of everything that can be said."""
    facts = source(row(person(**who), vacancy(**ad), as_of))
    return [(str(fact.direction), sentence(fact.key, fact.slots), fact.quote) for fact in facts]
