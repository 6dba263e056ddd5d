import pytest

from jobbmatch.domain.facet import Evidence, Facet, FacetValue
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.facets import read_facets
from tests.unit.text.facet_rows import Row, judge_row, rows_of

_TEXT = "Du får det fint hos oss."


@rows_of(Facet.ORDINARY_PAID)
def test_reads_the_kinds_of_wording(row: Row) -> None:
    judge_row(row)


@pytest.mark.parametrize(
    ("engagement", "sector", "value"),
    [
        ("Fast", "Privat", "yes"),
        ("Vikariat", "", "yes"),
        ("", "Offentlig", "yes"),
        ("Annet", "Offentlig", "unclear"),
        ("Annet", "", "unclear"),
        ("", "", "unclear"),
        ("Selvstendig næringsdrivende", "", "no"),
    ],
)
def test_fields_are_reasons(engagement: str, sector: str, value: str) -> None:
    ad = AdText("Medarbeider", _TEXT, employer_name="Måneby AS", engagement=engagement, sector=sector)
    assert read_facets(ad)[Facet.ORDINARY_PAID].value.value == value


def test_a_field_gives_way_to_the_text_and_a_damaged_text_is_never_yes() -> None:
    commission = AdText("Selger", "Vi gir ren provisjon.", engagement="Fast")
    assert read_facets(commission)[Facet.ORDINARY_PAID].value is FacetValue.NO
    damaged = AdText("Selger", "Fast l\ufffdnn.", engagement="Fast")
    assert read_facets(damaged)[Facet.ORDINARY_PAID].value is FacetValue.UNCLEAR


def test_a_field_is_quoted_by_its_name() -> None:
    reading = read_facets(AdText("Selger", _TEXT, engagement="Fast"))[Facet.ORDINARY_PAID]
    assert reading.evidence == (Evidence("Fast", "field:engagementtype"),)


def test_the_employers_name_says_nothing() -> None:
    ad = AdText("Kokk", "Vi søker kokk til Frivillig Kafé. Timelønn etter tariff.", employer_name="Frivillig Kafé")
    assert read_facets(ad)[Facet.ORDINARY_PAID].value is FacetValue.YES
