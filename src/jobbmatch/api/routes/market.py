"""How fresh and how large the market is, and what ranks it."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Depends

from jobbmatch.api.deps.access import Access, Caller
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import ABOUT_NOBODY, documented
from jobbmatch.api.schemas.market import FeedView, MarketState, RankerAlarmView
from jobbmatch.api.schemas.matches import RankerView
from jobbmatch.domain.user import Action

router = APIRouter(prefix=PREFIX, tags=["market"])


@router.get("/market", operation_id="readMarket", responses=documented(*ABOUT_NOBODY))
def read_market(caller: Annotated[Caller, Depends(Access(Action.READ_MARKET))], services: ServicesDep) -> MarketState:
    """Say how many vacancies there are, how new the newest change is, and what ranks."""
    del caller
    engine = services.engine.current
    market, now, feed, alarm = engine.market, services.clock(), services.feed(), services.ranker_alarm()
    return MarketState(
        size=market.size,
        # A source whose clock is ahead must not make the market look fresher than now.
        newest_change=max((min(vacancy.changed, now) for vacancy in market.vacancies), default=None),
        version=market.version,
        feed=None if feed is None else FeedView(behind=feed.behind, read_at=feed.read_at),
        ranker=RankerView.of(engine.ranker.info),
        ranker_alarm=None if alarm is None else RankerAlarmView(**asdict(alarm)),
    )
