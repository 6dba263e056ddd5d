"""What a version was worth on each held-out list, kept with its run so that versions can be compared list by list.

Only figures are kept, in the order of the lists: no feature value, and of who a list was for only which lists are of
one person, by numbers that count persons in the order they come.
"""

import json
import math
from dataclasses import dataclass
from typing import Final

HELD_OUT_FILE: Final = "held_out.json"

Values = tuple[float, ...]
"""One value a list, in the order of the lists; NaN where a list says nothing."""


@dataclass(frozen=True, slots=True)
class HeldOut:
    """nDCG@10 of each held-out list.

    Attributes:
        fingerprint: Hash of the lists: equal for the same lists in the same order.
        model: Of the version itself.
        baseline: Of the plain ranker.
        champion_version: The version that was champion when this was measured; None when there was none to measure.
        champion: Of that champion, on these same lists.
        persons: Number of the person of each list, from 0; None where a run did not say, and each list is its own.
    """

    fingerprint: str
    model: Values
    baseline: Values
    champion_version: str | None = None
    champion: Values | None = None
    persons: tuple[int, ...] | None = None

    def text(self) -> str:
        """Write as JSON."""
        return json.dumps(
            {
                "fingerprint": self.fingerprint,
                "model": _numbers(self.model),
                "baseline": _numbers(self.baseline),
                "champion_version": self.champion_version,
                "champion": None if self.champion is None else _numbers(self.champion),
                "persons": self.persons,
            }
        )

    @classmethod
    def of(cls, text: str) -> "HeldOut":
        """Read back what :meth:`text` wrote.

        Raises:
            ValueError: It is not that.
        """
        try:
            found = json.loads(text)
            champion, persons = found["champion"], found.get("persons")
            held = cls(
                str(found["fingerprint"]),
                _values(found["model"]),
                _values(found["baseline"]),
                None if found["champion_version"] is None else str(found["champion_version"]),
                None if champion is None else _values(champion),
                None if persons is None else tuple(int(number) for number in persons),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("no figures of held-out lists") from error
        kept = (held.model, held.baseline, held.champion or held.model, held.persons or held.model)
        if len({len(each) for each in kept}) != 1:
            raise ValueError("not one value a list")
        return held


def _numbers(values: Values) -> list[float | None]:
    return [None if math.isnan(value) else round(value, 6) for value in values]


def _values(found: list[float | None]) -> Values:
    return tuple(math.nan if value is None else float(value) for value in found)
