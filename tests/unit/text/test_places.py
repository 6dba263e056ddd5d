import pytest

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.neighbours import neighbours_of
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.places import places_in_text

OSLO, BERGEN, SANDNES, GJOVIK = "0301", "4601", "1108", "3407"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Arbeidet foregår i Bergen og Sandnes.", {BERGEN, SANDNES}),
        ("Du jobber ved Bergens største hotell.", {BERGEN}),
        ("Strekningen Bodø - Fauske.", {"1804", "1841"}),
        ("Rute Moss-Horten.", {"3103", "3901"}),
        ("Arbeid i kommunene Lier, Asker og Bærum.", {"3312", "3203", "3201"}),
        ("Kontorsted kan være Hamar eller Gjøvik.", {"3403", GJOVIK}),
        ("Oslo er arbeidsstedet.", {OSLO}),
        ("Vi søker en medarbeider.", set()),
        ("Du må tåle moss på taket.", set()),
        ("Hun kommer fra Bergen.", set()),
        ("Nå søker vi flere.", set()),
        ("Kontakt Kari Sandnes på telefon.", set()),
        ("", set()),
    ],
)
def test_names_with_a_capital_count(text: str, codes: set[str]) -> None:
    assert set(places_in_text(AdText("Medarbeider", text), ())) == codes


def test_what_is_stated_is_not_given_again() -> None:
    assert places_in_text(AdText("Kokk i Oslo", "Oslo og Bergen."), (OSLO,)) == (BERGEN,)  # type: ignore[arg-type] # plain codes


def test_a_name_of_several_is_all_of_them_unless_one_is_stated() -> None:
    ad = AdText("Kokk", "Arbeidsstedet er Herøy.")
    both = places_in_text(ad, ())
    assert len(both) == 2
    assert places_in_text(ad, both[:1]) == ()


def test_a_whole_county_is_all_its_municipalities() -> None:
    gazetteer = load_gazetteer()
    found = places_in_text(AdText("Selger", "Du besøker kunder i hele Rogaland."), ())
    rogaland = gazetteer.find_county("Rogaland")
    assert set(found) == {c for c in gazetteer.municipality_codes() if gazetteer.county_of(c) == rogaland}


@pytest.mark.parametrize(
    "text", ["Kontoret er i Gjøvikregionen.", "Oppdrag i Gjøvik og omegn.", "Kommunene rundt Gjøvik."]
)
def test_surroundings_are_the_municipality_and_those_beside_it(text: str) -> None:
    found = set(places_in_text(AdText("Medarbeider", text), ()))
    assert found == {GJOVIK, *neighbours_of(MunicipalityCode(GJOVIK))}
    assert len(found) > 3


def test_regions_of_the_text_count() -> None:
    assert BERGEN in places_in_text(AdText("Montør", "Oppdrag på Vestlandet."), ())


def test_a_house_in_a_place_and_the_job_title_name_places_too() -> None:
    for text in ("Bergenskontoret er arbeidsplassen din.", "Du hører til Bergenavdelingen."):
        assert places_in_text(AdText("Kokk", text), ()) == (BERGEN,)
    assert places_in_text(AdText("Kokk", "Hovedkontoret, Salgsavdelingen og Hovedlageret."), ()) == ()
    assert places_in_text(AdText("Kokk", "En jobb.", jobtitle="Kokk, Bergen"), ()) == (BERGEN,)


@pytest.mark.parametrize("text", ["Arbeidssted: askim", "Kontoret ligger i askim.", "Du jobber i askim."])
def test_a_name_without_its_capital_counts_after_a_word_of_place(text: str) -> None:
    assert places_in_text(AdText("Kokk", text), [MunicipalityCode(OSLO)]) == ("3118",)


@pytest.mark.parametrize("text", ["Du jobber i time for time.", "Butikken ligger på sand.", "Du jobber i nes og vik."])
def test_ordinary_words_without_a_capital_are_no_places(text: str) -> None:
    assert places_in_text(AdText("Kokk", text), [MunicipalityCode(OSLO)]) == ()


def test_a_place_in_the_name_of_the_employer_counts() -> None:
    ad = AdText("Butikkmedarbeider", "Du fyller på varer.", employer_name="Matlageret Askim")
    assert places_in_text(ad, [MunicipalityCode(OSLO)]) == ("3118",)
    assert places_in_text(ad, [MunicipalityCode("3118")]) == ()
