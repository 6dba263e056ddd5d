"""Findings say whether the exclusion is broken."""

from jobbmatch.safety.naive.finding import broken, unknown


def test_broken_and_unknown() -> None:
    assert (broken("a").broken, unknown("a").broken, broken("a").reason) == (True, False, "a")
