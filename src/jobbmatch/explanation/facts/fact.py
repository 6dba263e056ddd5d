"""A fact: something that is true of one person and one ad and can be said in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jobbmatch.domain.match import Direction
from jobbmatch.features.column import Column, Family


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact.

    Attributes:
        direction: Which way it speaks, whatever the ranker made of it.
        key: Key of the sentence.
        columns: Columns whose contributions it stands for; the first gives the family.
        slots: What is filled into the sentence.
        quote: Words of the ad, verbatim; empty when there are none.
        grave: True when it should be said even if the ranker made nothing of it: a requirement that is missed.
        slight: True when it is worth a sentence only if the ranker made something of it.
        about: What it speaks of, such as the words of a wish; of two facts about the same one, one is said.
    """

    direction: Direction
    key: str
    columns: tuple[Column, ...]
    slots: Mapping[str, str] = field(default_factory=dict)
    quote: str = ""
    grave: bool = False
    slight: bool = False
    about: str = ""

    @property
    def family(self) -> Family:
        """Family of the first column."""
        return self.columns[0].family
