import json
import time
from datetime import date
from pathlib import Path

import pytest

from jobbmatch.domain.facet import Facet, FacetValue, facet_value
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.place import Precision, unknown_place
from jobbmatch.domain.vacancy import Extent, Vacancy
from jobbmatch.ingestion.entry import FeedEntry, judge
from jobbmatch.ingestion.raw_entry import whole
from jobbmatch.ingestion.vacancy_builder import build_vacancy
from jobbmatch.persistence.vacancy_codec import decode_vacancy, encode_vacancy
from tests.unit.ingestion.entries import active, ad_id

ADS = Path(__file__).parents[4] / "shared" / "ads"


def built(**content: object) -> Vacancy:
    judged = judge(whole("f", 1, json.dumps(active(7, 0, **content)).encode()))
    assert isinstance(judged.result, FeedEntry)
    return build_vacancy(judged.result)


def test_an_ordinary_ad() -> None:
    vacancy = built(
        title=" Butikkmedarbeider &amp; kasse ",
        applicationDue="Snarest",
        positioncount="2",
        sector="Privat",
        applicationUrl="https://example.no/sok",
        link="https://example.no/ad",
        categoryList=[{"categoryType": "STYRK08", "code": "5223", "name": "Butikkmedarbeidere", "score": 1.0}],
    )
    assert vacancy.id == VacancyId(ad_id(7))
    assert vacancy.title == "Butikkmedarbeider & kasse"
    assert "<p>" not in vacancy.text
    assert vacancy.changed.isoformat() == "2026-08-31T22:00:00+00:00"
    assert vacancy.published is not None
    assert vacancy.expires is not None
    assert vacancy.expires.isoformat() == "2026-10-20T21:59:59+00:00"
    assert (vacancy.deadline.text, vacancy.deadline.day, vacancy.deadline.soonest) == ("Snarest", None, True)
    assert [place.municipality for place in vacancy.places] == ["3324"]
    assert vacancy.employer.name == "Fjellbutikken"
    assert vacancy.employer.organisation_number == "992458003"
    assert vacancy.occupations[0].code.startswith("5223"[:2])
    assert facet_value(vacancy.facets, Facet.OUTWARD_FACING) in set(FacetValue)
    assert (vacancy.engagement, vacancy.positions, vacancy.sector) == ("Fast", 2, "Privat")
    assert (vacancy.link, vacancy.application_url) == ("https://example.no/ad", "https://example.no/sok")
    assert len(vacancy.content_hash) == 64


def test_an_ad_that_says_next_to_nothing() -> None:
    empty = dict.fromkeys(active(7)["ad_content"]) | {"uuid": ad_id(7), "title": "Vikar", "description": "Ring oss."}
    vacancy = built(**empty)
    assert vacancy.title == "Vikar"
    assert vacancy.places == ()
    assert (vacancy.published, vacancy.expires, vacancy.percent) == (None, None, None)
    assert vacancy.employer.name is None
    assert vacancy.employer.organisation_number is None
    assert vacancy.extent is Extent.UNKNOWN
    assert (vacancy.positions, vacancy.sector, vacancy.engagement) == (1, "", "")
    assert vacancy.link.endswith(ad_id(7))
    assert vacancy.application_url == ""


def test_a_place_that_says_nothing_may_be_anywhere_and_the_same_place_stands_once() -> None:
    gol = {"country": "NORGE", "postalCode": "3550", "city": "GOL", "municipal": "GOL"}
    vacancy = built(workLocations=[gol, gol, {"country": None}])
    assert [place.municipality for place in vacancy.places] == ["3324", None]
    assert vacancy.places[1].precision is Precision.UNKNOWN


def test_a_place_that_is_no_object_may_be_anywhere() -> None:
    vacancy = built(
        workLocations=["Gol", {"country": "NORGE", "postalCode": "3550", "city": "GOL", "municipal": "GOL"}]
    )
    assert [place.municipality for place in vacancy.places] == ["3324", None]
    assert vacancy.places[1].precision is Precision.UNKNOWN


@pytest.mark.parametrize(
    ("field", "title", "engagement", "extent"),
    [
        ("Heltid", "Snekker", "Fast", Extent.UNKNOWN),
        ("Heltid", "Snekker", "Fast, heltid 100%", Extent.FULL),
        ("Deltid", "Snekker", "Fast", Extent.PART),
        (None, "Snekker, 60 % stilling", "Fast", Extent.PART),
    ],
)
def test_the_extent(field: str | None, title: str, engagement: str, extent: Extent) -> None:
    vacancy = built(extent=field, title=title, engagementtype=engagement, description="Vi bygger hus.")
    assert vacancy.extent is extent
    assert vacancy.engagement == "Fast"


def test_a_deadline_without_year_takes_it_from_the_ad() -> None:
    assert built(applicationDue="Søk innen 30. september").deadline.day == date(2026, 9, 30)
    assert built(applicationDue="5. januar").deadline.day == date(2027, 1, 5)


def test_only_safe_links_are_kept() -> None:
    vacancy = built(link="javascript:alert(1)", applicationUrl="data:text/html,x")
    assert vacancy.link.startswith("https://arbeidsplassen.nav.no/")
    assert vacancy.application_url == ""


def test_the_surest_category_goes_first_and_scores_may_be_missing() -> None:
    categories = [
        {"categoryType": "STYRK08", "code": "5223"},
        {"categoryType": "STYRK08", "code": "2221", "score": 0.9},
    ]
    vacancy = built(title="Ukjent ord", categoryList=[*categories, {"score": "x"}, None, "y"])
    assert {link.code for link in vacancy.occupations} >= {"5223", "2221"}


@pytest.mark.skipif(not ADS.is_dir(), reason="the shared ads are not beside the repository")
@pytest.mark.parametrize("name", ["real.jsonl", "dev.jsonl"])
def test_every_ad_at_hand_is_built_the_same_twice_and_survives_the_store(name: str) -> None:
    start = time.perf_counter()
    lines = (ADS / name).read_bytes().splitlines()[:60]
    for number, line in enumerate(lines, start=1):
        entry = judge(whole(name, number, line)).result
        if isinstance(entry, FeedEntry):
            vacancy = build_vacancy(entry)
            assert vacancy == build_vacancy(entry)
            assert decode_vacancy(encode_vacancy(vacancy)) == vacancy
            assert vacancy.title
            assert set(vacancy.facets) == set(Facet)
    assert time.perf_counter() - start < 10


def test_work_all_over_the_country_may_be_anywhere() -> None:
    roaming = built(description="<p>Oppdrag i hele landet må påregnes.</p>")
    assert roaming.places[-1] == unknown_place("Hele landet")
    assert unknown_place("Hele landet") not in built(description="<p>Vi er en landsdekkende kjede.</p>").places


def test_work_from_home_is_read() -> None:
    assert built(title="Saksbehandler", description="<p>Alt arbeid utføres hjemmefra.</p>").is_from_home
    assert not built(title="Saksbehandler", description="<p>Mulighet for hjemmekontor.</p>").is_from_home


def test_a_text_that_lost_letters_leaves_the_place_open_too() -> None:
    place = [{"municipal": "OSLO", "county": "OSLO"}]
    assert unknown_place() not in built(description="<p>Arbeid i Oslo.</p>", workLocations=place).places
    assert unknown_place() in built(description="<p>Arbeid i Oslo og B\ufffdrum.</p>", workLocations=place).places
