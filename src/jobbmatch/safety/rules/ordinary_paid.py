"""Work that is no ordinary job with a wage: unpaid, on commission only, or one's own business."""

from jobbmatch.domain.facet import Facet
from jobbmatch.safety.rules.facet_rule import FacetRule

RULE = FacetRule(Facet.ORDINARY_PAID)
