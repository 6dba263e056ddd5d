from jobbmatch.domain.facet import NO_FACETS, Facet, FacetReading, FacetValue, facet_value


def test_what_was_not_read_is_unclear() -> None:
    assert facet_value(NO_FACETS, Facet.NIGHT) is FacetValue.UNCLEAR
    assert facet_value({Facet.NIGHT: FacetReading(FacetValue.NO)}, Facet.EVENING) is FacetValue.UNCLEAR
    assert facet_value({Facet.NIGHT: FacetReading(FacetValue.NO)}, Facet.NIGHT) is FacetValue.NO
