"""The word tables of ``data/`` and the index that finds all their phrases in one walk over the words of a text."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.phrases import NUMBER_HEAD, NUMBER_WORDS, Phrase, compile_phrase

TABLES = (
    "outward_facing",
    "closed_work",
    "closed_production",
    "closed_desk",
    "hours",
    "lone_work",
    "mobile_work",
    "public_profile",
    "ordinary_paid",
    "warning_signs",
    "context",
)
"""Tables of phrases in ``data/``, each line: sense, tab, phrase."""

SETTING = ".needs"
"""Ending of the senses that hold a setting and no phrase."""

_WORD = re.compile(r"[^\W_]+")
_REMEMBERED_WORDS, _REMEMBERED_PAIRS = 200_000, 2_000
_COMMON = 200
"""A word in more tokens than this is too common to tell where a phrase can stand."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a table."""

    table: str
    sense: str
    phrase: Phrase


class Hit(NamedTuple):
    """A phrase found in a part of an ad; a plain tuple, since hundreds are made of every ad."""

    rule: Rule
    part: Part
    span: Span

    @property
    def sense(self) -> str:
        """The sense of the rule."""
        return self.rule.sense


_Try = tuple[int, Callable[[str, int], re.Match[str] | None], Rule]
"""What is tried where a phrase can begin: what the sentence must hold for it, its matcher, the rule."""
_NOTHING = frozenset({0})
"""What is needed by a rule that needs nothing else, and stands in every sentence."""


class _Words:
    """Finds numbers under words with stars: ``kveld*``, ``*vakt``, ``#``."""

    def __init__(self) -> None:
        """Begin empty."""
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._starts: dict[str, list[int]] = defaultdict(list)
        self._ends: dict[str, list[int]] = defaultdict(list)
        self._other: list[tuple[re.Pattern[str], int]] = []
        self._numbers: list[int] = []

    def add(self, word: str, number: int) -> None:
        """Keep a number under a word."""
        if word == NUMBER_HEAD:
            self._numbers.append(number)
        elif "*" not in word:
            self._exact[word].append(number)
        elif word.count("*") == 1 and word.endswith("*"):
            self._starts[word[:-1]].append(number)
        elif word.count("*") == 1 and word.startswith("*"):
            self._ends[word[1:]].append(number)
        else:
            self._other.append((re.compile(re.escape(word).replace(r"\*", ".*")), number))

    def of(self, word: str) -> set[int]:
        """Give the numbers of all that a word of the text is."""
        found = set(self._exact.get(word, ()))
        starts, ends = self._starts, self._ends
        for at in range(len(word) + 1):
            if (begun := word[:at]) in starts:
                found.update(starts[begun])
            if (ended := word[at:]) in ends:
                found.update(ends[ended])
        found.update(number for pattern, number in self._other if pattern.fullmatch(word))
        if word[0].isdigit() or word in NUMBER_WORDS:
            found.update(self._numbers)
        return found


