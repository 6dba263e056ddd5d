"""Work that brings the person face to face with people from outside."""

from jobbmatch.domain.facet import Facet
from jobbmatch.safety.rules.facet_rule import FacetRule

RULE = FacetRule(Facet.OUTWARD_FACING)
