"""Guards of facets for tests: one word is all they know."""

import numpy as np

from jobbmatch.domain.facet import Facet
from jobbmatch.models.facet_guard import Bars, FacetGuard, FacetModel


def word_guard(word: str, facet: Facet = Facet.NIGHT, version: str = "jobbmatch-facets/1-test") -> FacetGuard:
    """A guard that doubts a harmless reading of the facet wherever the word stands."""
    model = FacetModel(np.ones(1, np.float32), intercept=0.0, slope=-5.0, offset=0.0, bars=Bars(doubt=0.9))
    return FacetGuard((word,), np.ones(1, np.float32), {facet: model}, version)
