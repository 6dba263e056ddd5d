from datetime import date, timedelta

import numpy as np
import pytest

from jobbmatch.domain.person import Person
from jobbmatch.features import columns
from jobbmatch.features.column import Column, Family
from jobbmatch.features.columns import COLUMNS, columns_of
from jobbmatch.features.earlier import Earlier, Seen
from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.features.showings import HIRED_AFTER
from tests.factories.features import all_rows, market
from tests.factories.market import AS_OF, person

ADS = market(60)
FEATURES = VacancyFeatures.fit(ADS)
NAMES = FEATURES.behaviour
WHO = person(max_distance_km=None)
BEHAVIOUR = [COLUMNS.index(column) for column in columns_of(Family.BEHAVIOUR)]


def _seen(key: str, row: int, days_ago: int, grade: int = 0, place: int = 0, km: float = 10.0) -> Seen:
    ad = (str(NAMES.ids[row]), str(NAMES.codes[row]), str(NAMES.employers[row]))
    return Seen(key, AS_OF - timedelta(days=days_ago), *ad, km, place, grade, wishes=("4321",))


def _many(seed: int, days: int = 120) -> list[Seen]:
    rng = np.random.default_rng(seed)
    return [
        _seen(f"p{rng.integers(9)}", int(rng.integers(60)), int(rng.integers(1, days)), int(rng.integers(5)), n % 30)
        for n in range(400)
    ]


def _values(earlier: Earlier, who: Person = WHO, as_of: date = AS_OF) -> np.ndarray:
    return build(FEATURES, all_rows(len(ADS)), who, as_of, earlier).values[:, BEHAVIOUR]


def _value(earlier: Earlier, column: Column, row: int) -> float:
    return build(FEATURES, all_rows(len(ADS)), WHO, AS_OF, earlier).value(row, column)


def test_where_nothing_is_recorded_everything_is_missing() -> None:
    assert np.isnan(_values(Earlier.nothing())).all()
    assert np.isnan(build(FEATURES, all_rows(3), WHO, AS_OF).values[:, BEHAVIOUR]).all()


def test_a_first_visit_is_as_usual_and_knows_what_others_did() -> None:
    earlier = Earlier.of(_many(0)).of_person("new here")
    for column in (columns.OWN_OPENING, columns.OWN_APPLYING, columns.OWN_HIRING):
        assert _value(earlier, column, 0) == pytest.approx(0, abs=0.02)
    assert np.isnan(_value(earlier, columns.OWN_AD, 0))
    assert not np.isnan(_value(earlier, columns.AD_OPENED, 0))


def test_the_day_itself_and_later_days_are_not_read() -> None:
    earlier = _many(0)
    later = [_seen("p1", row, days_ago, grade=4) for row in range(60) for days_ago in (0, -1, -40)]
    expected = _values(Earlier.of(earlier).of_person("p1"))
    np.testing.assert_array_equal(_values(Earlier.of([*earlier, *later]).of_person("p1")), expected)


def test_the_order_in_which_it_is_told_changes_nothing() -> None:
    seen = _many(1)
    shuffled = [seen[place] for place in np.random.default_rng(2).permutation(len(seen))]
    np.testing.assert_allclose(
        _values(Earlier.of(shuffled).of_person("p1")), _values(Earlier.of(seen).of_person("p1")), atol=1e-5
    )


def test_a_row_has_the_same_values_whatever_stands_beside_it() -> None:
    earlier = Earlier.of(_many(3)).of_person("p2")
    whole = _values(earlier)
    some = np.array([40, 3, 17], dtype=np.int64)
    np.testing.assert_array_equal(build(FEATURES, some, WHO, AS_OF, earlier).values[:, BEHAVIOUR], whole[some])


def test_asking_day_by_day_gives_what_asking_once_gives() -> None:
    seen = _many(4)
    streamed = Earlier.of(seen).of_person("p3")
    for days_ago in range(60, 0, -3):
        day = AS_OF - timedelta(days=days_ago)
        fresh = Earlier.of([one for one in seen if one.day < day]).of_person("p3")
        np.testing.assert_allclose(_values(streamed, as_of=day), _values(fresh, as_of=day), atol=1e-5)


def test_whose_key_it_is_and_what_others_are_called_changes_nothing() -> None:
    seen = _many(5)
    renamed = [
        Seen(f"x-{one.person}", one.day, one.vacancy, one.code, one.employer, one.km, one.place, one.grade,
             wishes=one.wishes)
        for one in seen
    ]  # fmt: skip
    np.testing.assert_array_equal(
        _values(Earlier.of(seen).of_person("p1")), _values(Earlier.of(renamed).of_person("x-p1"))
    )


def test_what_she_did_with_this_very_ad() -> None:
    seen = [_seen("a", 5, 9, grade=1), _seen("a", 5, 2), _seen("a", 6, 2, place=10), _seen("b", 7, 2, grade=4)]
    earlier = Earlier.of(seen).of_person("a")
    assert _value(earlier, columns.OWN_AD, 5) == 1
    assert _value(earlier, columns.OWN_AD_PASSED, 5) == 1
    assert _value(earlier, columns.OWN_AD_PASSED, 6) == 0.5
    assert np.isnan(_value(earlier, columns.OWN_AD, 7))


def test_applying_far_away_stretches_how_far_she_goes_and_letting_be_shortens_it() -> None:
    far = Earlier.of([_seen("a", n, 5, grade=2, km=80.0) for n in range(6)]).of_person("a")
    near = Earlier.of([_seen("a", n, 5, grade=1, km=15.0) for n in range(6)]).of_person("a")
    unknown = Earlier.of([_seen("b", 1, 5)]).of_person("a")
    shares = [_value(earlier, columns.REACH_SHARE, 3) for earlier in (far, unknown, near)]
    assert shares == sorted(shares)
    assert shares[0] < shares[1] < shares[2]


def test_hired_by_the_employer_counts_when_it_is_known() -> None:
    late = Earlier.of([_seen("a", 5, HIRED_AFTER, grade=3)]).of_person("b")
    known = Earlier.of([_seen("a", 5, HIRED_AFTER + 1, grade=3)]).of_person("b")
    assert _value(late, columns.EMPLOYER_HIRES, 5) == 0
    assert _value(known, columns.EMPLOYER_HIRES, 5) == pytest.approx(np.log(2))


def test_work_that_was_never_shown_has_no_rate() -> None:
    earlier = Earlier.of([_seen("a", 5, 3, grade=1)]).of_person("b")
    other = next(row for row in range(60) if NAMES.codes[row] != NAMES.codes[5])
    assert np.isnan(_value(earlier, columns.WISH_OPENED, other))
    assert _value(earlier, columns.WISH_OPENED, 5) > 0
    assert _value(earlier, columns.LIKELY_OPENED, 5) > 0


def test_a_person_with_all_before_her_is_crossed_with_many_rows_quickly() -> None:
    earlier = Earlier.of(_many(6)).of_person("p1")
    rows = np.tile(all_rows(len(ADS)), 200)
    assert build(FEATURES, rows, WHO, AS_OF, earlier).values.shape[0] == len(rows)
