from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from jobbmatch.domain.outcome import OutcomeKind, Refusal
from jobbmatch.domain.person import Person
from jobbmatch.features import columns
from jobbmatch.features.column import Column, Family
from jobbmatch.features.columns import COLUMNS, columns_of
from jobbmatch.features.earlier import Earlier, Seen, Told
from jobbmatch.features.families.answers import CONTACT_DAYS
from jobbmatch.features.pipeline import VacancyFeatures, build
from tests.factories.features import all_rows, market
from tests.factories.market import AS_OF, person

ADS = market(60)
FEATURES = VacancyFeatures.fit(ADS)
NAMES = FEATURES.behaviour
WHO = person(max_distance_km=None)
ANSWERS = [COLUMNS.index(column) for column in columns_of(Family.ANSWERS)]
KINDS = (OutcomeKind.SAVED, OutcomeKind.SHARED, OutcomeKind.YES, OutcomeKind.NO, OutcomeKind.APPLIED)
OTHER = next(row for row in range(60) if NAMES.codes[row][:1] != NAMES.codes[5][:1])


def _names(row: int) -> tuple[str, str, str]:
    return str(NAMES.ids[row]), str(NAMES.codes[row]), str(NAMES.employers[row])


def _seen(key: str, row: int, days_ago: int, grade: int = 0) -> Seen:
    return Seen(key, AS_OF - timedelta(days=days_ago), *_names(row), 10.0, 0, grade, wishes=("4321",))


def _told(key: str, row: int, days_ago: int, kind: OutcomeKind, reason: Refusal | None = None) -> Told:
    vacancy, code, employer = _names(row)
    percent = (float(40 + row), 100.0)
    day = AS_OF - timedelta(days=days_ago)
    return Told(key, day, vacancy, kind, code, employer, 5.0 + row, percent, reason)


def _no(row: int, reason: Refusal | None = None, key: str = "a") -> Told:
    return _told(key, row, 3, OutcomeKind.NO, reason)


def _yes(row: int, key: str = "a") -> Told:
    return _told(key, row, 3, OutcomeKind.YES)


def _many(seed: int) -> tuple[list[Seen], list[Told]]:
    rng = np.random.default_rng(seed)
    seen, told = [], []
    for _ in range(300):
        key, row, ago = f"p{rng.integers(9)}", int(rng.integers(60)), int(rng.integers(1, 120))
        seen.append(_seen(key, row, ago, int(rng.integers(5))))
        kind = KINDS[int(rng.integers(5))]
        reason = list(Refusal)[int(rng.integers(7))] if kind is OutcomeKind.NO and rng.random() < 0.8 else None
        told.append(_told(key, row, max(ago - 1, 1), kind, reason))
    return seen, told


def _values(earlier: Earlier, who: Person = WHO, as_of: date = AS_OF) -> np.ndarray:
    return build(FEATURES, all_rows(len(ADS)), who, as_of, earlier).values[:, ANSWERS]


def _value(told: list[Told], column: Column, row: int, key: str = "a") -> float:
    earlier = Earlier.of([_seen("a", 5, 9), _seen("a", OTHER, 9)], told).of_person(key)
    return build(FEATURES, all_rows(len(ADS)), WHO, AS_OF, earlier).value(row, column)


def test_where_nothing_is_recorded_everything_is_missing() -> None:
    assert np.isnan(_values(Earlier.nothing())).all()


def test_before_anybody_has_answered_all_is_as_usual() -> None:
    for column in (columns.OWN_YES, columns.DEMANDS_REFUSED, columns.AD_YES, columns.EMPLOYER_STRAIN):
        assert _value([], column, 5) == pytest.approx(0, abs=1e-6)
    assert _value([], columns.WORK_ANSWERED, 5) == 0
    assert np.isnan(_value([], columns.OWN_WORD, 5))


def test_the_day_itself_and_later_days_are_not_read() -> None:
    seen, told = _many(0)
    later = [_told("p1", row, ago, OutcomeKind.NO, Refusal.WORK) for row in range(60) for ago in (0, -1, -40)]
    expected = _values(Earlier.of(seen, told).of_person("p1"))
    np.testing.assert_array_equal(_values(Earlier.of(seen, [*told, *later]).of_person("p1")), expected)


def test_asking_day_by_day_gives_what_asking_once_gives() -> None:
    seen, told = _many(4)
    streamed = Earlier.of(seen, told).of_person("p3")
    for days_ago in range(60, 0, -5):
        day = AS_OF - timedelta(days=days_ago)
        before = Earlier.of([one for one in seen if one.day < day], [one for one in told if one.day < day])
        found, fresh = _values(streamed, as_of=day), _values(before.of_person("p3"), as_of=day)
        np.testing.assert_allclose(found, fresh, atol=1e-5)


