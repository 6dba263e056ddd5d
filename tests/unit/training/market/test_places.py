from jobbmatch.training.market.places import realised


def test_sending_all_to_one_vacancy_fails() -> None:
    values = [0.5, 0.6, 0.4]
    assert realised([0, 0, 0], values, [1, 1, 1]).tolist() == [0, 0.6, 0]
    assert realised([0, 1, 2], values, [1, 1, 1]).tolist() == values


def test_a_vacancy_with_more_places_takes_more() -> None:
    assert realised([0, 0, 0], [0.5, 0.6, 0.4], [2]).tolist() == [0.5, 0.6, 0]


def test_nobody_sent_nothing_gained() -> None:
    assert realised([], [], [1]).tolist() == []
