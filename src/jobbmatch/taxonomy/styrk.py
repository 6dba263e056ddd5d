"""STYRK-08: the Norwegian standard of occupations, one to four digits."""

from dataclasses import dataclass, replace
from functools import lru_cache

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.tables import read_table

DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Group:
    """One group.

    Attributes:
        code: One to four digits.
        name: Norwegian name.
        riasec: Six figures 0 to 3 for R I A S E C; our own judgement, a prior only.
        prior: Five figures 0 to 3: contact with the public, physical demands, screen, pace, unusual hours; our own
            judgement, a prior only and never a decision.
    """

    code: StyrkCode
    name: str
    riasec: tuple[int, ...]
    prior: tuple[int, ...]


class Styrk:
    """All groups."""

    def __init__(self, groups: dict[StyrkCode, Group]) -> None:
        """Keep the groups by code."""
        self._groups = groups

    def exists(self, code: str) -> bool:
        """Whether there is such a group."""
        return code in self._groups

    def group(self, code: str) -> Group | None:
        """Give a group."""
        return self._groups.get(StyrkCode(code))

    def name(self, code: str) -> str | None:
        """Give the name of a group; None when there is none of that code."""
        group = self.group(code)
        return group.name if group else None

    def groups(self, digits: int) -> tuple[StyrkCode, ...]:
        """Give the codes of that many digits, in order."""
        return tuple(sorted(code for code in self._groups if len(code) == digits))

    @staticmethod
    def covers(group: str, code: str) -> bool:
        """Whether a code is the group itself or lies below it.

        >>> Styrk.covers("52", "5223"), Styrk.covers("5223", "52")
        (True, False)
        """
        return code.startswith(group)


@lru_cache(maxsize=1)
def load_styrk() -> Styrk:
    """Read the table once.

    What a group leaves out it has from the group above, and where that says nothing either, from those below.
    """
    groups: dict[StyrkCode, Group] = {}
    for row in read_table("styrk08.tsv"):
        above = groups.get(StyrkCode(row["code"][:-1]))
        riasec = _figures(row["riasec"]) or (above.riasec if above else ())
        prior = _figures(row["prior"]) or (above.prior if above else ())
        code = StyrkCode(row["code"])
        groups[code] = Group(code, row["name"], riasec, prior)
    deepest = [group for code, group in groups.items() if len(code) == DEEPEST]
    for code, group in groups.items():
        below = [member for member in deepest if member.code.startswith(code)]
        riasec = group.riasec or _middle([member.riasec for member in below])
        prior = group.prior or _middle([member.prior for member in below])
        groups[code] = replace(group, riasec=riasec, prior=prior)
    return Styrk(groups)


def _figures(text: str) -> tuple[int, ...]:
    return tuple(int(figure) for figure in text)


def _middle(rows: list[tuple[int, ...]]) -> tuple[int, ...]:
    """Give the rounded mean of each column.

    >>> _middle([(0, 3), (1, 3), (2, 0)])
    (1, 2)
    """
    return tuple(round(sum(column) / len(rows)) for column in zip(*rows, strict=True))