def test_what_everybody_is_called_changes_nothing() -> None:
    seen, told = _many(5)
    renamed = Earlier.of(
        [replace(one, person=f"x-{one.person}") for one in seen],
        [replace(one, person=f"x-{one.person}") for one in told],
    )
    np.testing.assert_array_equal(_values(Earlier.of(seen, told).of_person("p1")), _values(renamed.of_person("x-p1")))


def test_a_row_has_the_same_values_whatever_stands_beside_it() -> None:
    earlier = Earlier.of(*_many(3)).of_person("p2")
    some = np.array([40, 3, 17], dtype=np.int64)
    found = build(FEATURES, some, WHO, AS_OF, earlier).values[:, ANSWERS]
    np.testing.assert_array_equal(found, _values(earlier)[some])


def test_her_last_answer_of_the_ad_stands_and_saving_takes_none_back() -> None:
    saved = _told("a", 5, 2, OutcomeKind.SAVED)
    assert _value([saved], columns.OWN_WORD, 5) == 1
    assert _value([_yes(5), saved], columns.OWN_WORD, 5) == 2
    assert _value([_yes(5), _told("a", 5, 2, OutcomeKind.NO)], columns.OWN_WORD, 5) == 0
    assert np.isnan(_value([saved], columns.OWN_WORD, 5, key="b"))


def test_a_no_because_of_the_work_speaks_against_such_work_and_no_other_reason_does() -> None:
    for column in (columns.WORK_ANSWERED, columns.LIKELY_WANTED):
        as_before = _value([], column, 5)
        assert _value([_no(5, Refusal.WORK)], column, 5) < as_before
        assert _value([_no(5, Refusal.WAY)], column, 5) == as_before
        assert _value([_no(5)], column, 5) == as_before
        assert _value([_yes(5)], column, 5) > as_before


def test_a_no_because_of_the_way_shortens_how_far_she_goes() -> None:
    refused, none, taken = (
        _value(told, columns.ANSWERED_REACH, 3) for told in ([_no(20, Refusal.WAY)], [], [_yes(50)])
    )
    assert taken < none < refused
    assert _value([_no(20, Refusal.STRAIN)], columns.ANSWERED_REACH, 3) == none


def test_a_no_for_strain_speaks_against_work_that_asks_the_same() -> None:
    told = [_no(5, Refusal.STRAIN)]
    assert _value(told, columns.STRAIN_LIKENESS, 5) > 0
    assert _value([_yes(5)], columns.STRAIN_LIKENESS, 5) == 0


def test_a_no_for_the_hours_speaks_against_such_hours() -> None:
    said = next(row for row in range(60) if not np.isnan(FEATURES.hours.lowest[row]))
    unsaid = next(row for row in range(60) if np.isnan(FEATURES.hours.lowest[row]))
    assert _value([_no(5, Refusal.HOURS)], columns.HOURS_REFUSED, said) > 0
    assert _value([_yes(5)], columns.HOURS_REFUSED, said) < 0
    assert np.isnan(_value([_no(5, Refusal.HOURS)], columns.HOURS_REFUSED, unsaid))


def test_others_answers_are_drawn_towards_what_is_usual() -> None:
    crowd = [_yes(OTHER, key=f"p{number}") for number in range(10)]
    one = _value([_no(5, Refusal.DEMANDS, key="b"), *crowd], columns.AD_YES, 5, key="c")
    many = [_no(5, Refusal.DEMANDS, key=f"q{number}") for number in range(10)]
    assert _value([*many, *crowd], columns.AD_YES, 5, key="c") < one < 0
    assert _value([*many, *crowd], columns.OCCUPATION_DEMANDS, 5, key="c") > 0
    assert _value([*many, *crowd], columns.EMPLOYER_YES, 5, key="c") < 0


def test_contact_with_an_employer_lasts_a_year_and_saving_is_none() -> None:
    def contact(*told: Told) -> float:
        return _value(list(told), columns.EMPLOYER_CONTACT, 5, key="c")

    assert contact(_told("b", 5, 3, OutcomeKind.SHARED)) == contact(_told("b", 5, 3, OutcomeKind.APPLIED)) == 1
    assert contact(_told("b", 5, CONTACT_DAYS, OutcomeKind.HIRED)) == 1
    assert contact(_told("b", 5, CONTACT_DAYS + 1, OutcomeKind.HIRED)) == 0
    assert contact(_told("b", 5, 3, OutcomeKind.SAVED)) == 0
