"""A small language for phrases, so that people who do not read regular expressions can check the word tables.

A phrase is a row of tokens with blanks between:

====================  ==================================================================
``dagtid``            this word, whole
``kunde*`` ``*vakt``  a word that begins or ends so (``*`` stands for any letters)
``på|ved|i``          one of these words
``[alltid|aldri]``    one of these words, or nothing (not as the first token)
``<people>``          a word of the class ``people`` (see ``data/classes.tsv``)
``_3``                up to three words of any kind, commas allowed (not first or last)
``_``                 exactly one word of any kind (not first)
``#``                 a number, in digits or as a word
``,``                 a comma
====================  ==================================================================

>>> phrase = compile_phrase("tar|ta imot _2 <people>", {"people": ("kunde*", "gjest*")})
>>> phrase.pattern.match("tar imot alle våre gjester i skranken").group()
'tar imot alle våre gjester'
>>> phrase.heads
('tar', 'ta')
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

Classes = Mapping[str, tuple[str, ...]]
"""Word classes: name to words with stars."""

_NUMBERS = (
    "null|en|ein|én|ei|eitt|ett|et|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten"
    "|sytten|atten|nitten|tjue|tretti|førti|femti|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    "|fifteen|twenty"
)
NUMBER_WORDS = frozenset(_NUMBERS.split("|"))
NUMBER_HEAD, COMMA, ANY_WORD = "#", ",", "_"

_LETTER = r"[^\W_]"
_GAP_WORD = r"[^\s.;:!?()]+"
_BETWEEN = r"(?:[-–]?[ «»\"'“”()/–]+|[-–/])"
_NUMBER = rf"(?:\d[\d.,]*|(?:{_NUMBERS}))"


@dataclass(frozen=True)
class Phrase:
    """A phrase that is understood.

    Attributes:
        source: The phrase as written.
        heads: Words, with stars, that it can begin with; ``#`` for a number.
        expression: Regular expression for lower-case text, to be matched where a word begins.
        single: Whether it is one word long, so that its head is all of it.
        next_words: Words that can come second; None when any can. Spares most of the matching.
        next_beginnings: Beginnings of words that can come second.
        must: The words, with stars, of each token after the first that must be there and can be told by whole words.
    """

    source: str
    heads: tuple[str, ...]
    expression: str
    single: bool
    next_words: frozenset[str] | None
    next_beginnings: tuple[str, ...]
    must: tuple[tuple[str, ...], ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when first asked for: an ad needs few of thousands, and all take seconds."""
        return re.compile(self.expression)


def compile_phrase(source: str, classes: Classes) -> Phrase:
    """Understand a phrase.

    Raises:
        KeyError: A class does not exist.
        ValueError: The phrase begins or ends with something that may be any word or nothing.
    """
    tokens = source.split()
    if not tokens or tokens[0][0] in "[_," or tokens[-1][0] in "[,":
        raise ValueError(source)
    heads = words_of(tokens[0], classes)
    single = len(tokens) == 1 and NUMBER_HEAD not in heads
    expression, must = _expression(tokens, classes), _must(tokens, classes)
    return Phrase(source, heads, expression, single, *_second(tokens, classes), must)


def _second(tokens: list[str], classes: Classes) -> tuple[frozenset[str] | None, tuple[str, ...]]:
    """Give the words, and beginnings of words, that can come second; None when any word can."""
    found: list[str] = []
    for token in tokens[1:]:
        optional = token.startswith("[")
        if token[0] in "_,":
            return None, ()
        found += words_of(token.strip("[]"), classes)
        if not optional:
            break
    if not found or NUMBER_HEAD in found or any(not word[:1].isalnum() or not _plain(word) for word in found):
        return None, ()
    return frozenset(w for w in found if "*" not in w), tuple(w[:-1] for w in found if w.endswith("*"))


def _plain(word: str) -> bool:
    """Whether a word is letters only, with a star at most at its end."""
    return word.removesuffix("*").isalnum()


def _must(tokens: list[str], classes: Classes) -> tuple[tuple[str, ...], ...]:
    """Give the words of each token after the first that must be there and that is made of words and numbers."""
    found = (words_of(token, classes) for token in tokens[1:] if token[0] not in "[_,")
    return tuple(words for words in found if all(w == NUMBER_HEAD or w.replace("*", "").isalnum() for w in words))


def words_of(token: str, classes: Classes) -> tuple[str, ...]:
    """Give the words that a token stands for, classes opened up."""
    words: list[str] = []
    for word in token.split("|"):
        if word.startswith("<") and word.endswith(">"):
            words.extend(classes[word[1:-1]])
        else:
            words.append(word)
    return tuple(words)


def words_expression(words: Iterable[str]) -> str:
    """Give the regular expression for one of several words with stars."""
    return "(?:" + "|".join(map(_word, words)) + r")(?![^\W_])"


def _word(word: str) -> str:
    """Give the expression of one word with stars, or of a number."""
    return _NUMBER if word == NUMBER_HEAD else re.escape(word).replace(r"\*", _LETTER + "*")


def _expression(tokens: list[str], classes: Classes) -> str:
    """Put the expressions of the tokens together; blanks belong to the token before unless it may be missing."""
    parts: list[str] = []
    for number, token in enumerate(tokens):
        last = number == len(tokens) - 1
        blank = "" if last or tokens[number + 1] == "," else _BETWEEN
        if re.fullmatch(r"_\d", token):
            parts.append(f"(?:{_GAP_WORD} ){{0,{token[1]}}}")
        elif token == COMMA:
            parts.append(r", ?")
        elif token.startswith("["):
            parts.append(f"(?:{_token(token[1:-1], classes)}{_BETWEEN})?")
        else:
            parts.append(_token(token, classes) + blank)
    return "".join(parts)


def _token(token: str, classes: Classes) -> str:
    """Give the expression of one token."""
    if token == ANY_WORD:
        return _GAP_WORD
    return words_expression(words_of(token, classes))
