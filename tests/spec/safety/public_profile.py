"""Spec of the rule 'public_profile'."""

from jobbmatch.domain.facet import Facet
from tests.spec.safety.facet_specs import facet_spec

SPEC = facet_spec(
    Facet.PUBLIC_PROFILE, "Synlighet utad", "vises navn, ansikt eller nummer for allmennheten som del av arbeidet?"
)
