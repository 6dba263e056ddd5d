import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.ingestion.own_ad import OwnAd, id_in_link, read_own_ad

ID = "00000000-0000-4000-8000-000000000001"
AD = OwnAd("Nattevakt", "Vi søker en nattevakt.\nArbeid <om> natten.", "Prøve AS", "3550", "Gol")


def test_a_pasted_ad_is_read_as_any_other() -> None:
    read = read_own_ad(AD)
    assert read.title == "Nattevakt"
    assert read.text == "Vi søker en nattevakt.\nArbeid < om> natten."
    assert read.employer.name == "Prøve AS"
    assert read.places[0].postal_code == "3550"
    assert read.facets[Facet.NIGHT].value is FacetValue.YES
    assert read.expires is None


def test_what_is_not_said_is_unknown() -> None:
    bare = read_own_ad(OwnAd("Kokk", "Vi søker kokk."))
    assert bare.places == ()
    assert bare.employer.name is None


def test_the_same_ad_has_the_same_id_and_another_text_another() -> None:
    assert read_own_ad(AD).id == read_own_ad(AD).id
    assert read_own_ad(AD).id != read_own_ad(OwnAd(AD.title, AD.text)).id


@pytest.mark.parametrize(
    ("link", "found"),
    [
        (ID, ID),
        (f" https://arbeidsplassen.nav.no/stillinger/stilling/{ID.upper()}?x=1 ", ID),
        (f"https://elsewhere.example/stillinger/stilling/{ID}", None),
        (f"http://arbeidsplassen.nav.no.elsewhere.example/{ID}", None),
        ("", None),
    ],
)
def test_only_a_link_to_the_market_names_an_ad(link: str, found: str | None) -> None:
    assert id_in_link(link) == found
