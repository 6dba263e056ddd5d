from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.ids import OrganisationNumber
from jobbmatch.domain.vacancy import Employer
from jobbmatch.serving.variety import FIRST, FREE, Picked, go_round, whose_key


def picked(scores: Sequence[float], employers: Sequence[str], cost: float = 1.0, hidden: Sequence[int] = ()) -> Picked:
    return go_round(
        np.array(scores, dtype=np.float64), lambda at: employers[at], lambda at: at not in hidden, cost=cost, most=20
    )


def test_the_fourth_of_an_employer_gives_way_to_what_is_nearly_as_good() -> None:
    found = picked([5, 4.9, 4.8, 4.7, 4.6], ["a", "a", "a", "a", "b"])
    assert found.shown == (0, 1, 2, 4, 3)
    assert found.put_back == {3}


def test_it_gives_way_to_nothing_that_is_much_worse() -> None:
    assert picked([5, 4.9, 4.8, 4.7, 2], ["a", "a", "a", "a", "b"]).shown == (0, 1, 2, 3, 4)


def test_each_further_one_costs_more() -> None:
    found = picked([5, 4.9, 4.8, 4.7, 4.6, 3.2, 3.1], ["a", "a", "a", "a", "a", "b", "c"])
    assert found.shown == (0, 1, 2, 3, 5, 6, 4)


def test_where_there_is_nothing_else_the_list_stays_as_it_was_and_nothing_is_lost() -> None:
    assert picked([3, 2.5, 2, 1.5, 1], ["a"] * 5).shown == (0, 1, 2, 3, 4)


def test_who_names_no_employer_gives_way_to_nobody() -> None:
    assert picked([5, 4.9, 4.8, 4.7, 4.6], ["", "", "", "", "b"]).shown == (0, 1, 2, 3, 4)


def test_what_may_not_be_shown_counts_for_nothing() -> None:
    """Three of the employer are hidden: the list looks as if they were not there."""
    found = picked([9, 8, 7, 5, 4.9], ["a", "a", "a", "a", "b"], hidden=(0, 1, 2))
    assert found.shown == (3, 4)
    assert found.refused == {0, 1, 2}
    assert found.put_back == frozenset()


LISTS = st.lists(st.tuples(st.integers(0, 50), st.sampled_from("abc")), max_size=40)


@given(LISTS, st.floats(0, 5), st.sets(st.integers(0, 39), max_size=10))
def test_hidden_ones_change_nothing_of_what_is_shown(ads: list[tuple[int, str]], cost: float, hidden: set[int]) -> None:
    scores, employers = [float(score) for score, _ in ads], [name for _, name in ads]
    shown = picked(scores, employers, cost, sorted(hidden)).shown
    kept = [at for at in range(len(ads)) if at not in hidden]
    alone = picked([scores[at] for at in kept], [employers[at] for at in kept], cost).shown
    assert shown == tuple(kept[at] for at in alone)


@given(LISTS)
def test_without_a_cost_it_is_the_order_of_the_scores(ads: list[tuple[int, str]]) -> None:
    scores = np.array([score for score, _ in ads], dtype=np.float64)
    found = picked(scores.tolist(), [name for _, name in ads], cost=0.0)
    assert list(found.shown) == np.argsort(-scores, kind="stable")[:20].tolist()


def test_only_the_first_places_go_round() -> None:
    scores = [100.0 - at for at in range(FREE)] + [50.0 - at / 100 for at in range(12)]
    employers = ["a"] * FREE + ["a"] + [f"other {at}" for at in range(11)]
    shown = picked(scores, employers, cost=0.2).shown
    assert shown.index(FREE) == FIRST


def test_an_employer_is_known_by_name_and_else_by_number() -> None:
    number = OrganisationNumber("900000001")
    assert whose_key(Employer("Oppdiktet Lager AS", number)) == whose_key(Employer("oppdiktet lager"))
    assert whose_key(Employer(None, number)) == "900000001"
    assert whose_key(Employer()) == ""
