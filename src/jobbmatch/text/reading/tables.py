"""The word tables of ``data/`` and the index that finds all their phrases in one walk over the words of a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

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


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a table."""

    table: str
    sense: str
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a part of an ad."""

    rule: Rule
    part: Part
    span: Span

    @property
    def sense(self) -> str:
        """The sense of the rule."""
        return self.rule.sense


class _Beginning:
    """The rules that can begin with one word, sorted by the word that must come second."""

    __slots__ = ("_any", "_beginnings", "_exact", "_lengths", "single")

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Sort the rules.

        Attributes:
            single: Rules that are this word and no more.
        """
        self.single = tuple(rule for rule in rules if rule.phrase.single)
        longer = [rule for rule in rules if not rule.phrase.single]
        self._any = [rule for rule in longer if rule.phrase.next_words is None]
        self._exact: dict[str, list[Rule]] = defaultdict(list)
        self._beginnings: dict[str, list[Rule]] = defaultdict(list)
        for rule in longer:
            for word in rule.phrase.next_words or ():
                self._exact[word].append(rule)
            for beginning in rule.phrase.next_beginnings:
                self._beginnings[beginning].append(rule)
        self._lengths = sorted({len(beginning) for beginning in self._beginnings})

    def with_next(self, word: str) -> list[Rule]:
        """Give the longer rules that can go on with this word."""
        found = self._any + self._exact[word] if word in self._exact else self._any
        for length in self._lengths:
            if begun := self._beginnings.get(word[:length]):
                found = found + [rule for rule in begun if rule not in found]
        return found


class PhraseIndex:
    """Finds all phrases of many rules in one walk over the words."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Index the rules by the words they can begin with."""
        self._exact: dict[str, list[Rule]] = defaultdict(list)
        self._prefix: dict[str, list[Rule]] = defaultdict(list)
        self._other: list[tuple[re.Pattern[str], Rule]] = []
        self._numbers: list[Rule] = []
        self._known: dict[str, _Beginning] = {}
        for rule in rules:
            for head in rule.phrase.heads:
                self._add(head, rule)

    def _add(self, head: str, rule: Rule) -> None:
        if head == NUMBER_HEAD:
            self._numbers.append(rule)
        elif "*" not in head:
            self._exact[head].append(rule)
        elif head.endswith("*") and head.count("*") == 1:
            self._prefix[head[:-1]].append(rule)
        else:
            letters = re.escape(head).replace(r"\*", ".*")
            self._other.append((re.compile(letters), rule))

    def find(self, part: Part) -> Iterator[Hit]:
        """Give all hits in a part, in order of where they begin."""
        lower, known = part.lower, self._known
        places = [(match.start(), match[0]) for match in _WORD.finditer(lower)]
        words = {word for _, word in places}
        possible: dict[int, bool] = {}
        places.append((len(lower), ""))
        for (start, word), (_, following) in pairwise(places):
            rules = known.get(word)
            if rules is None:
                rules = known[word] = _Beginning(self._look_up(word))
            for rule in rules.single:
                yield Hit(rule, part, Span(start, start + len(word)))
            for rule in rules.with_next(following):
                phrase = rule.phrase
                if self._possible(phrase, words, possible) and (found := phrase.pattern.match(lower, start)):
                    yield Hit(rule, part, Span(*found.span()))

    @staticmethod
    def _possible(phrase: Phrase, words: set[str], seen: dict[int, bool]) -> bool:
        """Whether the words that a phrase needs stand in the text at all; looked up once a text."""
        answer = seen.get(id(phrase))
        if answer is None:
            answer = seen[id(phrase)] = phrase.needs is None or not phrase.needs.isdisjoint(words)
        return answer

    def _look_up(self, word: str) -> tuple[Rule, ...]:
        """Give the rules that can begin with a word; remembered, since most words come again."""
        if len(self._known) > 200_000:
            self._known.clear()
        found: list[Rule] = [*self._exact.get(word, ())]
        for length in range(1, len(word) + 1):
            found += self._prefix.get(word[:length], ())
        found += [rule for pattern, rule in self._other if pattern.fullmatch(word)]
        if word[0].isdigit() or word in NUMBER_WORDS:
            found += self._numbers
        return tuple({id(rule): rule for rule in found}.values())


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
