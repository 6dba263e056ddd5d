"""A learnt guard beside the reader of facets: it may take certainty away or add danger, and can never make an ad safe.

For each facet a linear model over the terms of the ad gives a calibrated probability that the facet has its dangerous
value. Above one bar a harmless reading becomes unclear; above a higher one an unclear reading becomes dangerous.

    p = 1 / (1 + exp(slope * (terms . weights + intercept) + offset))
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.facet import UNREAD, Evidence, Facet, FacetReading, FacetValue, dangerous, harmless
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.models.guard_terms import terms

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

WHERE: Final = "model:facets"
"""Where the evidence of a change by the guard is said to stand: it has no words of the ad of its own."""
NEVER: Final = math.inf


@dataclass(frozen=True, slots=True)
class Bars:
    """From which probability of the dangerous value on the guard changes a reading; ``NEVER`` is never.

    Attributes:
        doubt: A harmless reading becomes unclear.
        danger: An unclear reading becomes dangerous.
    """

    doubt: float = NEVER
    danger: float = NEVER


@dataclass(frozen=True, slots=True)
class FacetModel:
    """What is known of one facet.

    Attributes:
        weights: Weight of each term, float32 (terms,).
        intercept: Added to the weighted sum.
        slope: Of the calibration; below 0 when a higher sum means more danger.
        offset: Of the calibration.
        bars: When readings are changed.
    """

    weights: F32
    intercept: float
    slope: float
    offset: float
    bars: Bars = Bars()


@dataclass(frozen=True)
class FacetGuard:
    """A trained guard.

    Attributes:
        terms: Terms that it knows.
        idf: Weight of each term by how rare it is, float32 (terms,).
        models: One model a facet; a facet without one is left as it was read.
        version: Name and version in the registry, and a fingerprint of the content; empty before it is registered.
    """

    terms: Sequence[str]
    idf: F32
    models: Mapping[Facet, FacetModel]
    version: str = field(default="", compare=False)

    def probabilities(self, vacancy: Vacancy) -> dict[Facet, float]:
        """Give the probability of the dangerous value of each facet that it knows.

        Args:
            vacancy: The ad with its readings as the readers gave them.
        """
        return self.probabilities_of(terms(vacancy))

    def probabilities_of(self, counts: Mapping[str, int]) -> dict[Facet, float]:
        """Give the same for an ad whose terms have been counted."""
        numbers, weights = self.vector(counts)
        sums = weights @ self._weights[numbers] + self._intercepts
        return {facet: _calibrated(self.models[facet], float(sums[at])) for at, facet in enumerate(self.models)}

    def guarded(self, vacancy: Vacancy) -> Vacancy:
        """Give the ad with its readings guarded; the same one when nothing changes."""
        found = {
            facet: guarded(facet, vacancy.facets.get(facet, UNREAD), probability, self.models[facet].bars)
            for facet, probability in self.probabilities(vacancy).items()
        }
        changed = {facet: new for facet, new in found.items() if new is not vacancy.facets.get(facet, UNREAD)}
        return replace(vacancy, facets={**vacancy.facets, **changed}) if changed else vacancy

    def vector(self, counts: Mapping[str, int]) -> tuple[NDArray[np.int64], F32]:
        """Give the known terms by number, and their TF-IDF of length 1: (1 + log count) * idf."""
        known = [term for term in counts if term in self._numbers]
        numbers = np.array([self._numbers[term] for term in known], dtype=np.int64)
        # In one order whatever the order of the text, so that the sum is the same to the last bit.
        order = np.argsort(numbers)
        frequency = np.array([counts[term] for term in known], dtype=np.float32)[order]
        weights = (1 + np.log(frequency)) * self.idf[numbers[order]]
        return numbers[order], (weights / max(float(np.linalg.norm(weights)), 1e-12)).astype(np.float32)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {term: number for number, term in enumerate(self.terms)}

    @cached_property
    def _weights(self) -> F32:
        if not self.models:
            return np.empty((len(self.terms), 0), dtype=np.float32)
        return np.ascontiguousarray(np.stack([model.weights for model in self.models.values()], axis=1))

    @cached_property
    def _intercepts(self) -> F64:
        return np.array([model.intercept for model in self.models.values()], dtype=np.float64)


def guarded(facet: Facet, reading: FacetReading, probability: float, bars: Bars) -> FacetReading:
    """Give a reading after the guard: harmless may become unclear and unclear dangerous, and nothing else happens.

    >>> bars = Bars(doubt=0.4, danger=0.9)
    >>> guarded(Facet.NIGHT, FacetReading(FacetValue.NO), 0.5, bars).value
    <FacetValue.UNCLEAR: 'unclear'>
    >>> guarded(Facet.ORDINARY_PAID, FacetReading(FacetValue.UNCLEAR), 0.95, bars).value
    <FacetValue.NO: 'no'>
    >>> guarded(Facet.NIGHT, FacetReading(FacetValue.YES), 0.0, bars).value
    <FacetValue.YES: 'yes'>

    Args:
        facet: The facet, which decides what is dangerous.
        reading: What the reader gave.
        probability: Of the dangerous value, 0 to 1.
        bars: The bars of this facet.
    """
    if reading.value is harmless(facet) and probability >= bars.doubt:
        return _changed(reading, FacetValue.UNCLEAR)
    if reading.value is FacetValue.UNCLEAR and probability >= bars.danger:
        return _changed(reading, dangerous(facet))
    return reading


def _changed(reading: FacetReading, value: FacetValue) -> FacetReading:
    # The words that the reader rested on stay, so that a human sees what the guard doubted.
    return FacetReading(value, (*reading.evidence, Evidence("", WHERE)))


def _calibrated(model: FacetModel, total: float) -> float:
    exponent = model.slope * total + model.offset
    # Beyond this the probability is 0 to all digits, and exp would overflow.
    return 1 / (1 + math.exp(exponent)) if exponent < 700 else 0.0
