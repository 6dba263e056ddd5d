from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.training.fit import fit, split
from jobbmatch.training.judge import judge
from jobbmatch.training.learning_curve import Point
from jobbmatch.training.metrics import Interval
from jobbmatch.training.model_card import Seen, importance, model_card
from jobbmatch.training.segments import Segment
from tests.unit.training.conftest import SETTINGS, Simulated

PARAMS = {"vacancies": 300, "lists": 80, "candidates": 30, "seed": 1, "trees": 9}


def test_the_card_says_what_it_was_made_from_and_how_good_it_is(simulated: Simulated) -> None:
    booster = fit(split(simulated.lists, SETTINGS), SETTINGS, lambda *_: None)
    judgement = judge(BaselineRanker(), simulated.lists, SETTINGS)
    card = model_card(judgement, booster, PARAMS, promoted=False)
    assert "No figure here was measured on people" in card
    assert "300 vacancies, 80 lists of 30, seed 1, 9 trees." in card
    assert str(judgement.gain) in card
    assert "**not** made champion" in card
    assert "It was made champion." in model_card(judgement, booster, PARAMS, promoted=True)


def test_the_card_says_what_it_is_not_for_and_where_it_is_weak(simulated: Simulated) -> None:
    booster = fit(split(simulated.lists, SETTINGS), SETTINGS, lambda *_: None)
    judgement = judge(BaselineRanker(), simulated.lists, SETTINGS)
    interval = Interval(0.4, 0.3, 0.5)
    segments = [
        Segment("county_34", 12, interval, interval, weak=True),
        Segment("county_50", 12, interval, interval, weak=False),
        Segment("first_visit", 70, interval, interval, weak=False),
    ]
    card = model_card(judgement, booster, PARAMS, False, Seen(segments, (Point(55, interval),), trials=7))
    assert "What it may not be used for" in card
    assert "decide on benefits" in card
    assert "county_34 **weak** | 12 |" in card
    assert "Certainly weaker than on the other lists: county_34." in card
    assert "county_50" not in card
    assert "| first_visit | 70 |" in card
    assert "| 55 | " in card
    assert "best of 7 trials on the validation lists" in card
    assert "trials" not in model_card(judgement, booster, PARAMS, promoted=False)


def test_importance_is_a_share_of_all_columns_largest_first(simulated: Simulated) -> None:
    found = importance(fit(split(simulated.lists, SETTINGS), SETTINGS, lambda *_: None))
    shares = [share for _, share in found]
    assert {name for name, _ in found} == set(COLUMN_NAMES)
    assert shares == sorted(shares, reverse=True)
    assert abs(sum(shares) - 1) < 1e-9
