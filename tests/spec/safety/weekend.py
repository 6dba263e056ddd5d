"""Spec of the rule 'weekend'."""

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from tests.spec.safety.facet_specs import facet_spec, stated

SPEC = facet_spec(
    Facet.WEEKEND,
    "Helgearbeid",
    "er det arbeid lørdag eller søndag?",
    stated(
        Facet.WEEKEND,
        "Lest som nei, men annonsen oppgir lørdag 10–15. Den farligste lesningen gjelder.",
        HourSpan(frozenset({5}), 10 * 60, 15 * 60),
        reason="stated_hours",
    ),
    stated(
        Facet.WEEKEND,
        "Lest som nei, men natten til lørdag er med (fredag 22–06).",
        HourSpan(frozenset({4}), 22 * 60, 6 * 60),
        reason="stated_hours",
    ),
    stated(Facet.WEEKEND, "Lest som nei, og annonsen oppgir hverdager 08–16.", HourSpan(WEEKDAYS, 8 * 60, 16 * 60)),
)
