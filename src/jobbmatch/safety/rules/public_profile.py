"""Work that shows name, face or number to the public."""

from jobbmatch.domain.facet import Facet
from jobbmatch.safety.rules.facet_rule import FacetRule

RULE = FacetRule(Facet.PUBLIC_PROFILE)
