import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.models.facet_guard import NEVER, Bars
from jobbmatch.training.facet_bars import choose_bars, danger_bar, doubt_bar
from jobbmatch.training.facet_fit import FACETS
from jobbmatch.training.facet_settings import GuardSettings
from tests.factories.labelled import labelled_ad

SHARES = st.floats(0, 1)
LISTS = st.lists(SHARES, max_size=60)


@given(LISTS, st.integers(0, 200), st.floats(0, 0.2))
def test_the_doubt_bar_never_costs_more_than_is_allowed(kept: list[float], more: int, loss: float) -> None:
    whole = len(kept) + more
    bar = doubt_bar(np.array(kept), whole, loss)
    # The bar is written with six digits; equal probabilities beside it may fall on either side by that much.
    assert sum(p > bar + 1e-6 for p in kept) <= loss * whole + 1e-6


@given(st.lists(st.tuples(SHARES, st.booleans()), max_size=60), st.floats(0.5, 1), st.integers(1, 30))
def test_above_the_danger_bar_enough_ads_are_rightly_dangerous(
    found: list[tuple[float, bool]], precision: float, fewest: int
) -> None:
    bar = danger_bar(np.array([p for p, _ in found]), [hit for _, hit in found], precision, fewest)
    if bar == NEVER:
        return
    above = [hit for p, hit in found if p > bar + 1e-6]
    near = [hit for p, hit in found if abs(p - bar) <= 1e-6]
    assert len(above) + len(near) >= fewest
    assert near or sum(above) >= precision * len(above) - 1e-9


def test_without_ads_there_is_no_bar() -> None:
    assert doubt_bar(np.array([]), 0, 0.02) == NEVER
    assert danger_bar(np.array([]), [], 0.97, 1) == NEVER


def test_when_all_may_be_lost_the_bar_is_nought() -> None:
    assert doubt_bar(np.array([0.4, 0.6]), 100, 0.02) == 0.0


def test_bars_look_only_at_ads_that_are_labelled_and_have_a_probability() -> None:
    ads = [labelled_ad(n, FacetValue.NO, FacetValue.NO) for n in range(4)]
    found = np.full((4, len(FACETS)), np.nan)
    found[:3, FACETS.index(Facet.NIGHT)] = (0.2, 0.4, 0.1)
    bars = choose_bars(ads, found, GuardSettings())
    assert bars[Facet.NIGHT].doubt == 0.7
    assert bars[Facet.WEEKEND] == Bars()


def test_unclear_readings_become_dangerous_only_where_enough_of_them_are() -> None:
    ads = [labelled_ad(n, FacetValue.YES, FacetValue.UNCLEAR) for n in range(30)]
    found = np.full((30, len(FACETS)), np.nan)
    found[:, FACETS.index(Facet.NIGHT)] = np.linspace(0.5, 0.9, 30)
    assert choose_bars(ads, found, GuardSettings(fewest_changed=20))[Facet.NIGHT].danger == 0.25
    assert choose_bars(ads, found, GuardSettings(fewest_changed=31))[Facet.NIGHT].danger == NEVER
