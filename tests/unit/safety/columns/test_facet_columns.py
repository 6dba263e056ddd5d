"""Facets in columns: what was not read is unclear."""

from jobbmatch.domain.facet import NO_FACETS, Facet, FacetValue
from jobbmatch.safety.columns.facet_columns import FacetColumns
from tests.factories.safety import vacancy, with_facet


def test_values() -> None:
    market = [with_facet(Facet.EVENING, value) for value in FacetValue] + [vacancy(facets=NO_FACETS)]
    columns = FacetColumns.build(market)
    assert columns.of(Facet.EVENING).tolist() == [2, 0, 1, 1]
    assert columns.of(Facet.NIGHT).tolist() == [0, 0, 0, 1]


def test_no_ordinary_job_is_the_grave_answer() -> None:
    columns = FacetColumns.build([with_facet(Facet.ORDINARY_PAID, value) for value in FacetValue])
    assert columns.of(Facet.ORDINARY_PAID).tolist() == [0, 2, 1]
