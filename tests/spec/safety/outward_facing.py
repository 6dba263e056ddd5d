"""Spec of the rule 'outward_facing'."""

from jobbmatch.domain.facet import Facet
from tests.spec.safety.facet_specs import facet_spec

SPEC = facet_spec(
    Facet.OUTWARD_FACING, "Utadrettet arbeid", "møter den som har stillingen, mennesker utenfra ansikt til ansikt?"
)
