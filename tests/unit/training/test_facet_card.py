from dataclasses import replace

import numpy as np

from jobbmatch.domain.facet import Facet
from jobbmatch.models.facet_guard import NEVER, Bars, FacetGuard, FacetModel
from jobbmatch.training.facet_card import guard_card
from jobbmatch.training.facet_judge import FacetFigures, GuardJudgement, Share
from jobbmatch.training.metrics import Interval

SHARE = Share(50, 4, 1, Interval(0.06, 0.02, 0.1))
FIGURES = FacetFigures(SHARE, SHARE, SHARE, SHARE, 3, 2)
JUDGEMENT = GuardJudgement({Facet.NIGHT: FIGURES}, FIGURES, np.empty((0, 9)), helps=True)
MODEL = FacetModel(np.ones(1, np.float32), 0, -1, 0, Bars(0.25, NEVER))
GUARD = FacetGuard(("a",), np.ones(1, np.float32), {Facet.NIGHT: MODEL})
PARAMS = {"ads": 150, "groups": 140, "kinds": 12, "terms": 900, "seed": 1}


def test_the_card_says_what_it_may_do_and_what_was_measured() -> None:
    card = guard_card(JUDGEMENT, GUARD, PARAMS, promoted=True)
    assert "can never make a reading harmless" in card
    assert "| night | 4 -> 1 of 50 | 0.060 [0.020, 0.100] |" in card
    assert "| night | 0.250 | never |" in card
    assert "It was made champion" in card
    assert "12 named kinds" in card


def test_a_guard_that_does_not_help_says_so() -> None:
    assert "**not** made champion" in guard_card(replace(JUDGEMENT, helps=False), GUARD, PARAMS, promoted=False)
