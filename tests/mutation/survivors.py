"""The committed list of mutants that no test can kill, and why: `survivors.toml`.

A mutant is told by its function and by what the changed lines were and are, not by mutmut's running number, so that
an edit elsewhere in the function leaves the list as it is.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LIST = Path(__file__).with_name("survivors.toml")


class Change(NamedTuple):
    """What a mutant changes."""

    function: str
    """Such as ``zones.area.Area.part_near``, below `jobbmatch.safety`."""
    was: str
    """The lines as they are, without indents, joined by spaces."""
    now: str
    """The lines as the mutant has them."""

    @classmethod
    def of_diff(cls, mutant: str, diff: str) -> "Change":
        """Read a mutant's name and its unified diff.

        >>> name = "jobbmatch.safety.naive.finding.x_broken__mutmut_1"
        >>> Change.of_diff(name, "--- a\\n+++ b\\n-    return Found(1)\\n+    return Found(2)")
        Change(function='naive.finding.broken', was='return Found(1)', now='return Found(2)')
        """
        module, _, mangled = mutant.rpartition("__mutmut_")[0].rpartition(".")
        plain = mangled.removeprefix("x").removeprefix("_").strip("ǁ").replace("ǁ", ".")
        lines = [line for line in diff.splitlines() if not line.startswith(("---", "+++"))]
        was, now = (" ".join(line[1:].strip() for line in lines if line.startswith(sign)) for sign in "-+")
        return cls(f"{module.removeprefix('jobbmatch.safety.')}.{plain}", was, now)


class Explained(NamedTuple):
    """Mutants that live for one and the same reason."""

    reason: str
    changes: tuple[Change, ...]


def explained(path: Path = LIST) -> Iterator[Explained]:
    """Give the list."""
    for entry in tomllib.loads(path.read_text(encoding="utf-8"))["explained"]:
        yield Explained(entry["reason"], tuple(Change(**change) for change in entry["mutants"]))
