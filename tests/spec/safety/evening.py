"""Spec of the rule 'evening'."""

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from tests.spec.safety.facet_specs import facet_spec, stated

SPEC = facet_spec(
    Facet.EVENING,
    "Kveldsarbeid",
    "er det arbeid mellom klokka 17 og 21?",
    stated(
        Facet.EVENING,
        "Lest som nei, men annonsen oppgir 10–18. Den farligste lesningen gjelder.",
        HourSpan(WEEKDAYS, 10 * 60, 18 * 60),
        reason="stated_hours",
    ),
    stated(Facet.EVENING, "Lest som nei, og annonsen oppgir 08–17.", HourSpan(WEEKDAYS, 8 * 60, 17 * 60)),
)
