from jobbmatch.domain.facet import NO_FACETS, Facet, FacetReading, FacetValue, dangerous, facet_value, harmless


def test_what_was_not_read_is_unclear() -> None:
    assert facet_value(NO_FACETS, Facet.NIGHT) is FacetValue.UNCLEAR
    assert facet_value({Facet.NIGHT: FacetReading(FacetValue.NO)}, Facet.EVENING) is FacetValue.UNCLEAR
    assert facet_value({Facet.NIGHT: FacetReading(FacetValue.NO)}, Facet.NIGHT) is FacetValue.NO


def test_the_danger_is_yes_for_all_facets_but_one() -> None:
    assert [facet for facet in Facet if dangerous(facet) is FacetValue.NO] == [Facet.ORDINARY_PAID]
    assert all({dangerous(facet), harmless(facet)} == {FacetValue.YES, FacetValue.NO} for facet in Facet)
