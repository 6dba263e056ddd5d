"""Work at changing addresses or on the road."""

from jobbmatch.domain.facet import Facet
from jobbmatch.safety.rules.facet_rule import FacetRule

RULE = FacetRule(Facet.MOBILE_WORK)
