from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.facets import read_facets
from jobbmatch.text.judge.warning_signs import LEAST_WORDS
from tests.unit.text.facet_rows import Row, judge_row, rows_of

_LONG = " ".join(["Du plukker varer på lageret og får fast lønn."] * (LEAST_WORDS // 9 + 1))
_HELP = f"{_LONG} Vi er behjelpelige med å skaffe bolig."


def _value(ad: AdText) -> FacetValue:
    return read_facets(ad)[Facet.WARNING_SIGNS].value


@rows_of(Facet.WARNING_SIGNS)
def test_reads_the_kinds_of_wording(row: Row) -> None:
    judge_row(row)


def test_silence_answers_only_for_a_long_whole_ad_of_an_ordinary_job() -> None:
    assert _value(AdText("Plukker", _LONG)) is FacetValue.NO
    assert _value(AdText("Plukker", "Du plukker varer på lageret og får fast lønn.")) is FacetValue.UNCLEAR
    assert _value(AdText("Plukker", _LONG.replace("får fast lønn", "har det bra"))) is FacetValue.UNCLEAR
    assert _value(AdText("Plukker", _LONG + " l\ufffdnn")) is FacetValue.UNCLEAR


def test_help_to_find_a_home_is_a_hint_but_from_the_public_sector() -> None:
    assert _value(AdText("Plukker", _HELP, employer_name="Måneby Lager AS")) is FacetValue.UNCLEAR
    assert _value(AdText("Plukker", _HELP, employer_name="Måneby kommune")) is FacetValue.NO


def test_the_employers_text_about_itself_is_only_a_hint() -> None:
    ad = AdText("Plukker", _LONG, employer_text="Vi betaler lønnen kontant hver fredag.")
    assert _value(ad) is FacetValue.UNCLEAR
