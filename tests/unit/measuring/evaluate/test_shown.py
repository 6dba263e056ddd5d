import numpy as np
import pytest

from jobbmatch.measuring.evaluate.persons import Seeker, draw_seekers
from jobbmatch.measuring.evaluate.shown import TOP, Look, OneDay, Seen
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.safety.check import CheckOutcome
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.gate import judged
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.training.market.hidden import Market
from jobbmatch.training.market.lists import newest_day
from tests.unit.measuring.evaluate.conftest import ADS, SETTINGS

SEEKERS = draw_seekers(ADS, 40, 1)


@pytest.fixture(scope="module")
def day(snapshot: MarketSnapshot) -> OneDay:
    hidden = Market.draw(snapshot.vacancies, snapshot.features, SETTINGS.seed)
    return OneDay(Engine(snapshot, BaselineRanker()), hidden, newest_day(ADS), congestion=1.0, variety=0.5)


@pytest.fixture(scope="module")
def seen(day: OneDay) -> Seen:
    scorers = {"plain": BaselineRanker().score, "upside_down": lambda matrix: -BaselineRanker().score(matrix)}
    return day.see(SEEKERS, scorers, lambda *_: None)


def test_it_is_the_list_that_the_product_shows(snapshot: MarketSnapshot, seen: Seen) -> None:
    engine = Engine(snapshot, BaselineRanker())
    for seeker, look in zip(SEEKERS, seen.looks["plain"], strict=True):
        person = seeker.traits.invented.person
        answer = engine.match(person, seeker.profile, top=TOP, as_of=newest_day(ADS))
        scores = [match.score for match in answer.matches]
        shown = [snapshot.rows[match.vacancy.id] for match in answer.matches]
        assert len(shown) == len(look.rows)
        if len(set(scores)) == len(scores):
            assert shown[:-1] == look.rows.tolist()[:-1], "only the last may be one of several alike"


def test_nothing_that_filter_or_check_would_hold_back_is_ever_shown(snapshot: MarketSnapshot, seen: Seen) -> None:
    some = 0
    for number, seeker in enumerate(SEEKERS):
        for look in (seen.looks["plain"][number], seen.looks["upside_down"][number], seen.controlled[number]):
            for row in look.rows.tolist():
                home = seeker.traits.invented.person.home
                assert judged(snapshot.vacancies[row], seeker.profile, home)[0] is CheckOutcome.PASS
                some += seeker.excludes
    assert some > 0


def test_only_those_who_exclude_something_are_looked_at_without(seen: Seen) -> None:
    assert set(seen.without) == {number for number, seeker in enumerate(SEEKERS) if seeker.excludes}
    for number, free in seen.without.items():
        assert free.allowed >= seen.looks["plain"][number].allowed


def test_a_better_order_is_worth_more_and_none_more_than_the_best(seen: Seen) -> None:
    plain, worse = (np.array([look.ndcg for look in seen.looks[name]]) for name in ("plain", "upside_down"))
    assert np.nanmean(plain) > np.nanmean(worse) + 0.1
    assert np.nanmax(plain) <= 1 + 1e-9
    for look in seen.looks["plain"]:
        assert 0 <= look.good_seen <= look.ideal_seen + 1e-9


def test_a_look_knows_what_it_is_worth() -> None:
    look = Look(np.array([3, 5]), np.array([0.5, 0.01]), ideal_gain=15.0, ideal_seen=1.0, allowed=2)
    assert look.ndcg == 1.0
    assert look.good_seen == 1.0
    nothing = Look(np.empty(0, dtype=np.int64), np.empty(0), ideal_gain=0.0, ideal_seen=0.0, allowed=0)
    assert np.isnan(nothing.ndcg)
    assert nothing.good_seen == 0.0


def test_who_may_see_nothing_is_shown_nothing(day: OneDay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Engine, "rankable", lambda *_: np.empty(0, dtype=np.int64))
    alone: list[Seeker] = SEEKERS[:1]
    found = day.see(alone, {"plain": BaselineRanker().score}, lambda *_: None)
    assert (len(found.looks["plain"][0].rows), len(found.controlled[0].rows)) == (0, 0)
