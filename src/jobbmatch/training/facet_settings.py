"""What a training run of the guard of facets can be told, each with its reason; all of it is logged with the run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GuardSettings:
    """Settings of a training run.

    Attributes:
        seed: The same seed and the same labelled ads give the same guard.
        folds: Parts into which groups of ads are dealt; each is judged by a guard trained on the others.
        inner_folds: Parts inside a training part, for calibration and bars.
        most_terms: Terms that are kept, the most common first; bounds the size of the guard.
        fewest_ads: A term in fewer ads than this is dropped.
        most_share: A term in a larger share of the ads than this is dropped.
        strength: Inverse of the regularisation of the linear models.
        usable_loss: Largest share of the labelled harmless ads that may lose their harmless reading.
        precision: Share of the ads made dangerous that must be labelled so.
        fewest_changed: The precision must be seen on at least so many ads.
        fewest_labels: A facet with fewer dangerous or fewer other labels gets no model.
        resamples: Bootstrap samples of the groups for the intervals.
    """

    seed: int = 1
    folds: int = 5
    inner_folds: int = 3
    most_terms: int = 30_000
    fewest_ads: int = 3
    most_share: float = 0.5
    strength: float = 4.0
    usable_loss: float = 0.02
    precision: float = 0.97
    fewest_changed: int = 20
    fewest_labels: int = 15
    resamples: int = 500
