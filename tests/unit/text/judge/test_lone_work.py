from jobbmatch.domain.facet import Facet
from tests.unit.text.facet_rows import Row, judge_row, rows_of


@rows_of(Facet.LONE_WORK)
def test_reads_the_kinds_of_wording(row: Row) -> None:
    judge_row(row)
