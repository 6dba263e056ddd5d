"""Spec of the rule 'ordinary_paid'."""

from jobbmatch.domain.facet import Facet
from tests.spec.safety.facet_specs import facet_spec

SPEC = facet_spec(
    Facet.ORDINARY_PAID,
    "Vanlig jobb med lønn",
    "er dette en ansettelse med lønn, og ikke ulønnet praksis, bare provisjon, eget firma eller frivillig innsats?",
    source="teksten eller i feltene om ansettelsen",
)
