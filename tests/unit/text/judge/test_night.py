from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.facets import read_facets
from tests.unit.text.facet_rows import Row, judge_row, rows_of


@rows_of(Facet.NIGHT)
def test_reads_the_kinds_of_wording(row: Row) -> None:
    judge_row(row)


def test_words_of_the_employer_about_all_day_and_night_block_a_no_that_is_not_said_of_the_position() -> None:
    own = AdText("Tekniker", "Du arbeider dagtid.", employer_text="Vi holder åpent døgnet rundt.")
    nobodys = AdText("Tekniker", "Vi tilbyr dagtid.", employer_text="Vi holder åpent døgnet rundt.")
    assert read_facets(own)[Facet.NIGHT].value is FacetValue.NO
    assert read_facets(nobodys)[Facet.NIGHT].value is FacetValue.UNCLEAR


def test_the_quote_of_a_time_is_the_time() -> None:
    row = Row(Facet.NIGHT, "yes", "", "Vekter", "Vaktene går fra 22.15 til 07.45.")
    assert row.read().evidence[0].quote == "fra 22.15 til 07.45"
