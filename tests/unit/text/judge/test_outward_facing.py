from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.ids import StyrkCode
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.facets import read_facets
from tests.unit.text.facet_rows import Row, judge_row, rows_of


@rows_of(Facet.OUTWARD_FACING)
def test_reads_the_kinds_of_wording(row: Row) -> None:
    judge_row(row)


def test_a_code_and_a_title_alone_never_make_a_no() -> None:
    ad = AdText("Sveiser", "Søk i dag.", jobtitle="Sveiser", occupation_codes=(StyrkCode("7212"),))
    assert read_facets(ad)[Facet.OUTWARD_FACING].value is not FacetValue.NO


def test_the_employers_text_never_makes_a_no() -> None:
    ad = AdText("Medarbeider", "Vi søker en medarbeider.", employer_text="Vi har ingen kundekontakt her.")
    assert read_facets(ad)[Facet.OUTWARD_FACING].value is FacetValue.UNCLEAR


def test_a_no_quotes_the_words_that_look_like_yes() -> None:
    row = Row(Facet.OUTWARD_FACING, "no", "", "Lager", "Du plukker varer. Her er det verken kunder eller besøkende.")
    quotes = " ".join(item.quote for item in row.read().evidence)
    assert "kunder" in quotes and "besøkende" in quotes


def test_a_damaged_text_is_never_no() -> None:
    whole = AdText("Lager", "Du har ingen kundekontakt på lageret.")
    damaged = AdText("Lager", "Du har ingen kundekontakt p\ufffd lageret.")
    assert read_facets(whole)[Facet.OUTWARD_FACING].value is FacetValue.NO
    assert read_facets(damaged)[Facet.OUTWARD_FACING].value is FacetValue.UNCLEAR
