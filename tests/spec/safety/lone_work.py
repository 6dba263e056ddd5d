"""Spec of the rule 'lone_work'."""

from jobbmatch.domain.facet import Facet
from tests.spec.safety.facet_specs import facet_spec

SPEC = facet_spec(Facet.LONE_WORK, "Alenearbeid", "arbeider den som har stillingen, alene en god del av tiden?")
