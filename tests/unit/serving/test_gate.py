import pytest

from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.safety_profile import NO_EXCLUSIONS, FacetExclusion, SafetyProfile, Strength
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import GateDisagreementError
from jobbmatch.safety.check import CheckOutcome
from jobbmatch.serving.gate import first_cleared, judged
from tests.factories.market import GOL, facets, vacancy

NO_NIGHT = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, Strength.SAFETY),))


def passes(ad: Vacancy, profile: SafetyProfile) -> bool:
    return judged(ad, profile, GOL)[0] is CheckOutcome.PASS


def test_what_is_settled_passes() -> None:
    assert passes(vacancy(), NO_NIGHT)
    assert passes(vacancy(text="Nattevakt hver uke."), NO_EXCLUSIONS)


def test_a_danger_word_that_no_evidence_explains_must_be_checked() -> None:
    judgement, decision = judged(vacancy(text="Dagtid. Nattevakt ved behov."), NO_NIGHT, GOL)
    assert judgement is CheckOutcome.MUST_CHECK
    assert decision.findings


def test_a_danger_word_inside_the_evidence_of_no_passes() -> None:
    quote = "Stillingen har ikke nattevakter"
    reading = FacetReading(FacetValue.NO, (Evidence(quote, "text", 0),))
    ad = vacancy(text=f"{quote}.", facets=dict(facets()) | {Facet.NIGHT: reading})
    assert passes(ad, NO_NIGHT)


def test_what_the_filter_should_have_stopped_stops_the_whole_answer() -> None:
    with pytest.raises(GateDisagreementError):
        passes(vacancy(facets=facets(night=FacetValue.YES)), NO_NIGHT)
    with pytest.raises(GateDisagreementError):
        passes(vacancy(facets=facets(night=FacetValue.UNCLEAR)), NO_NIGHT)


def test_first_cleared_skips_what_must_be_checked_and_stops_when_full() -> None:
    ads = [vacancy(1), vacancy(2, text="Nattevakt ved behov."), vacancy(3), vacancy(4)]
    assert list(first_cleared(enumerate(ads), NO_NIGHT, GOL, 2)) == [0, 2]
