"""Work whose ad shows signs of exploitation."""

from jobbmatch.domain.facet import Facet
from jobbmatch.safety.rules.facet_rule import FacetRule

RULE = FacetRule(Facet.WARNING_SIGNS)
