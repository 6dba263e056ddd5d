"""Spec of the rule 'night'."""

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from tests.spec.safety.facet_specs import facet_spec, stated

SPEC = facet_spec(
    Facet.NIGHT,
    "Nattarbeid",
    "er det arbeid mellom klokka 21 og 06?",
    stated(
        Facet.NIGHT,
        "Lest som nei, men annonsen oppgir 15–22. Den farligste lesningen gjelder.",
        HourSpan(WEEKDAYS, 15 * 60, 22 * 60),
        reason="stated_hours",
    ),
    stated(Facet.NIGHT, "Lest som nei, og annonsen oppgir 06–21.", HourSpan(WEEKDAYS, 6 * 60, 21 * 60)),
    stated(
        Facet.NIGHT,
        "Lest som nei, men annonsen oppgir fra 05.59.",
        HourSpan(WEEKDAYS, 5 * 60 + 59, 12 * 60),
        reason="stated_hours",
    ),
)
