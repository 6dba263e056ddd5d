"""What the guard of facets is worth: readings with and without it, on groups of ads it and its bars have not seen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.facet import UNREAD, Facet, FacetReading, FacetValue, dangerous, harmless
from jobbmatch.models.facet_guard import F64, Bars, guarded
from jobbmatch.training.facet_ads import LabelledAd
from jobbmatch.training.facet_bars import choose_bars
from jobbmatch.training.facet_fit import FACETS, I64, fit_guard, folds, out_of_fold, probabilities
from jobbmatch.training.facet_settings import GuardSettings
from jobbmatch.training.metrics import Interval

Bools = NDArray[np.bool_]
Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Share:
    """A share of some ads, without and with the guard.

    Attributes:
        of: Number of ads that it is a share of.
        before: Hits without the guard.
        after: Hits with it.
        drop: Share without less share with, with its 95 % interval over groups.
    """

    of: int
    before: int
    after: int
    drop: Interval


@dataclass(frozen=True, slots=True)
class FacetFigures:
    """Figures of one facet, or of all together.

    Attributes:
        unsafe: Labelled dangerous and read as harmless.
        usable: Labelled harmless and read as harmless.
        overconfident: Labelled unclear and read as harmless.
        found: Labelled dangerous and read so.
        made_dangerous: Readings that the guard made dangerous.
        rightly: Of these, labelled dangerous.
    """

    unsafe: Share
    usable: Share
    overconfident: Share
    found: Share
    made_dangerous: int
    rightly: int


@dataclass(frozen=True, slots=True)
class GuardJudgement:
    """What was measured on held-out groups.

    Attributes:
        facets: By facet.
        together: Over all facets.
        probabilities: Out of fold, float64 (ads, facets); the final bars are chosen on them.
        helps: Whether the guard clearly lowers the unsafe share at a price within the bars.
    """

    facets: Mapping[Facet, FacetFigures]
    together: FacetFigures
    probabilities: F64
    helps: bool

    def metrics(self) -> dict[str, float]:
        """Give all figures flat."""
        found: dict[str, float] = {}
        for name, figures in {**{str(facet): row for facet, row in self.facets.items()}, "all": self.together}.items():
            for kind in ("unsafe", "usable", "overconfident", "found"):
                share: Share = getattr(figures, kind)
                if share.of:
                    found |= _named(f"{name}_{kind}", share)
            found[f"{name}_made_dangerous"] = float(figures.made_dangerous)
            found[f"{name}_made_dangerous_rightly"] = float(figures.rightly)
        return found


def judge_guard(ads: Sequence[LabelledAd], groups: I64, settings: GuardSettings, told: Told) -> GuardJudgement:
    """Judge by grouped cross-validation; the bars, too, are chosen without the ads that they are judged on.

    Args:
        ads: Labelled ads.
        groups: Group of each; whole groups are held out.
        settings: Settings of the run.
        told: Called with folds done and all.
    """
    found = np.full((len(ads), len(FACETS)), np.nan)
    after: list[Mapping[Facet, FacetReading]] = [ad.vacancy.facets for ad in ads]
    for number, (learn, held) in enumerate(folds(groups, settings.folds, settings.seed)):
        told(number, settings.folds)
        learnt = [ads[row] for row in learn]
        inner = out_of_fold(learnt, groups[learn], settings.inner_folds, settings)
        bars = choose_bars(learnt, inner, settings)
        found[held] = probabilities(fit_guard(learnt, groups[learn], settings), [ads[row] for row in held])
        for row in held:
            after[row] = _after(ads[row], found[row], bars)
    told(settings.folds, settings.folds)
    return _judged(ads, after, groups, found, settings)


def _after(ad: LabelledAd, found: F64, bars: Mapping[Facet, Bars]) -> dict[Facet, FacetReading]:
    return {
        facet: guarded(facet, ad.vacancy.facets.get(facet, UNREAD), float(found[at]), bars[facet])
        for at, facet in enumerate(FACETS)
    }


def _judged(
    ads: Sequence[LabelledAd],
    after: Sequence[Mapping[Facet, FacetReading]],
    groups: I64,
    found: F64,
    settings: GuardSettings,
) -> GuardJudgement:
    rows = [
        _Row(facet, int(group), ad.labels[facet], ad.vacancy.facets.get(facet, UNREAD).value, new[facet].value)
        for ad, new, group in zip(ads, after, groups, strict=True)
        for facet in FACETS
        if facet in ad.labels and facet in new
    ]
    by_facet = {facet: _figures([row for row in rows if row.facet is facet], settings) for facet in FACETS}
    together = _figures(rows, settings)
    return GuardJudgement(
        {facet: figures for facet, figures in by_facet.items() if figures.unsafe.of or figures.usable.of},
        together,
        found,
        _helps(together, settings),
    )


def _helps(figures: FacetFigures, settings: GuardSettings) -> bool:
    precise = figures.rightly >= settings.precision * figures.made_dangerous
    return figures.unsafe.drop.low > 0 and figures.usable.drop.mean <= settings.usable_loss and precise


@dataclass(frozen=True, slots=True)
class _Row:
    facet: Facet
    group: int
    label: FacetValue
    before: FacetValue
    after: FacetValue

    def label_is(self, kind: str) -> bool:
        wanted = {"bad": dangerous(self.facet), "good": harmless(self.facet), "open": FacetValue.UNCLEAR}
        return self.label is wanted[kind]


def _figures(rows: Sequence[_Row], settings: GuardSettings) -> FacetFigures:
    made = [row for row in rows if row.after is not row.before and row.after is dangerous(row.facet)]
    return FacetFigures(
        _share([row for row in rows if row.label_is("bad")], harmless, settings),
        _share([row for row in rows if row.label_is("good")], harmless, settings),
        _share([row for row in rows if row.label_is("open")], harmless, settings),
        _share([row for row in rows if row.label_is("bad")], dangerous, settings),
        len(made),
        sum(row.label_is("bad") for row in made),
    )


def _share(rows: Sequence[_Row], value: Callable[[Facet], FacetValue], settings: GuardSettings) -> Share:
    before = np.array([row.before is value(row.facet) for row in rows], dtype=np.bool_)
    after = np.array([row.after is value(row.facet) for row in rows], dtype=np.bool_)
    groups = np.array([row.group for row in rows], dtype=np.int64)
    return Share(len(rows), int(before.sum()), int(after.sum()), group_interval(before, after, groups, settings))


def group_interval(before: Bools, after: Bools, groups: I64, settings: GuardSettings) -> Interval:
    """Give the drop of a share and its 95 % interval, whole groups drawn anew; nought of nothing."""
    if not len(groups):
        return Interval(0.0, 0.0, 0.0)
    _, number = np.unique(groups, return_inverse=True)
    drop = np.bincount(number, weights=before.astype(np.float64) - after.astype(np.float64))
    size = np.bincount(number).astype(np.float64)
    picks = np.random.default_rng(settings.seed).integers(0, len(size), size=(settings.resamples, len(size)))
    low, high = np.quantile(drop[picks].sum(axis=1) / size[picks].sum(axis=1), [0.025, 0.975])
    return Interval(float(drop.sum() / size.sum()), float(low), float(high))


def _named(name: str, share: Share) -> dict[str, float]:
    return {
        f"{name}_of": float(share.of),
        f"{name}_share_before": share.before / share.of,
        f"{name}_share_after": share.after / share.of,
        f"{name}_drop": share.drop.mean,
        f"{name}_drop_low": share.drop.low,
        f"{name}_drop_high": share.drop.high,
    }
