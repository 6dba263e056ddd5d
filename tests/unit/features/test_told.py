from datetime import date, timedelta

import numpy as np

from jobbmatch.domain.outcome import OutcomeKind, Refusal
from jobbmatch.features.showings import Seen, log_of
from jobbmatch.features.told import KINDS, NO, REASONS, YES, Told, words_of

DAY = date(2026, 6, 1)


def test_oldest_come_first_and_what_is_unknown_has_no_number() -> None:
    _, names = log_of([Seen("a", DAY, "x", "4321", "oppdiktet as")])
    words = words_of(
        [
            Told("b", DAY + timedelta(days=2), "y", OutcomeKind.NO, reason=Refusal.WAY, km=40.0, percent=(60, 100)),
            Told("a", DAY, "x", OutcomeKind.YES, "4321", "oppdiktet as"),
        ],
        names,
    )
    assert len(words) == 2
    assert words.kind.tolist() == [YES, NO]
    assert words.code.tolist() == words.employer.tolist() == [0, -1]
    assert words.person.tolist() == [0, 1]
    assert words.reason.tolist() == [-1, REASONS.index(Refusal.WAY)]
    assert words.refused_for(Refusal.WAY).tolist() == [False, True]
    np.testing.assert_array_equal(words.percent, [np.nan, 80.0])


def test_only_days_before_the_day_are_a_persons() -> None:
    _, names = log_of([])
    told = [Told("a", DAY + timedelta(days=ago), f"v{ago}", OutcomeKind.SAVED) for ago in range(5)]
    words = words_of([*told, Told("b", DAY, "v0", OutcomeKind.YES)], names)
    later = (DAY + timedelta(days=2)).toordinal()
    assert words.before(later) == 3
    assert [int(words.day[one]) for one in words.of(names.persons["a"], later)] == [DAY.toordinal(), later - 1]
    assert words.answers.tolist().count(True) == 1


def test_every_outcome_but_showing_opening_and_what_comes_after_hiring_is_told() -> None:
    left_out = {OutcomeKind.SHOWN, OutcomeKind.OPENED, OutcomeKind.LOST}
    held = {kind for kind in OutcomeKind if kind.value.startswith("held")}
    assert set(KINDS) == set(OutcomeKind) - left_out - held
