import logging

import pytest

from jobbmatch.errors import GateDisagreementError
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.serving.checks import checks_of
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.lineup import Lineup
from jobbmatch.serving.memory import Remembered
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.serving.warm import warm
from tests.factories.answers import answer
from tests.factories.market import vacancy


def test_warming_works_on_any_market() -> None:
    for ads in ([vacancy(1)], []):
        warm(Engine(MarketSnapshot.build(ads), BaselineRanker()))


def test_the_list_of_what_must_be_checked_is_warm_too() -> None:
    engine = Engine(MarketSnapshot.build([vacancy(1)]), BaselineRanker())
    warm(engine)
    assert checks_of(engine) is checks_of(engine)
    assert engine.with_answers(()).readings is engine.readings


def test_what_wishes_are_held_against_is_collected_once_for_a_market() -> None:
    engine = Engine(MarketSnapshot.build([vacancy(1), vacancy(2)]), BaselineRanker())
    warm(engine)
    collected = engine.ground
    assert engine.ranked_by(Lineup(BaselineRanker())).ground is collected
    assert engine.remembering(Remembered()).ground is collected
    other = engine.with_answers([answer(vacancy(1))])
    assert other.ground is not collected, "an answer may have changed what an ad says"


def test_two_readings_of_an_ad_that_disagree_do_not_keep_the_others_from_being_warmed(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def disagrees(*_: object, **__: object) -> None:
        raise GateDisagreementError("MARKER")

    engine = Engine(MarketSnapshot.build([vacancy(1)]), BaselineRanker())
    monkeypatch.setattr(Engine, "match", disagrees)
    with caplog.at_level(logging.ERROR):
        warm(engine)
    assert "ground" in vars(engine)
    assert "disagree" in caplog.text
    assert "MARKER" not in caplog.text
