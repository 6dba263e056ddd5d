"""What several humans' values to one question amount to: does one of them hold?

A value holds when all that stand say the same, and enough persons say it: two where the ad says otherwise, or where
somebody had said otherwise and another person took that back.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.given import GivenValue
from jobbmatch.domain.ids import UserId

T = TypeVar("T", bound=GivenValue)
TWO_PERSONS = 2


@dataclass(frozen=True, slots=True)
class Heard(Generic[T]):
    """Values that humans give to one question.

    Attributes:
        values: The different ones that stand.
        persons: How many different persons stand behind them.
        struck: Values that somebody else than who gave them took back.
    """

    values: tuple[T, ...]
    persons: int
    struck: tuple[T, ...]

    @classmethod
    def of(cls, held: Iterable[Answer], kind: type[T]) -> "Heard[T]":
        """Collect the values of one kind.

        Args:
            held: Answers about one text.
            kind: The kind of value.
        """
        about = [(answer, answer.given) for answer in held if isinstance(answer.given, kind)]
        standing = [(answer, value) for answer, value in about if answer.stands]
        persons = {person for answer, _ in standing for person in persons_of(answer)}
        struck = dict.fromkeys(value for answer, value in about if struck_by_another(answer))
        return cls(tuple(dict.fromkeys(value for _, value in standing)), len(persons), tuple(struck))

    def holding(self, contradicts: Callable[[T], bool]) -> T | None:
        """Give the value that holds; None when nobody gave one, they differ, or a second person must say it.

        Args:
            contradicts: Tells whether the ad as it was read says otherwise.
        """
        if len(self.values) != 1:
            return None
        (value,) = self.values
        disputed = contradicts(value) or any(other != value for other in self.struck)
        return value if self.persons >= (TWO_PERSONS if disputed else 1) else None


def persons_of(answer: Answer) -> set[UserId]:
    """Give who stands behind an answer."""
    return {answer.answered_by} | ({answer.confirmed_by} if answer.confirmed_by is not None else set())


def struck_by_another(answer: Answer) -> bool:
    """Whether an answer was taken back by somebody else than who gave it."""
    return not answer.stands and answer.withdrawn_by != answer.answered_by
