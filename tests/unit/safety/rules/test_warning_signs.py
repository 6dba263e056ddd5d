"""The rule 'warning_signs' listens to its own facet and to no other."""

import pytest

from jobbmatch.domain.facet import Facet, dangerous
from jobbmatch.domain.safety_profile import FacetExclusion, SafetyProfile
from tests.factories.safety import filtered, with_facet


@pytest.mark.parametrize("other", list(Facet))
def test_listens_to_its_own_facet(other: Facet) -> None:
    profile = SafetyProfile(facets=(FacetExclusion(Facet.WARNING_SIGNS),))
    result = filtered(profile, with_facet(other, dangerous(other)))
    reasons = [finding.reason for finding in result.decision(0).findings]
    assert reasons == (["warning_signs.yes"] if other is Facet.WARNING_SIGNS else [])
