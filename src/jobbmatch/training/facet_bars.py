"""Where the guard of facets begins to act: bars chosen on ads that the guard has not learnt from."""

from collections.abc import Mapping, Sequence

import numpy as np

from jobbmatch.domain.facet import UNREAD, Facet, FacetValue, dangerous, harmless
from jobbmatch.models.facet_guard import F64, NEVER, Bars
from jobbmatch.training.facet_ads import LabelledAd
from jobbmatch.training.facet_fit import FACETS
from jobbmatch.training.facet_settings import GuardSettings


def choose_bars(ads: Sequence[LabelledAd], probabilities: F64, settings: GuardSettings) -> Mapping[Facet, Bars]:
    """Choose the bars of each facet.

    Args:
        ads: Labelled ads.
        probabilities: Of the dangerous value, out of fold, float64 (ads, facets); NaN is passed over.
        settings: What may be lost, and how sure it must be.
    """
    return {facet: _bars(ads, probabilities[:, at], facet, settings) for at, facet in enumerate(FACETS)}


def doubt_bar(kept: F64, labelled_harmless: int, loss: float) -> float:
    """Give the lowest bar above which at most the allowed share of the labelled harmless ads lie.

    The bar lies midway between two ads. Of 100 harmless ads, 4 of them read as harmless, two may be lost:

    >>> doubt_bar(np.array([0.1, 0.2, 0.4, 0.8]), 100, 0.02)
    0.3

    Args:
        kept: Probabilities of the ads that are labelled and read as harmless.
        labelled_harmless: All that are labelled harmless, however they were read.
        loss: Share of them that may be lost.
    """
    allowed = int(loss * labelled_harmless + 1e-9)
    if not len(kept):
        return NEVER
    falling: list[float] = [1.0, *np.sort(kept)[::-1].tolist()]
    if allowed + 1 >= len(falling):
        return 0.0
    return round((falling[allowed] + falling[allowed + 1]) / 2, 6)


def danger_bar(probabilities: F64, right: Sequence[bool], precision: float, fewest: int) -> float:
    """Give the lowest bar above which enough ads are rightly made dangerous; never where no bar is good enough.

    >>> danger_bar(np.array([0.9, 0.8, 0.6, 0.2]), [True, True, True, False], 0.97, 2)
    0.4

    Args:
        probabilities: Of ads that are read as unclear.
        right: Whether each is labelled dangerous.
        precision: Least share of those above the bar that must be.
        fewest: Least number of ads above the bar.
    """
    order = np.argsort(-probabilities, kind="stable")
    falling: list[float] = [*probabilities[order].tolist(), 0.0]
    shares = np.cumsum(np.asarray(right, dtype=np.float64)[order]) / np.arange(1, len(order) + 1)
    good = [k for k in range(fewest, len(order) + 1) if shares[k - 1] >= precision and falling[k - 1] > falling[k]]
    return round((falling[good[-1] - 1] + falling[good[-1]]) / 2, 6) if good else NEVER


def _bars(ads: Sequence[LabelledAd], probabilities: F64, facet: Facet, settings: GuardSettings) -> Bars:
    rows = [
        (ad.labels[facet], ad.vacancy.facets.get(facet, UNREAD).value, float(p))
        for ad, p in zip(ads, probabilities, strict=True)
        if facet in ad.labels and not np.isnan(p)
    ]
    good, bad = harmless(facet), dangerous(facet)
    kept = np.array([p for label, read, p in rows if label is good and read is good])
    open_ = [(p, label is bad) for label, read, p in rows if read is FacetValue.UNCLEAR]
    unclear, right = np.array([p for p, _ in open_]), [hit for _, hit in open_]
    return Bars(
        doubt_bar(kept, sum(label is good for label, _, _ in rows), settings.usable_loss),
        danger_bar(unclear, right, settings.precision, settings.fewest_changed),
    )
