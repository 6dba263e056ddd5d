from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.serving.checks import checks_of
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.serving.warm import warm
from tests.factories.market import vacancy


def test_warming_works_on_any_market() -> None:
    for ads in ([vacancy(1)], []):
        warm(Engine(MarketSnapshot.build(ads), BaselineRanker()))


def test_the_list_of_what_must_be_checked_is_warm_too() -> None:
    engine = Engine(MarketSnapshot.build([vacancy(1)]), BaselineRanker())
    warm(engine)
    assert checks_of(engine) is checks_of(engine)
    assert engine.with_answers(()).readings is engine.readings
