"""Marks of words: which of the clauses of all forms a word meets, as bits of one number.

Every word is looked up once and remembered, so that a sentence costs one OR a word, and asking whether a form can
stand in it one AND: most words of an ad stood in other ads.
"""

import re
from collections import defaultdict
from typing import Final

from jobbmatch.text.reading.needs import FIGURE, Clause

_REMEMBERED: Final = 200_000
_PIECE: Final = 3
"""Pieces from the midst of words are looked up by so many of their first letters."""
_FIGURES = re.compile(r"\d")


class Marks:
    """Gives bits to clauses, and to words the bits of the clauses that they meet.

    >>> marks = Marks()
    >>> bil, lang = marks.bit(frozenset({"*bil", "buss"})), marks.bit(frozenset({"lang*", "#"}))
    >>> [marks.of(word) for word in ("lastebil", "langbil", "bilen", "17")] == [bil, bil | lang, 0, lang]
    True
    """

    def __init__(self) -> None:
        """Begin without clauses."""
        self._bits: dict[Clause, int] = {}
        self._whole: dict[str, int] = defaultdict(int)
        self._begins: dict[str, int] = defaultdict(int)
        self._ends: dict[str, int] = defaultdict(int)
        self._pieces: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._longest = 0
        self._figure = 0
        self._known: dict[str, int] = {}
        self.version = 0

    def bit(self, clause: Clause) -> int:
        """Give the bit of a clause; a new one makes the marks of all words new."""
        found = self._bits.get(clause)
        if found is None:
            found = self._bits[clause] = 1 << len(self._bits)
            for word in clause:
                self._add(word, found)
            self._longest = max(self._longest, *map(len, clause))
            self._known.clear()
            self.version += 1
        return found

    def _add(self, word: str, bit: int) -> None:
        letters = word.strip("*")
        if word == FIGURE:
            self._figure |= bit
        elif word == letters:
            self._whole[word] |= bit
        elif word.startswith("*") and word.endswith("*"):
            self._pieces[letters[:_PIECE]].append((letters, bit))
        elif word.endswith("*"):
            self._begins[letters] |= bit
        else:
            self._ends[letters] |= bit

    def of(self, word: str) -> int:
        """Give the bits of a word of letters and figures in lower case."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            found = self._known[word] = self._look_up(word)
        return found

    def of_all(self, words: list[str]) -> int:
        """Give the bits of several words together."""
        known, found = self._known, 0
        for word in words:
            bits = known.get(word)
            found |= self.of(word) if bits is None else bits
        return found

    def _look_up(self, word: str) -> int:
        found = self._whole.get(word, 0)
        begins, ends, pieces = self._begins.get, self._ends.get, self._pieces.get
        for length in range(1, min(len(word), self._longest) + 1):
            if bits := begins(word[:length]):
                found |= bits
            if bits := ends(word[-length:]):
                found |= bits
        for at in range(len(word) - _PIECE + 1):
            for letters, bit in pieces(word[at : at + _PIECE], ()):
                if word.startswith(letters, at):
                    found |= bit
        return found | self._figure if _FIGURES.search(word) else found


MARKS: Final = Marks()
"""The marks of all forms of the judges."""
