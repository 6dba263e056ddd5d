"""Texts drawn from an expression: what it may match, built from its own parts."""

import random
import re
from importlib import import_module
from typing import Any

_parse = import_module("re._parser").parse
_LETTERS = "abdeikorsætå"
_OTHERS = {"CATEGORY_DIGIT": "7", "CATEGORY_SPACE": " ", "CATEGORY_NOT_WORD": " ", "CATEGORY_WORD": "e"}


def drawn_from(form: re.Pattern[str], count: int) -> list[str]:
    """Draw texts of which most hold a match of the expression, with words around them."""
    chance = random.Random(form.pattern)
    tree = _parse(form.pattern)
    return [f"ord {_row(tree, chance)} ende" for _ in range(count)] + [_row(tree, chance) for _ in range(count)]


def _row(row: Any, chance: random.Random) -> str:
    return "".join(_node(str(kind), value, chance) for kind, value in row)


def _node(kind: str, value: Any, chance: random.Random) -> str:
    found = ""
    if kind in {"LITERAL", "ANY", "NOT_LITERAL"}:
        found = chr(value) if kind == "LITERAL" else chance.choice(_LETTERS)
    elif kind == "IN":
        found = _letter(value, chance)
    elif kind == "SUBPATTERN":
        found = _row(value[-1], chance)
    elif kind == "BRANCH":
        found = _row(chance.choice(value[1]), chance)
    elif kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        most = min(int(value[1]), value[0] + 4)
        found = "".join(_row(value[2], chance) for _ in range(chance.randint(value[0], most)))
    return found


def _letter(items: Any, chance: random.Random) -> str:
    named = [(str(kind), what) for kind, what in items]
    if named[0][0] == "NEGATE":
        fits = [one for one in _LETTERS + " 7" if not any(_is(one, kind, what) for kind, what in named[1:])]
        return chance.choice(fits or ["-"])
    kind, what = chance.choice(named)
    if kind == "RANGE":
        return chr(chance.randint(*what))
    return chr(what) if kind == "LITERAL" else _OTHERS.get(str(what), "e")


def _is(letter: str, kind: str, what: Any) -> bool:
    if kind == "LITERAL":
        return bool(letter == chr(what))
    if kind == "RANGE":
        return bool(what[0] <= ord(letter) <= what[1])
    word, digit = letter.isalnum(), letter.isdigit()
    told = {"CATEGORY_DIGIT": digit, "CATEGORY_NOT_DIGIT": not digit, "CATEGORY_WORD": word}
    told |= {"CATEGORY_NOT_WORD": not word, "CATEGORY_SPACE": letter == " ", "CATEGORY_NOT_SPACE": letter != " "}
    return told[str(what)]
