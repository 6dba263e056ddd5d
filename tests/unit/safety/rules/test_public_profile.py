"""The rule 'public_profile' listens to its own facet and to no other."""

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.safety_profile import FacetExclusion, SafetyProfile
from tests.factories.safety import filtered, with_facet


@pytest.mark.parametrize("other", list(Facet))
def test_listens_to_its_own_facet(other: Facet) -> None:
    profile = SafetyProfile(facets=(FacetExclusion(Facet.PUBLIC_PROFILE),))
    result = filtered(profile, with_facet(other, FacetValue.YES))
    reasons = [finding.reason for finding in result.decision(0).findings]
    assert reasons == (["public_profile.yes"] if other is Facet.PUBLIC_PROFILE else [])
