"""Which work people open, by what they wished for and by what else they opened, learnt from everybody's earlier days.

Two steps, both drawn towards what is plain when little was seen:

- *By wishes.* Of those who wished for this work, how often was that work opened when it was looked at. Where a pair of
  occupations was seldom seen, the levels of STYRK-08 that they share speak for it, and the major groups that the two
  lie in: work in two groups may be alike though the taxonomy does not say so.
- *By what was opened.* Those who open more of one kind of work than their wishes say, open more of which other kinds?
  The answer is a covariance between occupations, and a person's own openings are read through it (a Gaussian process
  over occupations): what she opened speaks for work that is alike in what people do, not in the taxonomy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from jobbmatch.features.arrays import F64, I64
from jobbmatch.features.showings import OPENED, Log, Names
from jobbmatch.features.tallies import looked

LEVELS: Final = 5
"""Levels of STYRK-08 that two codes can share: none to four."""
PAIR_PRIOR: Final = 6.0
"""Looks that the shared levels count for, against what was seen of a pair itself."""
ALIKE_PRIOR: Final = 30.0
"""Products of looks that the shared levels count for, in the covariance of two occupations."""
GROUPS: Final = (1, 2)
"""Digits of the groups of STYRK-08 whose pairs are counted, one after the other."""
GROUP_PRIOR: Final = 2.0
"""Openings that what is plain counts for, in a pair of groups."""
LEAST_RATE, MOST_RATE = 0.01, 0.95
USUAL_RATE: Final = 0.3
EMPTY: Final = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Taste:
    """What everybody's earlier days say of the occupations.

    Attributes:
        shared: int64 (codes, codes), levels that two codes share.
        rates: float64 (codes + 1, codes), how often work (columns) was opened by those who wished for work (rows) when
            they looked at it; the last row is for those with no wish that is known.
        alike: float64 (codes, codes), covariance of how much more than by wishes people open each.
        noise: Variance of one look.
    """

    shared: I64
    rates: F64
    alike: F64
    noise: float

    @classmethod
    def learn(cls, log: Log, names: Names, day: int) -> "Taste":
        """Learn from days before a day.

        Args:
            log: Everything that was seen, oldest first.
            names: What its numbers stand for.
            day: Ordinal day; only showings before it are read.
        """
        codes = list(names.codes)
        shared = _shared(codes)
        rows = np.flatnonzero((log.day < day) & (log.code >= 0))
        looks, opened = looked(log, rows), (log.grade[rows] >= OPENED).astype(np.float64)
        wishes = wish_numbers(names)
        near = _nearest(wishes, shared)[log.wishes[rows], log.code[rows]]
        rates = _rates(near, log.code[rows], looks, opened, shared, codes)
        expected = rates[near, log.code[rows]]
        alike, noise = _alike(log.person[rows], log.code[rows], looks, opened - expected * looks, shared)
        return cls(shared, rates, alike, noise)

    def by_wishes(self, wishes: Sequence[int]) -> F64:
        """Give how often each kind of work is opened by those with such wishes, float64 (codes,).

        Args:
            wishes: Numbers of the codes that are wished for; none known gives what is usual.
        """
        found: F64 = self.rates[list(wishes)].max(axis=0) if len(wishes) else self.rates[-1]
        return found

    def by_openings(self, expected: F64, codes: I64, looks: F64, opened: F64, caution: float = 1.0) -> F64:
        """Give how much more than expected she opens each kind of work, float64 (codes,).

        Args:
            expected: float64 (codes,), as :meth:`by_wishes` gives it.
            codes: int64 (k,), occupations of what she was shown.
            looks: float64 (k,), how sure it is that she looked.
            opened: float64 (k,), 1 where she opened.
            caution: How many times as much of one look is taken for chance.
        """
        size = len(expected)
        tries = np.bincount(codes, weights=looks, minlength=size)
        more = np.bincount(codes, weights=opened - expected[codes] * looks, minlength=size)
        seen = np.flatnonzero(tries > EMPTY)
        if not len(seen):
            return np.zeros(size)
        inner = self.alike[np.ix_(seen, seen)] + np.diag(caution * self.noise / tries[seen])
        found: F64 = self.alike[:, seen] @ np.linalg.solve(inner, more[seen] / tries[seen])
        return found


def wish_numbers(names: Names) -> list[list[int]]:
    """Give the numbers of the codes of each set of wishes; a wish that is a group stands for all in it."""
    return [known_wishes(wishes, names) for wishes in names.wishes]


def known_wishes(wishes: Sequence[str], names: Names) -> list[int]:
    """Give the numbers of the occupations that are wished for, of those that were ever shown."""
    said = tuple(wish for wish in wishes if wish)
    return [number for code, number in names.codes.items() if code.startswith(said)] if said else []


def _shared(codes: Sequence[str]) -> I64:
    padded = np.array([list(code.ljust(LEVELS - 1, "-")) for code in codes], dtype="<U1").reshape(-1, LEVELS - 1)
    same = (padded[:, None, :] == padded[None, :, :]).cumprod(axis=2)
    return np.asarray(same.sum(axis=2), dtype=np.int64)


def _nearest(wishes: Sequence[Sequence[int]], shared: I64) -> I64:
    """Give, by set of wishes and occupation, the wish that shares most levels with it; -1 where none is known."""
    nearest = np.full((len(wishes), len(shared)), -1, dtype=np.int64)
    for number, wished in enumerate(wishes):
        if wished:
            nearest[number] = np.array(wished)[shared[list(wished)].argmax(axis=0)]
    return nearest


def _rates(near: I64, codes: I64, looks: F64, opened: F64, shared: I64, names: Sequence[str]) -> F64:
    size = len(shared)
    flat = (near % (size + 1)) * max(size, 1) + codes
    tries: F64 = (
        np.bincount(flat, weights=looks, minlength=(size + 1) * size).reshape(size + 1, size).astype(np.float64)
    )
    wins: F64 = (
        np.bincount(flat, weights=opened, minlength=(size + 1) * size).reshape(size + 1, size).astype(np.float64)
    )
    levels = np.vstack([shared, np.full((1, size), LEVELS)])
    by_level = np.bincount(levels.ravel(), weights=wins.ravel(), minlength=LEVELS + 1) + PAIR_PRIOR * USUAL_RATE
    by_level = by_level / (np.bincount(levels.ravel(), weights=tries.ravel(), minlength=LEVELS + 1) + PAIR_PRIOR)
    plain = _by_groups(by_level[levels], tries, wins, names)
    rates: F64 = (wins + PAIR_PRIOR * plain) / (tries + PAIR_PRIOR)
    return rates


def _by_groups(plain: F64, tries: F64, wins: F64, names: Sequence[str]) -> F64:
    """Move what is plain by how much oftener or seldomer than that work of one group is opened for wishes of another.

    Kinship of groups is taken to work both ways; what those without a known wish open stands by itself.
    """
    size = len(names)
    for digits in GROUPS:
        table: dict[str, int] = {}
        group = np.array([table.setdefault(name[:digits], len(table)) for name in names], dtype=np.int64)
        wishing = np.append(group, len(table))
        into = np.zeros((len(table) + 1, size + 1))
        into[wishing, np.arange(size + 1)] = 1.0
        seen, expected = (into @ counted @ into[:-1, :-1].T for counted in (wins, tries * plain))
        for counted in (seen, expected):
            counted[:-1] += counted[:-1].T.copy()
        moved = (seen + GROUP_PRIOR) / (expected + GROUP_PRIOR)
        plain = np.clip(plain * moved[wishing][:, group], LEAST_RATE, MOST_RATE)
    return plain


def _alike(persons: I64, codes: I64, looks: F64, more: F64, shared: I64) -> tuple[F64, float]:
    size, people = len(shared), int(persons.max(initial=-1)) + 1
    flat = persons * max(size, 1) + codes
    tries = np.bincount(flat, weights=looks, minlength=people * size).reshape(people, size)
    excess = np.bincount(flat, weights=more, minlength=people * size).reshape(people, size)
    noise = max(float((more**2).sum() / max(looks.sum(), 1.0)), EMPTY)
    # Two different occupations of one person share no look, so their product has no noise in it; one and the same has.
    products, pairs = excess.T @ excess, tries.T @ tries
    np.fill_diagonal(products, (excess**2 - noise * tries).sum(axis=0))
    np.fill_diagonal(pairs, (tries**2).sum(axis=0))
    by_level = np.bincount(shared.ravel(), weights=products.ravel(), minlength=LEVELS).astype(np.float64)
    by_level = by_level / np.maximum(np.bincount(shared.ravel(), weights=pairs.ravel(), minlength=LEVELS), 1.0)
    alike = (products + ALIKE_PRIOR * by_level[shared]) / (pairs + ALIKE_PRIOR)
    values, vectors = np.linalg.eigh(alike)
    found: F64 = (vectors * np.maximum(values, 0.0)) @ vectors.T
    return found, noise
