"""What a spec table is made of: rows that are run as tests and printed as the rule book."""

from collections.abc import Callable
from dataclasses import dataclass

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import SafetyProfile, Strength
from jobbmatch.domain.vacancy import Vacancy


@dataclass(frozen=True)
class Row:
    """One row: a vacancy and what the rule says of it.

    Attributes:
        given: The vacancy in words, as a counsellor reads it (bokmål).
        vacancy: The vacancy.
        reason: The coded reason without the rule's name; empty when it passes.
        profile: Another profile than the table's, when the row needs one.
        unknown: Whether this is a row for something that is not known.
        home: The person's coarse home, where the rule asks for it.
        filter_only: Why only the hard filter says so, for what the check leaves to its crude reader; else empty.
    """

    given: str
    vacancy: Vacancy
    reason: str = ""
    profile: Callable[[Strength], SafetyProfile] | None = None
    unknown: bool = False
    home: Place | None = None
    filter_only: str = ""


@dataclass(frozen=True)
class Spec:
    """The table of one rule.

    Attributes:
        rule: The rule.
        title: Its name in words.
        about: What it does, for a counsellor (bokmål).
        person: The exclusion that the rows are held against, in words.
        profile: The same as a profile, of the strength asked for.
        rows: The rows.
    """

    rule: RuleCode
    title: str
    about: str
    person: str
    profile: Callable[[Strength], SafetyProfile]
    rows: tuple[Row, ...]
