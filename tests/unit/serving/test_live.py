import gc
import time

import pytest

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.match import RankerInfo
from jobbmatch.domain.safety_profile import NO_EXCLUSIONS
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.lineup import Lineup
from jobbmatch.serving.live import AnswerFeed, LiveEngine, settle
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.answers import answer
from tests.factories.market import AS_OF, facets, person, vacancy


class Market:
    """A market that a test changes."""

    def __init__(self) -> None:
        self.number = 1
        self.broken = False

    def version(self) -> int:
        return self.number

    def build(self) -> Engine:
        if self.broken:
            raise RuntimeError("broken")
        return Engine(MarketSnapshot.build([vacancy(n) for n in range(1, self.number + 1)]), BaselineRanker())


def test_refresh_swaps_only_when_something_changed() -> None:
    market = Market()
    live = LiveEngine(market.version, market.build)
    first = live.current
    assert not live.refresh()
    assert live.current is first
    market.number = 3
    assert live.refresh()
    assert live.market.size == 3
    assert len(live.match(person(), NO_EXCLUSIONS, top=5, as_of=AS_OF).matches) == 3


def test_a_failed_build_leaves_the_old_engine_serving() -> None:
    market = Market()
    live = LiveEngine(market.version, market.build)
    market.number, market.broken = 2, True
    with pytest.raises(RuntimeError):
        live.refresh()
    assert live.market.size == 1


def test_the_thread_says_that_it_is_behind_and_catches_up() -> None:
    market = Market()
    live = LiveEngine(market.version, market.build)
    market.number, market.broken = 2, True
    thread = live.refresh_forever(0.01)
    deadline = time.monotonic() + 5
    while not live.behind and time.monotonic() < deadline:
        time.sleep(0.01)
    assert live.behind
    market.broken = False
    while live.market.size != 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    live.stop()
    thread.join(timeout=5)
    assert live.market.size == 2
    assert not thread.is_alive()


def test_answers_are_applied_at_once_and_to_every_new_market() -> None:
    ad = vacancy(1, facets=facets(night=FacetValue.UNCLEAR))
    market, given, builds = Market(), list[Answer](), []

    def build() -> Engine:
        builds.append(market.number)
        return Engine(MarketSnapshot.build([ad]), BaselineRanker())

    def night() -> FacetValue:
        return live.market.by_id(ad.id).facets[Facet.NIGHT].value

    live = LiveEngine(market.version, build, AnswerFeed(lambda: len(given), lambda: given))
    assert not live.refresh_answers()
    given.append(answer(ad))
    assert live.refresh_answers()
    assert not live.refresh()
    assert night() is FacetValue.NO
    market.number = 2
    assert live.refresh()
    assert night() is FacetValue.NO
    assert builds == [1, 2]
    given.append(answer(ad, value=FacetValue.YES))
    assert live.refresh()
    assert night() is FacetValue.YES
    assert builds == [1, 2]


class Named(BaselineRanker):
    """A ranker of some version."""

    def __init__(self, version: str) -> None:
        self.info = RankerInfo("jobbmatch-ranker", version, simulated=True)


def test_another_champion_comes_into_the_market_that_stands() -> None:
    market, lineups = Market(), [Lineup(Named("1"))]
    live = LiveEngine(market.version, market.build, lineup=lambda: lineups[-1])
    first = live.current
    assert first.ranker.info.version == "1"
    assert not live.refresh_lineup()
    lineups.append(Lineup(Named("2")))
    assert live.refresh_lineup()
    assert (live.current.ranker.info.version, first.ranker.info.version) == ("2", "1")
    assert live.current.market is first.market


def test_a_market_that_was_built_meanwhile_is_ranked_by_the_newest() -> None:
    market, lineups = Market(), [Lineup(Named("1"))]

    def build() -> Engine:
        if market.number == 2:
            lineups.append(Lineup(Named("2")))
            live.refresh_lineup()
        return market.build()

    live = LiveEngine(market.version, build, lineup=lambda: lineups[-1])
    market.number = 2
    assert live.refresh()
    assert (live.market.size, live.current.ranker.info.version) == (2, "2")


def test_the_thread_takes_a_new_champion_and_survives_a_failure() -> None:
    market, lineups, failing = Market(), [Lineup(Named("1"))], [False]

    def lineup() -> Lineup:
        if failing[0]:
            raise RuntimeError("broken")
        return lineups[-1]

    live = LiveEngine(market.version, market.build, lineup=lineup)
    failing[0] = True
    thread = live.refresh_lineup_forever(0.01)
    time.sleep(0.05)
    lineups.append(Lineup(Named("2")))
    failing[0] = False
    deadline = time.monotonic() + 5
    while live.current.ranker.info.version != "2" and time.monotonic() < deadline:
        time.sleep(0.01)
    live.stop()
    thread.join(timeout=5)
    assert live.current.ranker.info.version == "2"


def test_what_stands_is_taken_out_of_the_rounds_of_the_collector() -> None:
    try:
        settle()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
