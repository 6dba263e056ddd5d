import pytest

from jobbmatch.geo import tables
from jobbmatch.geo.namebook import NOWHERE, NameBook


@pytest.fixture(scope="module")
def book() -> NameBook:
    return NameBook(tables.municipality_rows(), tables.county_rows(), tables.postal_rows())


@pytest.mark.parametrize(
    ("name", "regions"),
    [
        ("OSLO", {"0301"}),
        ("Herøy", {"1515", "1818"}),
        ("HERØY (NORDLAND)", {"1818"}),
        ("Herøy (et sted)", {"1515", "1818"}),
        ("Skedsmo", {"3205"}),
        ("Tysfjord", {"1806", "1875"}),
        ("NES", {"3228", "3322"}),
        ("Sande (Vestfold)", {"3903"}),
        ("Haram", {"1580"}),
        ("Kárášjohka - Karasjok", {"5610"}),
        ("Svalbard", {"2100"}),
        ("Brumunddal", set()),
        ("", set()),
    ],
)
def test_a_municipalitys_name_gives_all_that_it_may_mean(book: NameBook, name: str, regions: set[str]) -> None:
    assert book.municipalities(name) == regions


def test_a_town_gives_its_municipalities(book: NameBook) -> None:
    assert book.towns("BRUMUNDDAL") == {"3411"}
    assert book.towns("Kristiansand") == {"4204"}
    assert {"0301", "3205"} <= book.towns("Frogner"), "Frogner is a part of Oslo as well"


def test_a_list_is_understood_whole_or_not_at_all(book: NameBook) -> None:
    assert book.several("Oslo og Bergen") == {"0301", "4601"}
    assert book.several("Nore og Uvdal") == {"3338"}
    assert book.several("Oslo / Atlantis") == NOWHERE
    assert book.several("TROMSÏ¿½") == {"5501"}
    assert book.several("GILDESKÏ¿½L MARINE CENTER") == NOWHERE


def test_a_county_holds_what_once_lay_in_it(book: NameBook) -> None:
    assert "5512" in book.county("Nordland"), "Tjeldsund went to Troms in 2020"
    assert {"3203", "3301"} <= book.county("BUSKERUD"), "Røyken and Hurum went to Asker"
    assert book.county("Viken") >= {"3203", "3103", "3301"}
    assert book.county("Troms - Romsa - Tromssa") == book.county("Troms")
    assert book.county("Atlantis") == NOWHERE


def test_todays_county_names_mean_todays_counties(book: NameBook) -> None:
    assert book.county_codes("NORDLAND") == {"18"}
    assert book.county_codes("Hordaland") == {"46"}
    assert book.county_codes("Oppland") == {"32", "34"}, "Jevnaker and Lunner went to Akershus"
    assert book.county_codes("Sogn og Fjordane") == {"15", "46"}, "Hornindal went to Volda"
    assert book.county_codes("Viken") == {"31", "32", "33"}
