"""The spec tables of the nine facet rules, which differ only in what they ask about."""

from collections.abc import Callable

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.facet import Facet, FacetValue, dangerous, harmless
from jobbmatch.domain.hours import HourSpan, WorkingHours
from jobbmatch.domain.safety_profile import FacetExclusion, SafetyProfile, Strength
from tests.factories.safety import HARMLESS, vacancy, with_facet
from tests.spec.safety.table import Row, Spec

_WORDS = {FacetValue.YES: "Ja", FacetValue.NO: "Nei"}
_ABOUT = (
    "Hver annonse er lest som ja, nei eller uklart på spørsmålet: {question} {bad} bryter utelukkelsen. {good} krever "
    "en grunn i {source}. Alt annet er uklart, og det som er uklart, holdes tilbake til et menneske har sjekket."
)


def facet_spec(facet: Facet, title: str, question: str, *more: Row, source: str = "teksten") -> Spec:
    """Give the table of one facet: a row for every value and one for not read at all."""
    unread = {other: reading for other, reading in HARMLESS.items() if other is not facet}
    bad, good = dangerous(facet), harmless(facet)
    rows = (
        Row(f"Annonsen viser at svaret er {_WORDS[bad].lower()}.", with_facet(facet, bad), bad.value),
        Row(f"Annonsen viser at svaret er {_WORDS[good].lower()}.", with_facet(facet, good)),
        Row("Annonsen avgjør det ikke.", with_facet(facet, FacetValue.UNCLEAR), "unknown", unknown=True),
        Row("Annonsen er ikke lest på dette punktet.", vacancy(facets=unread), "unknown", unknown=True),
    )
    about = _ABOUT.format(question=question, bad=_WORDS[bad], good=_WORDS[good], source=source)
    person = "Personen utelukker dette."
    return Spec(RuleCode(facet.value), title, about, person, _excluding(facet), rows + more)


def stated(facet: Facet, given: str, *spans: HourSpan, reason: str = "") -> Row:
    """Give a row in which the reading says no, but times are stated."""
    return Row(given, with_facet(facet, FacetValue.NO, hours=WorkingHours(spans)), reason)


def _excluding(facet: Facet) -> Callable[[Strength], SafetyProfile]:
    return lambda strength: SafetyProfile(facets=(FacetExclusion(facet, strength),))
