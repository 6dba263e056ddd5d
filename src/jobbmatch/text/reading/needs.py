"""What every match of a regular expression needs: words, or pieces of words, of which it cannot do without.

The forms of the judges are long alternations that would be tried at every letter, while hardly any sentence holds one.
What a match must hold is worked out of the expression itself, so that nobody who widens a form can forget a list.

>>> [sorted(clause) for clause in needs_of(re.compile(r"(?<!\\w)(?:rød|blå)e? bil(?!\\w)")).ways[0]]
[['bil'], ['blå', 'blåe', 'rød', 'røde']]
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import product
from typing import Any, NamedTuple

_parse = import_module("re._parser").parse
"""Its tree has no public name, and is the only way to know what an expression says."""

Clause = frozenset[str]
"""Words of which one must be there, with stars as in phrases: 'bil', 'bil*', '*bil', '*bil*'; '#' has a figure."""
FIGURE = "#"
_Row = Sequence[tuple[Any, Any]]
_Way = tuple[Clause, ...]
_MOST_WORDS = 80
"""More words than this are not multiplied out; they are kept as beginnings and ends."""
_SHORTEST_PIECE = 3
"""Shorter pieces from the midst of words stand in nearly every sentence."""
_MOST_CLAUSES = 5
_MOST_WAYS = 60
_WIDTHLESS = frozenset({"ASSERT", "ASSERT_NOT", "AT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_HOLDING = frozenset({"SUBPATTERN", "BRANCH", "ASSERT", "ASSERT_NOT", *_REPEATS})
_COMMON = 4
"""Words up to this length are mostly small words, which stand in most sentences."""


class Needs(NamedTuple):
    """What every match holds.

    Attributes:
        ways: Alternatives; in one of them a word of each clause must be there. An alternative without clauses needs
            nothing.
        in_line: Whether no match crosses the end of a line or sees what stands behind one.
    """

    ways: tuple[_Way, ...]
    in_line: bool


NOTHING_NEEDED = Needs(((),), in_line=False)


def needs_of(form: re.Pattern[str]) -> Needs:
    """Work out what every match of an expression for lower-case text needs."""
    if form.flags & ~re.UNICODE:
        return NOTHING_NEEDED
    tree = list(_parse(form.pattern))
    ways = [_sorted(way) for way in _ways(_all_of(tree, before=False, after=False))]
    if not all(ways):
        return Needs(((),), _keeps_to_line(tree))
    short = [clause for clause, *others in ways if not others]
    longer = [way for way in ways if len(way) > 1]
    return Needs((*longer, *([(frozenset().union(*short),)] if short else [])), _keeps_to_line(tree))


class _Or(NamedTuple):
    """Alternatives, each with all that it needs."""

    each: "tuple[_All, ...]"


_All = list["Clause | _Or"]


def _all_of(row: _Row, *, before: bool, after: bool) -> _All:
    """Give all that a row of nodes needs.

    Args:
        row: Nodes of the parsed expression, one after the other.
        before: Whether no letter can stand right before it.
        after: Whether no letter can stand right after it.
    """
    found: _All = []
    words: frozenset[str] | None = None
    at_edge = edge = before
    for at, (kind, value) in enumerate([*row, (None, None)]):
        more = _words((kind, value)) if kind is not None else None
        if more is not None and len(more) * len(words or " ") <= _MOST_WORDS:
            if words is None:
                words, at_edge = frozenset({""}), edge
            words = frozenset(a + b for a, b in product(words, more))
            continue
        ended = words is not None
        if words is not None:
            found += _clause(words, before=at_edge, after=_edge_follows(row[at:], after=after))
            words, edge = None, False
        if kind is not None:
            found += _of_node(kind, value, before=edge, after=_edge_follows(row[at + 1 :], after=after))
            edge = _ends_at_edge((kind, value), before=edge, ended=ended)
    return found


def _words(node: tuple[Any, Any]) -> frozenset[str] | None:
    """Give all that a node can be if that is letters and figures only, and few; None otherwise."""
    kind, value = str(node[0]), node[1]
    if kind == "LITERAL":
        return frozenset({chr(value)}) if chr(value).isalnum() else None
    if kind == "IN" and all(str(one) == "LITERAL" and chr(letter).isalnum() for one, letter in value):
        return frozenset(chr(letter) for _, letter in value)
    if kind == "SUBPATTERN":
        return _joined(value[-1])
    if kind == "BRANCH":
        each = [_joined(one) for one in value[1]]
        return None if None in each else frozenset().union(*(one for one in each if one is not None))
    if kind in {"MAX_REPEAT", "MIN_REPEAT"} and value[0] == 0 and value[1] == 1:
        inner = _joined(value[2])
        return None if inner is None else inner | {""}
    return None


def _joined(row: _Row) -> frozenset[str] | None:
    """Give all that a row of nodes can be if that is letters and figures only, and few."""
    words = frozenset({""})
    for node in row:
        more = _words(node)
        if more is None or len(more) * len(words) > _MOST_WORDS:
            return None
        words = frozenset(a + b for a, b in product(words, more))
    return words


def _clause(words: frozenset[str], *, before: bool, after: bool) -> Iterator[Clause]:
    """Give the clause for pieces of words of which one must be there; none where a piece is too short to tell."""
    shortest = min(map(len, words))
    if shortest == 0 or (not (before or after) and shortest < _SHORTEST_PIECE):
        return
    yield frozenset(("" if before else "*") + word + ("" if after else "*") for word in words)


def _of_node(kind: Any, value: Any, *, before: bool, after: bool) -> _All:  # noqa: ANN401 - the parser has no types
    """Give all that one node needs that is no row of letters."""
    name = str(kind)
    if name == "SUBPATTERN":
        return _all_of(value[-1], before=before, after=after)
    if name == "BRANCH":
        each = tuple(_all_of(one, before=before, after=after) for one in value[1])
        return [_Or(each)] if all(each) else []
    if name in _REPEATS and value[0] > 0:
        once = value[1] == 1
        return _all_of(value[2], before=before and once, after=after and once)
    return [frozenset({FIGURE})] if name == "IN" and _is_figure(value) else []


def _is_figure(items: _Row) -> bool:
    """Whether a set of letters holds figures only."""
    return all(
        str(what) == "CATEGORY_DIGIT" if str(kind) == "CATEGORY" else str(kind) == "RANGE" and _are_figures(*what)
        for kind, what in items
    )


def _are_figures(first: int, last: int) -> bool:
    return ord("0") <= first <= last <= ord("9")


def _edge_follows(row: _Row, *, after: bool) -> bool:
    """Whether no letter can follow: what comes next begins with something else, or forbids one."""
    for at, (kind, value) in enumerate(row):
        name, rest = str(kind), row[at + 1 :]
        if name in _WIDTHLESS:
            if _bars_letters(name, value):
                return True
            continue
        if name in {"SUBPATTERN", "BRANCH", *_REPEATS}:
            each = value[1] if name == "BRANCH" else [value[-1]]
            without = name not in _REPEATS or value[0] > 0 or _edge_follows(rest, after=after)
            return without and all(_edge_follows([*one, *rest], after=after) for one in each)
        return not _may_be_letter(name, value)
    return after


def _bars_letters(name: str, value: Any) -> bool:  # noqa: ANN401
    """Whether no letter can stand where something that takes no room holds."""
    if name == "AT":
        return str(value) in {"AT_BOUNDARY", "AT_END", "AT_END_STRING"}
    if value[0] < 0:
        return False
    return _forbids_letters(value[1]) if name == "ASSERT_NOT" else _edge_follows(value[1], after=False)


def _ends_at_edge(node: tuple[Any, Any], *, before: bool, ended: bool) -> bool:
    """Whether no letter can stand right before what follows a node."""
    name, value = str(node[0]), node[1]
    if name in _WIDTHLESS:
        begins = name == "AT" and str(value) in {"AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING"}
        forbidden = name == "ASSERT_NOT" and value[0] < 0 and _forbids_letters(value[1])
        return before or forbidden or (begins and not ended)
    if name == "BRANCH":
        return all(_row_ends_at_edge(one, before=before) for one in value[1])
    if name == "SUBPATTERN":
        return _row_ends_at_edge(value[-1], before=before)
    if name in _REPEATS:
        return (before or value[0] > 0) and _row_ends_at_edge(value[2], before=before and value[1] == 1)
    return not _may_be_letter(name, value)


def _row_ends_at_edge(row: _Row, *, before: bool) -> bool:
    edge, ended = before, False
    for node in row:
        edge = _ends_at_edge(node, before=edge, ended=ended)
        ended = not edge
    return edge


def _forbids_letters(row: _Row) -> bool:
    """Whether an assertion names just any letter or figure: ``[^\\W_]`` or ``\\w``."""
    if len(row) != 1 or str(row[0][0]) != "IN":
        return False
    items = [(str(kind), str(what)) for kind, what in row[0][1]]
    if items[0][0] == "NEGATE":
        return set(items[1:]) <= {("CATEGORY", "CATEGORY_NOT_WORD"), ("LITERAL", str(ord("_")))}
    return ("CATEGORY", "CATEGORY_WORD") in items


def _may_be_letter(name: str, value: Any) -> bool:  # noqa: ANN401
    """Whether a node that is one character may be a letter or a figure."""
    if name == "LITERAL":
        return chr(value).isalnum()
    if name == "IN":
        return not all(
            (str(kind) == "LITERAL" and not chr(what).isalnum())
            or (str(kind) == "CATEGORY" and str(what) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"})
            for kind, what in value
        )
    return True


def _ways(needed: _All) -> list[list[Clause]]:
    """Lay needs out as alternatives of clauses: the alternatives that tell most stay, others become one clause."""
    clauses = [one for one in needed if isinstance(one, frozenset)]
    laid = [_laid(one) for one in needed if isinstance(one, _Or)]
    # The dearest one is kept as alternatives; all the others are said in one clause each.
    laid.sort(key=lambda ways: max(_cost(_best(way)) for way in ways))
    kept = next((ways for ways in laid if 1 < len(ways) <= _MOST_WAYS and any(len(way) > 1 for way in ways)), None)
    clauses += [frozenset().union(*map(_best, ways)) for ways in laid if ways is not kept]
    return [clauses] if kept is None else [[*clauses, *way] for way in kept]


def _laid(branches: _Or) -> list[list[Clause]]:
    """Lay alternatives out; where they are too many, each with those inside it as one clause."""
    ways = [way for each in branches.each for way in _ways(each)]
    if len(ways) <= _MOST_WAYS:
        return ways
    return [
        [one if isinstance(one, frozenset) else frozenset().union(*map(_best, _laid(one))) for one in each]
        for each in branches.each
    ]


def _best(way: Iterable[Clause]) -> Clause:
    """Give the clause that tells most."""
    return min(way, key=_cost)


def _cost(clause: Clause) -> float:
    """Tell roughly how often one of the words of a clause stands in a sentence."""
    return sum(2.0 ** (_COMMON - len(word.strip("*"))) * (1 + 3 * word.count("*")) for word in clause)


def _sorted(way: Iterable[Clause]) -> _Way:
    return tuple(sorted(dict.fromkeys(way), key=_cost)[:_MOST_CLAUSES])


def _keeps_to_line(row: _Row) -> bool:
    """Whether nothing in an expression can match a line break or asks where the text ends."""
    return all(_is_inside(str(kind), value) for kind, value in row)


def _is_inside(name: str, value: Any) -> bool:  # noqa: ANN401
    """Whether one node keeps to a line."""
    if name in {"LITERAL", "NOT_LITERAL"}:
        return (value == ord("\n")) is (name == "NOT_LITERAL")
    if name == "IN":
        return not _holds_break([(str(kind), what) for kind, what in value])
    if name == "AT":
        return str(value) not in {"AT_END", "AT_END_STRING"}
    return name in {"ANY", "GROUPREF"} or (name in _HOLDING and _all_inside(name, value))


def _all_inside(name: str, value: Any) -> bool:  # noqa: ANN401
    """Whether all that stands within a node keeps to a line; what stands before a line is seen from inside it too."""
    if name in {"ASSERT", "ASSERT_NOT"} and value[0] < 0:
        return True
    return all(map(_keeps_to_line, value[1])) if name == "BRANCH" else _keeps_to_line(value[-1])


def _holds_break(items: list[tuple[str, Any]]) -> bool:
    """Whether a set of letters holds the line break."""
    break_, found = ord("\n"), False
    for kind, what in items:
        if kind == "RANGE":
            found = found or what[0] <= break_ <= what[1]
        elif kind == "CATEGORY":
            found = found or str(what) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD", "CATEGORY_NOT_DIGIT"}
        else:
            found = found or what == break_
    return found != (bool(items) and items[0][0] == "NEGATE")
