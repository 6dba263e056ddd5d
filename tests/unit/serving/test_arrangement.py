from datetime import date

import numpy as np
import pytest

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.match import Moved
from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.serving.arrangement import Arranged, Control, Sent, Weights, arrange, nobody
from tests.factories.market import AS_OF, vacancy

ADS = [vacancy(number, employer=Employer(f"Oppdiktet {number}")) for number in range(6)]
SCORES = np.array([1.0, 0.9, 0.8, 0.7, 0.6, 0.5])


def arranged(weights: Weights, ads: list[Vacancy] = ADS, hidden: tuple[int, ...] = (), most: int = 20) -> Arranged:
    rows = np.arange(len(ads), dtype=np.int64)
    return arrange(rows, SCORES[: len(ads)], ads, weights, lambda row: row not in hidden, most)


def crowd(*counts: int) -> dict[VacancyId, int]:
    return {ad.id: count for ad, count in zip(ADS, counts, strict=False)}


def test_a_crowd_moves_a_vacancy_down_and_it_is_said() -> None:
    found = arranged(Weights(1.0, 0.0, crowd(5)))
    assert found.rows.tolist() == [1, 0, 2, 3, 4, 5]
    assert found.moved == {0: (Moved.CROWDED,)}


def test_four_persons_are_no_crowd() -> None:
    found = arranged(Weights(1.0, 0.0, crowd(4, 4, 4)))
    assert (found.rows.tolist(), found.moved) == ([0, 1, 2, 3, 4, 5], {})


def test_a_crowd_that_moves_nothing_is_not_mentioned() -> None:
    assert arranged(Weights(0.001, 0.0, crowd(40))).moved == {}


def test_an_employer_that_fills_the_list_is_moved_down_and_it_is_said() -> None:
    ads = [vacancy(number, employer=Employer("Samme" if number < 4 else f"Annen {number}")) for number in range(6)]
    found = arranged(Weights(0.0, 1.0, {}), ads)
    assert found.rows.tolist() == [0, 1, 2, 4, 3, 5]
    assert found.moved == {3: (Moved.SAME_EMPLOYER,)}


def test_what_may_not_be_shown_is_not_in_it() -> None:
    assert 2 not in arranged(Weights(1.0, 0.5, crowd(5)), hidden=(2,)).rows.tolist()


@pytest.mark.parametrize("weights", [Weights(0.0, 0.0, crowd(500)), Weights(5.0, 0.0, {})])
def test_without_strength_or_crowd_nothing_moves(weights: Weights) -> None:
    assert arranged(weights).rows.tolist() == [0, 1, 2, 3, 4, 5]


def test_it_is_the_same_every_time_and_nothing_is_lost() -> None:
    weights = Weights(1.0, 0.5, crowd(5, 10, 80))
    first = arranged(weights, most=2)
    assert first.rows.tolist() == arranged(weights, most=2).rows.tolist()
    assert sorted(first.rows.tolist()) == [0, 1, 2, 3, 4, 5]


def test_counts_are_asked_for_only_where_they_weigh() -> None:
    asked: list[date] = []

    def sent(day: date) -> Sent:
        asked.append(day)
        return crowd(7)

    assert Weights.of(Control(0.0, 0.5, sent), AS_OF).sent == {}
    assert asked == []
    assert Weights.of(Control(1.0, 0.5, sent), AS_OF).sent == crowd(7)
    assert nobody(AS_OF) == {}
