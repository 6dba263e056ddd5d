"""Spec of the rule 'warning_signs'."""

from jobbmatch.domain.facet import Facet
from tests.spec.safety.facet_specs import facet_spec

SPEC = facet_spec(
    Facet.WARNING_SIGNS,
    "Tegn på utnytting",
    "er bolig knyttet til jobben, lønnen kontant, noe å betale for den som søker, pass tatt i forvaring, all kontakt i "
    "private meldinger, arbeid uten avtale eller ulønnet prøvetid?",
    source="at hele annonsen er lest uten funn",
)
