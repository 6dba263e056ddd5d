from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.serving.warm import warm
from tests.factories.market import vacancy


def test_warming_works_on_any_market() -> None:
    for ads in ([vacancy(1)], []):
        warm(Engine(MarketSnapshot.build(ads), BaselineRanker()))
