"""Work between 21 and 06."""

from jobbmatch.domain.facet import Facet
from jobbmatch.safety.rules.facet_rule import FacetRule

RULE = FacetRule(Facet.NIGHT)
