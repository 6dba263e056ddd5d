"""The word tables of ``data/`` and the index that finds all their phrases in one walk over the words of a text."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import chain
from operator import itemgetter
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

_REMEMBERED_WORDS, _REMEMBERED_PAIRS = 200_000, 2_000
_COMMON = 200
"""A word in more tokens than this is too common to tell where a phrase can stand."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a table."""

    table: str
    sense: str
    phrase: Phrase
    key: tuple[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep table and sense together, by which hits are sorted."""
        object.__setattr__(self, "key", (self.table, self.sense))


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
_NOTHING = 1
"""The bit of what is needed by a rule that needs nothing else, and stands in every sentence."""


class _Words:
    """Finds numbers under words with stars: ``kveld*``, ``*vakt``, ``#``."""

    def __init__(self) -> None:
        """Begin empty."""
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._starts: dict[str, list[int]] = defaultdict(list)
        self._ends: dict[str, list[int]] = defaultdict(list)
        self._pieces: dict[str, list[int]] = defaultdict(list)
        self._other: list[tuple[re.Pattern[str], int]] = []
        self._numbers: list[int] = []
        self._longest = 0

    def add(self, word: str, number: int) -> None:
        """Keep a number under a word."""
        self._longest = max(self._longest, len(word))
        if word == NUMBER_HEAD:
            self._numbers.append(number)
        elif "*" not in word:
            self._exact[word].append(number)
        elif word.count("*") == 1 and word.endswith("*"):
            self._starts[word[:-1]].append(number)
        elif word.count("*") == 1 and word.startswith("*"):
            self._ends[word[1:]].append(number)
        elif word == f"*{word.strip('*')}*" and "*" not in word[1:-1]:
            self._pieces[word[1:-1]].append(number)
        else:
            self._other.append((re.compile(re.escape(word).replace(r"\*", ".*")), number))

    def of(self, word: str) -> set[int]:
        """Give the numbers of all that a word of the text is."""
        found = set(self._exact.get(word, ()))
        starts, ends, length = self._starts.get, self._ends.get, len(word)
        for at in range(min(length, self._longest) + 1):
            if numbers := starts(word[:at]):
                found.update(numbers)
            if numbers := ends(word[length - at :]):
                found.update(numbers)
        for piece, numbers in self._pieces.items():
            if piece in word:
                found.update(numbers)
        if self._other:
            found.update(number for pattern, number in self._other if pattern.fullmatch(word))
        if word[0].isdigit() or word in NUMBER_WORDS:
            found.update(self._numbers)
        return found


class _Longer:
    """Rules of several words that can begin with one word.

    Attributes:
        seen: What can go on with the words that have been asked about.
    """

    __slots__ = ("_any", "_some", "seen")

    def __init__(self, rules: Iterable[tuple[int, Rule]]) -> None:
        """Part those that go on with any word from those that do not, each with what a sentence must hold for it."""
        self._any: list[tuple[int, Rule]] = []
        self._some: list[tuple[frozenset[str], tuple[str, ...], tuple[int, Rule]]] = []
        for one in rules:
            phrase = one[1].phrase
            if phrase.next_words is None:
                self._any.append(one)
            else:
                self._some.append((phrase.next_words, phrase.next_beginnings, one))
        self.seen: dict[str, tuple[int, tuple[_Try, ...]]] = {}

    def with_next(self, word: str) -> tuple[int, tuple[_Try, ...]]:
        """Give the rules that can go on with this word, and all they need; remembered, since most pairs come again."""
        if len(self.seen) > _REMEMBERED_PAIRS:
            self.seen.clear()
        whole: list[tuple[int, Rule]] = []
        begun: list[tuple[int, tuple[int, Rule]]] = []
        for words, beginnings, one in self._some:
            if word in words:
                whole.append(one)
            elif beginnings and word.startswith(beginnings):
                begun.append((min(len(each) for each in beginnings if word.startswith(each)), one))
        # Those that say less of the word come first, as their rules stand.
        begun.sort(key=itemgetter(0))
        rules = (*self._any, *whole, *(one for _, one in begun))
        together = 0
        for need, _ in rules:
            together |= need
        found = self.seen[word] = (together, tuple((need, rule.phrase.pattern.match, rule) for need, rule in rules))
        return found


class _Beginning(NamedTuple):
    """What can begin with one word, and what a sentence with this word holds.

    Attributes:
        gives: What a sentence with this word holds.
        single: Rules that are this word and no more.
        longer: The others, if there are any.
    """

    gives: int
    single: tuple[Rule, ...]
    longer: _Longer | None


_NO_BEGINNING = _Beginning(0, (), None)


class PhraseIndex:
    """Finds all phrases of many rules in one walk over the words.

    A phrase is tried only where the sentence holds the rarest of the words that it cannot do without: so one in
    nine of those tried is found, and not one in seventy.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Index the rules by the words they can begin with."""
        self._rules = list(rules)
        self._known: dict[str, _Beginning] = {}
        self._alike: dict[frozenset[int], tuple[tuple[Rule, ...], _Longer | None]] = {}
        # Rules stand under their heads by their numbers, and what others need under its words by a number below 0.
        self._words = _Words()
        for number, rule in enumerate(self._rules):
            for head in rule.phrase.heads:
                self._words.add(head, number)
        self._needs = self._number_needs()

    def _number_needs(self) -> list[int]:
        """Give what each rule needs, as a bit: of the tokens it cannot do without, the one of the rarest words.

        Tokens that many rules share ('på|i|ved') would stand in every sentence; nothing where there are no others.
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
                    self._words.add(word, -numbers[rarest])
            needs.append(1 << numbers[rarest] if rarest else _NOTHING)
        return needs

    def find(self, part: Part) -> Iterator[Hit]:
        """Give all hits in a part, in order of where they begin."""
        return chain.from_iterable(self.find_by_sentence(part))

    def find_by_sentence(self, part: Part) -> Iterator[list[Hit]]:
        """Give the hits of each sentence of a part, in order of where they begin."""
        known, look_up = self._known, self._look_up
        for sentence, words in zip(part.sentences(), part.words_by_sentence, strict=True):
            begun = [known.get(word) or look_up(word) for word in words]
            # No phrase crosses the end of a sentence, so all its words must stand in this one.
            held = _NOTHING
            for gives, _, _ in begun:
                held |= gives
            yield _hits(part, sentence.start, words, begun, held)

    def knows(self, word: str) -> bool:
        """Whether a word in small letters is, all by itself, a phrase of the tables."""
        return bool((self._known.get(word) or self._look_up(word)).single)

    def _look_up(self, word: str) -> _Beginning:
        """Give the rules that can begin with a word; remembered, since most words come again."""
        if len(self._known) > _REMEMBERED_WORDS:
            self._known.clear()
            self._alike.clear()
        under = self._words.of(word)
        numbers = frozenset(number for number in under if number >= 0)
        gives = sum(1 << -number for number in under if number < 0)
        found = self._alike.get(numbers)
        if found is None:
            # Compounds of one noun begin the same rules; they are sorted once for all of them.
            found = self._alike[numbers] = self._sorted(numbers)
        self._known[word] = known = _Beginning(gives, *found) if numbers or gives else _NO_BEGINNING
        return known

    def _sorted(self, numbers: frozenset[int]) -> tuple[tuple[Rule, ...], _Longer | None]:
        """Sort rules into those of one word and the others."""
        rules = [(self._needs[number], self._rules[number]) for number in sorted(numbers)]
        longer = [(need, rule) for need, rule in rules if not rule.phrase.single]
        return tuple(rule for _, rule in rules if rule.phrase.single), _Longer(longer) if longer else None


def _hits(part: Part, at: int, words: list[str], begun: list[_Beginning], held: int) -> list[Hit]:
    """Give the hits of a sentence.

    Args:
        part: Its part.
        at: Where it begins.
        words: Its words.
        begun: What can begin with each of them.
        held: What the sentence holds.
    """
    lower, found, make = part.lower, list[Hit](), tuple.__new__
    locate = lower.find
    for (_, single, longer), word, following in zip(begun, words, [*words[1:], ""], strict=False):
        # Between two words there are no letters, so the next one is where its letters are found next.
        at = locate(word, at)
        for rule in single:
            found.append(make(Hit, (rule, part, make(Span, (at, at + len(word))))))
        if longer:
            together, tries = longer.seen.get(following) or longer.with_next(following)
            if together & held:
                for need, match_at, rule in tries:
                    if need & held and (match := match_at(lower, at)):
                        found.append(make(Hit, (rule, part, make(Span, match.span()))))
        at += len(word)
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
