"""The plain ways that the ranker is held against: popularity, words of titles, the same town, and both together.

Three are built as published. 'TF-IDF + location' is built twice: as published, and tuned as well as it can be on views
that are not judged. The ranker must beat whichever is better.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from jobbmatch.features.tfidf import TermChoice, fit_tfidf
from jobbmatch.measuring.jobviews.market import JobMarket
from jobbmatch.measuring.jobviews.places import plain_name
from jobbmatch.measuring.jobviews.ranks import Floats, found
from jobbmatch.measuring.jobviews.tasks import Task, candidates

_WORD = re.compile(r"[^\W_]{2,}")
TERMS = 100_000
Scorer = Callable[[Task], Floats]
POPULARITY, TFIDF, PLACE_POPULARITY = "popularity", "tfidf", "location_popularity"
PUBLISHED, TUNED = "tfidf_location", "tfidf_location_tuned"


@dataclass(frozen=True, slots=True)
class Mix:
    """How words and place are put together.

    Attributes:
        heading: Words of the title with the employer; without it when false.
        nearest: Likeness to the nearest of the jobs viewed; to their mean when false.
        town: What being in the town of a job viewed adds to the cosine.
        state: What being in its state adds.
    """

    heading: bool = False
    nearest: bool = False
    town: float = 1.0
    state: float = 0.0


GRID = tuple(
    Mix(*choice) for choice in product((False, True), (False, True), (0.25, 0.5, 1.0, 2.0), (0.0, 0.25, 0.5, 1.0))
)


class Baselines:
    """The plain rankers of one market; each gives float64 (jobs,), higher is better."""

    def __init__(self, market: JobMarket) -> None:
        """Weigh words and number towns."""
        self._popularity = market.popularity.astype(np.float64)
        self._words = {False: _weights([job.title for job in market.jobs])}
        self._words[True] = _weights([job.heading for job in market.jobs])
        self._towns = _numbers([f"{job.state} {plain_name(job.city)}" if job.city else "" for job in market.jobs])
        self._states = _numbers([job.state for job in market.jobs])
        self._market = market

    def all(self, tuning: Sequence[Task]) -> dict[str, Scorer]:
        """Give every baseline by name; one of them is tuned on views that are not judged."""
        tuned = self.tune(tuning)
        return {
            POPULARITY: lambda _: self._popularity,
            TFIDF: lambda task: self.words(task, Mix()),
            PLACE_POPULARITY: self._place_popularity,
            PUBLISHED: lambda task: self.mixed(task, Mix()),
            TUNED: lambda task: self.mixed(task, tuned),
        }

    def tune(self, tasks: Sequence[Task]) -> Mix:
        """Choose the mix with the best nDCG on some views; of equals the first."""
        totals = dict.fromkeys(GRID, 0.0)
        for task in tasks:
            rows = candidates(task, self._market)
            target = int(np.searchsorted(rows, task.target))
            town, state = self._shared(self._towns, task), self._shared(self._states, task)
            words = {key: self.words(task, Mix(*key)) for key in product((False, True), (False, True))}
            for mix in GRID:
                scores = words[mix.heading, mix.nearest] + mix.town * town + mix.state * state
                totals[mix] += found(scores[rows], target).ndcg
        return max(GRID, key=lambda mix: totals[mix])

    def words(self, task: Task, mix: Mix) -> Floats:
        """Give the likeness of each title to those of the jobs viewed, 0 to 1."""
        weights = self._words[mix.heading]
        if mix.nearest:
            near: Floats = np.asarray((weights @ weights[task.viewed].T).max(axis=1).todense()).ravel()
            return near
        profile = np.asarray(weights[task.viewed].mean(axis=0)).ravel()
        likeness: Floats = np.asarray(weights @ (profile / max(float(np.linalg.norm(profile)), 1e-12)))
        return likeness

    def mixed(self, task: Task, mix: Mix) -> Floats:
        """Add likeness of words and sameness of place."""
        place = mix.town * self._shared(self._towns, task) + mix.state * self._shared(self._states, task)
        return self.words(task, mix) + place

    def _place_popularity(self, task: Task) -> Floats:
        scores: Floats = self._shared(self._towns, task) * (self._popularity.max() + 1) + self._popularity
        return scores

    @staticmethod
    def _shared(numbers: NDArray[np.int64], task: Task) -> Floats:
        mine = numbers[task.viewed]
        return np.isin(numbers, mine[mine >= 0]).astype(np.float64)


def _weights(texts: Sequence[str]) -> csr_matrix:
    found_terms = fit_tfidf((_WORD.findall(text.lower()) for text in texts), TermChoice(TERMS))
    triplets = (found_terms.weights.astype(np.float64), (found_terms.rows, found_terms.columns))
    return csr_matrix(triplets, shape=(len(texts), len(found_terms.terms)))


def _numbers(names: Sequence[str]) -> NDArray[np.int64]:
    """Number names; the empty one is -1, for it is the same as no other."""
    number = {name: place for place, name in enumerate(sorted(set(names) - {""}))}
    return np.array([number.get(name, -1) for name in names], dtype=np.int64)
