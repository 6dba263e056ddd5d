from datetime import date, timedelta

import numpy as np

from jobbmatch.features.showings import Seen, log_of
from jobbmatch.features.taste import Taste, known_wishes

DAY = date(2026, 6, 1)
CODES = ("4321", "4322", "5223", "9112")


def _learnt(seen: list[Seen], after: int = 100) -> tuple[Taste, list[str]]:
    log, names = log_of(seen)
    return Taste.learn(log, names, (DAY + timedelta(days=after)).toordinal()), list(names.codes)


def _life(opens: dict[str, set[str]], rounds: int = 4) -> list[Seen]:
    return [
        Seen(f"{kind}{number}", DAY + timedelta(days=turn), f"v{code}", code, grade=int(code in liked), wishes=(kind,))
        for kind, liked in opens.items()
        for number in range(6)
        for turn in range(rounds)
        for code in CODES
    ]


def test_what_those_with_the_same_wish_open_is_learnt() -> None:
    taste, codes = _learnt(_life({"4321": {"4321", "9112"}, "5223": {"5223"}}))
    rates = taste.by_wishes([codes.index("4321")])
    assert rates[codes.index("9112")] > 0.7 > 0.4 > rates[codes.index("5223")]


def test_one_opening_speaks_for_what_others_open_with_it() -> None:
    seen = []
    for number in range(40):
        liked = {"4321", "9112"} if number % 2 else {"4322", "5223"}
        seen += [
            Seen(f"p{number}", DAY + timedelta(days=turn), f"v{code}", code, grade=int(code in liked))
            for turn in range(5)
            for code in CODES
        ]
    taste, codes = _learnt(seen)
    expected = taste.by_wishes([])
    more = taste.by_openings(expected, np.array([codes.index("4321")]), np.ones(1), np.ones(1))
    assert more[codes.index("9112")] > 0.05 > -0.05 > more[codes.index("5223")]
    assert not taste.by_openings(expected, np.empty(0, dtype=np.int64), np.empty(0), np.empty(0)).any()


def test_later_days_are_not_read() -> None:
    seen = _life({"4321": {"4321", "9112"}})
    later = [Seen("x", DAY + timedelta(days=60), "v9112", "9112", wishes=("4321",)) for _ in range(50)]
    one, _ = _learnt(seen, after=50)
    other, _ = _learnt([*seen, *later], after=50)
    np.testing.assert_array_equal(one.rates, other.rates)
    np.testing.assert_array_equal(one.alike, other.alike)


def test_where_little_was_seen_the_levels_speak() -> None:
    taste, codes = _learnt([*_life({"4321": {"4321", "4322"}}), Seen("z", DAY, "w", "4311")])
    rates = taste.by_wishes([codes.index("4321")])
    assert rates[codes.index("4311")] > rates[codes.index("5223")]


def test_a_wish_that_is_a_group_stands_for_all_in_it() -> None:
    _, names = log_of([Seen("a", DAY, code, code) for code in CODES])
    assert known_wishes(["432"], names) == [0, 1]
    assert known_wishes(["", "7777"], names) == []


def test_nothing_seen_is_learnt_from_without_falling_over() -> None:
    taste, _ = _learnt([])
    assert taste.by_wishes([]).shape == (0,)


def test_a_pair_that_was_never_seen_takes_after_the_groups_that_it_lies_in() -> None:
    seen = [
        Seen(f"p{number}", DAY, f"v{code}", code, grade=int(code.startswith(liked)), wishes=(wish,))
        for number in range(30)
        for wish, liked in (("4321", "91"), ("5223", "52"))
        for code in ("9112", "5223", "4321")
    ]
    taste, codes = _learnt([*seen, Seen("x", DAY, "v9121", "9121"), Seen("x", DAY, "v4322", "4322")])
    new, old = codes.index("9121"), codes.index("4322")
    assert taste.rates[codes.index("4321"), new] > taste.rates[codes.index("5223"), new]
    assert taste.rates[old, new] > taste.rates[codes.index("5223"), new]
    assert taste.rates[new, old] > taste.rates[new, codes.index("5223")], "kinship works both ways"
    assert ((taste.rates > 0) & (taste.rates < 1)).all()