class _Beginning:
    """The rules that can begin with one word, sorted by the word that must come second."""

    __slots__ = ("_any", "_beginnings", "_exact", "_lengths", "_seen", "gives", "longer", "single")

    def __init__(self, rules: Iterable[tuple[int, Rule]], gives: frozenset[int]) -> None:
        """Sort the rules.

        Args:
            rules: The rules, each with what a sentence must hold for it.
            gives: What a sentence with this word holds.

        Attributes:
            single: Rules that are this word and no more.
            longer: Whether there are others.
        """
        self.gives = gives
        self.single = tuple(rule for _, rule in rules if rule.phrase.single)
        longer = [(need, rule.phrase.pattern.match, rule) for need, rule in rules if not rule.phrase.single]
        self.longer = bool(longer)
        self._any: list[_Try] = [one for one in longer if one[2].phrase.next_words is None]
        self._exact: dict[str, list[_Try]] = defaultdict(list)
        self._beginnings: dict[str, list[_Try]] = defaultdict(list)
        for one in longer:
            for word in one[2].phrase.next_words or ():
                self._exact[word].append(one)
            for beginning in one[2].phrase.next_beginnings:
                self._beginnings[beginning].append(one)
        self._lengths = sorted({len(beginning) for beginning in self._beginnings})
        self._seen: dict[str, list[_Try]] = {}

    def with_next(self, word: str) -> list[_Try]:
        """Give the longer rules that can go on with this word; remembered, since most pairs of words come again."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) > _REMEMBERED_PAIRS:
                self._seen.clear()
            found = self._seen[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> list[_Try]:
        found = self._any + self._exact[word] if word in self._exact else self._any
        for length in self._lengths:
            if begun := self._beginnings.get(word[:length]):
                found = found + [one for one in begun if one not in found]
        return found


_NO_BEGINNING = _Beginning((), frozenset())


class PhraseIndex:
    """Finds all phrases of many rules in one walk over the words.

    A phrase is tried only where the sentence holds the rarest of the words that it cannot do without: so one in
    nine of those tried is found, and not one in seventy.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Index the rules by the words they can begin with."""
        self._rules = list(rules)
        self._known: dict[str, _Beginning] = {}
        self._alike: dict[tuple[frozenset[int], frozenset[int]], _Beginning] = {}
        self._heads, self._needed = _Words(), _Words()
        for number, rule in enumerate(self._rules):
            for head in rule.phrase.heads:
                self._heads.add(head, number)
        self._needs = self._number_needs()

    def _number_needs(self) -> list[int]:
        """Give what each rule needs, as a number: of the tokens it cannot do without, the one of the rarest words.

        Tokens that many rules share ('på|i|ved') would stand in every sentence; 0 where there are no others.
        """
        common = Counter(word for rule in self._rules for words in rule.phrase.must for word in words)
        numbers: dict[tuple[str, ...], int] = {}
        needs: list[int] = []
        for rule in self._rules:
            ranks = ((max(common[word] for word in words), words) for words in rule.phrase.must)
            _, rarest = min(
                (one for one in ranks if one[0] <= _COMMON), key=lambda one: (one[0], len(one[1])), default=(0, ())
            )
            if rarest and rarest not in numbers:
                numbers[rarest] = len(numbers) + 1
                for word in rarest:
                    self._needed.add(word, numbers[rarest])
            needs.append(numbers[rarest] if rarest else 0)
        return needs

    def find(self, part: Part) -> Iterator[Hit]:
        """Give all hits in a part, in order of where they begin."""
        lower, known = part.lower, self._known
        for sentence in part.sentences():
            places = [(match.start(), match[0]) for match in _WORD.finditer(lower, sentence.start, sentence.end)]
            begun = [known.get(word) or self._look_up(word) for _, word in places]
            # No phrase crosses the end of a sentence, so all its words must stand in this one.
            held = _NOTHING.union(*[rules.gives for rules in begun if rules.gives])
            places.append((sentence.end, ""))
            for rules, (start, word), (_, following) in zip(begun, places, places[1:], strict=False):
                for rule in rules.single:
                    yield Hit(rule, part, Span(start, start + len(word)))
                if rules.longer:
                    for need, match_at, rule in rules.with_next(following):
                        if need in held and (found := match_at(lower, start)):
                            yield Hit(rule, part, Span(*found.span()))

    def _look_up(self, word: str) -> _Beginning:
        """Give the rules that can begin with a word; remembered, since most words come again."""
        if len(self._known) > _REMEMBERED_WORDS:
            self._known.clear()
            self._alike.clear()
        numbers, gives = frozenset(self._heads.of(word)), frozenset(self._needed.of(word))
        found = self._alike.get((numbers, gives))
        if found is None:
            # Compounds of one noun begin the same rules; they are sorted once for all of them.
            rules = [(self._needs[number], self._rules[number]) for number in sorted(numbers)]
            found = self._alike[(numbers, gives)] = _Beginning(rules, gives) if rules or gives else _NO_BEGINNING
        self._known[word] = found
        return found


@cache
def load_classes() -> dict[str, tuple[str, ...]]:
    """Read the word classes."""
    words: dict[str, list[str]] = defaultdict(list)
    for name, line in _rows("classes"):
        words[name] += line.split()
    return {name: tuple(dict.fromkeys(found)) for name, found in words.items()}


@cache
def load_rules(table: str) -> tuple[Rule, ...]:
    """Read one table of phrases."""
    classes = load_classes()
    return tuple(
        Rule(table, sense, compile_phrase(phrase, classes))
        for sense, phrase in _rows(table)
        if not sense.endswith(SETTING)
    )


def load_settings(table: str) -> dict[str, str]:
    """Read the lines of a table that are no phrases: ``it.needs``, tab, what the family ``it`` must show."""
    return {sense.removesuffix(SETTING): line for sense, line in _rows(table) if sense.endswith(SETTING)}


@cache
def load_index() -> PhraseIndex:
    """Index all tables together."""
    return PhraseIndex(rule for table in TABLES for rule in load_rules(table))


def _rows(table: str) -> Iterator[tuple[str, str]]:
    """Give the two columns of a table, notes and blank lines left out."""
    raw = files("jobbmatch.text").joinpath("data", f"{table}.tsv").read_text(encoding="utf-8")
    for line in raw.splitlines():
        if line.strip() and not line.startswith("#"):
            sense, _, phrase = line.partition("\t")
            yield sense, phrase.strip()
