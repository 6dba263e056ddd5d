"""Spec of the rule 'mobile_work'."""

from jobbmatch.domain.facet import Facet
from tests.spec.safety.facet_specs import facet_spec

SPEC = facet_spec(Facet.MOBILE_WORK, "Skiftende arbeidssted", "er arbeidet på skiftende steder eller på veien?")
