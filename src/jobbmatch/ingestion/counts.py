"""What became of the entries. Every entry that was read is counted exactly once."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """What became of one entry."""

    STORED = "stored"
    """A vacancy that was not there."""
    UPDATED = "updated"
    """A vacancy whose content changed."""
    UNCHANGED = "unchanged"
    """Nothing to do: known already, older than what is known, or overtaken by a later entry of the same run."""
    REMOVED = "removed"
    """An inactive ad: it is gone from now on."""
    QUARANTINED = "quarantined"
    """It broke a rule and is kept aside."""
    PENDING = "pending"
    """The feed tells of it, but its detail could not be had: it is tried again later."""


@dataclass(frozen=True, slots=True)
class IngestCounts:
    """Counts of one run.

    Attributes:
        read: Entries read.
        stored: New vacancies.
        updated: Vacancies whose content changed.
        unchanged: Entries that changed nothing.
        removed: Ads that are gone.
        quarantined: Entries that broke a rule.
        by_rule: Quarantined entries by the name of the rule.
        notes: Entries that were taken in but had something odd, by what it was; not part of the sum.
        pending: Entries whose detail could not be had yet.
    """

    read: int = 0
    stored: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    quarantined: int = 0
    by_rule: Mapping[str, int] = field(default_factory=dict)
    notes: Mapping[str, int] = field(default_factory=dict)
    pending: int = 0

    @property
    def accounted_for(self) -> bool:
        """Whether every entry was counted exactly once.

        >>> IngestCounts(read=2, stored=1).accounted_for
        False
        """
        became = self.stored + self.updated + self.unchanged + self.removed + self.quarantined + self.pending
        return self.read == became and self.quarantined == sum(self.by_rule.values())

    def as_dict(self) -> dict[str, object]:
        """Give the counts by name, for JSON."""
        return {
            "read": self.read,
            "stored": self.stored,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "removed": self.removed,
            "quarantined": self.quarantined,
            "pending": self.pending,
            "by_rule": dict(sorted(self.by_rule.items())),
            "notes": dict(sorted(self.notes.items())),
        }


class Tally:
    """Counts while a run goes on."""

    def __init__(self) -> None:
        """Start at nothing."""
        self._read = 0
        self._outcomes: Counter[Outcome] = Counter()
        self._rules: Counter[str] = Counter()
        self._notes: Counter[str] = Counter()

    def read(self, number: int = 1) -> None:
        """Count entries as read."""
        self._read += number

    def became(self, outcome: Outcome, number: int = 1) -> None:
        """Count what became of entries; for quarantine see :meth:`quarantined`."""
        self._outcomes[outcome] += number

    def quarantined(self, rule: str) -> None:
        """Count an entry that broke a rule."""
        self._outcomes[Outcome.QUARANTINED] += 1
        self._rules[rule] += 1

    def note(self, what: str) -> None:
        """Count something odd."""
        self._notes[what] += 1

    def so_far(self) -> IngestCounts:
        """Give the counts as they are now."""
        return IngestCounts(
            read=self._read,
            stored=self._outcomes[Outcome.STORED],
            updated=self._outcomes[Outcome.UPDATED],
            unchanged=self._outcomes[Outcome.UNCHANGED],
            removed=self._outcomes[Outcome.REMOVED],
            quarantined=self._outcomes[Outcome.QUARANTINED],
            by_rule=dict(self._rules),
            notes=dict(self._notes),
            pending=self._outcomes[Outcome.PENDING],
        )

    def total(self) -> IngestCounts:
        """Give the counts at the end.

        Raises:
            RuntimeError: An entry was lost or counted twice; the program is wrong.
        """
        counts = self.so_far()
        if not counts.accounted_for:
            raise RuntimeError(f"entries are not accounted for: {counts.as_dict()}")
        return counts
