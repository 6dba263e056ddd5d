from jobbmatch.domain.facet import Facet, FacetValue
from tests.unit.text.facet_rows import Row, judge_row, rows_of


@rows_of(Facet.PUBLIC_PROFILE)
def test_reads_the_kinds_of_wording(row: Row) -> None:
    judge_row(row)


def test_who_meets_the_public_is_never_read_as_no() -> None:
    row = Row(Facet.PUBLIC_PROFILE, "", "", "Baker", "Du baker i bakeriet og ekspederer kunder over disk.")
    assert row.read().value is FacetValue.UNCLEAR
