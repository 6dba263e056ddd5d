from jobbmatch.domain.facet import Facet
from jobbmatch.domain.safety_profile import NO_EXCLUSIONS, EmployerExclusion, FacetExclusion, SafetyProfile


def test_empty_means_that_nothing_is_excluded() -> None:
    assert NO_EXCLUSIONS.is_empty
    assert not SafetyProfile(facets=(FacetExclusion(Facet.NIGHT),)).is_empty


def test_the_repr_shows_nothing() -> None:
    profile = SafetyProfile(employers=(EmployerExclusion(name="HEMMELIG"),))
    assert "HEMMELIG" not in repr(profile) + repr(profile.employers[0]) + str(profile)
