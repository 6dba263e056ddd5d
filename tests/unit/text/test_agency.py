import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.agency import is_agency


@pytest.mark.parametrize(
    ("text", "employer", "agency"),
    [
        ("På vegne av vår kunde søker vi en sveiser.", "", True),
        ("På vegne av et stort industriselskap i Vestfold, en god kunde, søker vi.", "", True),
        ("For en av våre kunder søker vi en regnskapsfører.", "", True),
        ("Vår kunde er et selskap i vekst.", "", True),
        ("Du jobber ute hos våre kunder.", "", True),
        ("We are looking for a welder for our client.", "", True),
        ("Du blir ansatt hos oss og leies ut til bedrifter i området.", "", True),
        ("Vi søker en lagermedarbeider.", "Nord Bemanning AS", True),
        ("På vegner av oppdragsgjevar søkjer vi ein sjåfør.", "", True),
        ("Vi søker for vår samarbeidspartner en montør.", "", True),
        ("Du vil bli utleid til et lager.", "", True),
        ("Arbeidet utføres hos kunde.", "", True),
        ("Kunden vår søker en regnskapsmedarbeider.", "", True),
        ("Oppdragsgiver ønsker å være anonym.", "", True),
        ("Bedriften ønsker foreløpig å være anonym.", "", True),
        ("Jobben er gjennom vikarbyrå.", "", True),
        ("Vi søker vikarer til våre kunder.", "", True),
        ("Du blir utplassert hos en bedrift i nærheten.", "", True),
        ("You will work at our client's site.", "", True),
        ("Client: a large logistics company.", "", True),
        ("Vi søker en kokk.", "Øst Vikarsenter AS", True),
        ("Vi søker en kokk.", "Polar Research Centre", False),
        ("Vi gir råd og konsulenttjenester til våre kunder.", "Rådhuset AS", False),
        ("Søknaden din blir anonymisert.", "Etaten", False),
        ("Vi leverer til kunder i hele Norge.", "Fabrikken AS", False),
        ("Du hjelper våre kunder i butikken.", "Butikken AS", False),
        ("Vi utvikler løsninger for våre kunder.", "Kode AS", False),
        ("Henvendelser fra bemanningsbyrå ønskes ikke.", "Kommunen", False),
        ("Vi søker en kokk.", "Anonym arbeidsgiver", True),
        ("Vi søker en kokk.", "Konfidensiell", True),
        ("Vi søker en kokk.", "Ikke oppgitt", True),
        ("Vi søker en kokk.", "Privatperson", True),
        ("Vi søker en kokk.", "Oppdragsgiver", True),
        ("Vi søker en kokk.", "N/A", True),
        ("Vi søker en kokk.", "K\ufffdkkenhuset AS", True),
        ("Vi søker en kokk.", "K?kkenhuset AS", True),
        ("Vi søker en kokk.", "-", True),
        ("Vi søker en kokk.", "Firmahytta AS", False),
        ("Vi søker en kokk.", "Arbeidsgiverhuset Nord AS", False),
        ("Vi søker en kokk.", "Kunderommet AS", False),
        ("", "", False),
    ],
)
def test_knows_who_works_at_somebody_elses(text: str, employer: str, agency: bool) -> None:
    assert is_agency(AdText("Medarbeider", text, employer_name=employer)) is agency
