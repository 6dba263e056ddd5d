"""Work that moves about counts; how large the employer is does not."""

import pytest

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.neighbours import neighbours_of
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.regions import goes_anywhere, region_codes

BERGEN = MunicipalityCode("4601")


def _in_county(*counties: str) -> set[str]:
    return {code for code in load_gazetteer().municipality_codes() if code[:2] in counties}


def _codes(text: str, *stated: MunicipalityCode) -> set[str]:
    return set(region_codes(AdText("Medarbeider", text), stated))


@pytest.mark.parametrize(
    ("text", "anywhere"),
    [
        ("Oppdrag i hele landet må påregnes.", True),
        ("Landsdekkende stilling.", True),
        ("Du reiser rundt i Norge.", True),
        ("You will work across Norway.", True),
        ("Vi er en landsdekkende kjede.", False),
        ("Vi leverer til kunder i hele landet.", False),
        ("Du får kolleger over hele landet.", False),
        ("Arbeidet er på lageret.", False),
    ],
)
def test_the_whole_country(text: str, anywhere: bool) -> None:
    assert goes_anywhere(AdText("Medarbeider", text)) is anywhere


def test_parts_of_the_country_and_counties() -> None:
    assert _codes("Oppdrag i Midt-Norge.") == _in_county("15", "50")
    assert _codes("Stillingen er i Innlandet.") == _in_county("34")
    assert _codes("Du jobber i Agder fylke.") == _in_county("42")
    assert _codes("Vi har kunder på Vestlandet.") == set()


def test_the_county_of_the_stated_place_only_tells_where_it_is() -> None:
    assert _codes("Du jobber i Vestland.", BERGEN) == set()
    assert _codes("Du jobber i hele fylket.", BERGEN) == _in_county("46")


def test_surroundings_of_the_stated_place() -> None:
    assert _codes("Oppdrag i nabokommunene.", BERGEN) == set(neighbours_of(BERGEN))
    assert _codes("Oppdrag i nabokommunene.") == set()


def test_a_long_row_of_hyphens_is_gone_through_once() -> None:
    # One more name used to double the time.
    assert region_codes(AdText("Montør", "Du jobber i " + "Ab-" * 6_000), []) == frozenset()
