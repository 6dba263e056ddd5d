from collections import Counter

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobbmatch.domain.place import Place, Precision
from jobbmatch.geo.distance import arc_metres, earth_centred
from jobbmatch.geo.gazetteer import load_gazetteer
from tests.unit.geo.reference import reference_file

POSTAL, MUNICIPALITY, COUNTY, UNKNOWN = Precision.POSTAL, Precision.MUNICIPALITY, Precision.COUNTY, Precision.UNKNOWN

Fields = tuple[str | None, str | None, str | None, str | None]


def resolve(code: str | None, city: str | None, municipal: str | None, county: str | None) -> Place:
    return load_gazetteer().resolve(
        postal_code=code, city=city, municipal=municipal, county=county, address=None, country="NORGE"
    )


@pytest.mark.parametrize(
    ("fields", "precision", "area"),
    [
        # All agree.
        (("2380", "BRUMUNDDAL", "RINGSAKER", "INNLANDET"), POSTAL, "3411"),
        (("0579", "OSLO", "OSLO", "OSLO"), MUNICIPALITY, "0301"),
        # Structures that are gone.
        (("2020", "SKEDSMOKORSET", "SKEDSMO", "AKERSHUS"), POSTAL, "3205"),
        (("9442", "RAMSUND", "TJELDSUND", "NORDLAND"), POSTAL, "5512"),
        (("3470", "SLEMMESTAD", "RØYKEN", "BUSKERUD"), POSTAL, "3203"),
        (("2016", "FROGNER", "LILLESTRØM", "VIKEN"), POSTAL, "3205"),
        (("4611", "KRISTIANSAND S", "KRISTIANSAND", "VEST-AGDER"), POSTAL, "4204"),
        (("6090", "FOSNAVÅG", "HERØY (MØRE OG ROMSDAL)", "MØRE OG ROMSDAL"), POSTAL, "1515"),
        # A town alone.
        ((None, "BØMLO", None, None), MUNICIPALITY, "4613"),
        ((None, "BERGEN (HORDALAND)", None, None), MUNICIPALITY, "4601"),
        ((None, "FÆRDER", None, None), MUNICIPALITY, "3911"),
        ((None, "ASKIM", None, None), MUNICIPALITY, "3118"),
        ((None, "TROMSÏ¿½", None, None), MUNICIPALITY, "5501"),
        ((None, "BRYGGA 20, 2317 HAMAR", None, None), POSTAL, "3403"),
        ((None, "GILDESKÏ¿½L MARINE CENTER", None, None), UNKNOWN, None),
        # A name that several places have.
        ((None, "HERØY", None, None), UNKNOWN, None),
        ((None, "NES", None, None), UNKNOWN, None),
        ((None, "FROGNER", None, None), UNKNOWN, None),
        ((None, "TYSFJORD", None, None), COUNTY, "18"),
        ((None, "STOKKE", None, None), COUNTY, "39"),
        ((None, "HERØY", None, "NORDLAND"), MUNICIPALITY, "1818"),
        (("6092", "FOSNAVÅG", "HERØY", None), POSTAL, "1515"),
        ((None, "OSLO/BERGEN", None, None), UNKNOWN, None),
        ((None, "BERGEN OG VOSS", None, None), COUNTY, "46"),
        # Contradictions: all that is named must be covered.
        (("3550", "GOL", "HEMSEDAL", "BUSKERUD"), COUNTY, "33"),
        (("3550", "GOL", "BERGEN", None), UNKNOWN, None),
        (("3550", None, "GOL", "ROGALAND"), UNKNOWN, None),
        (("5015", "OSLO", "BERGEN", "VESTLAND"), UNKNOWN, None),
        # The code is of another town in the same municipality.
        (("2380", "MOELV", "RINGSAKER", "INNLANDET"), MUNICIPALITY, "3411"),
        # A code that does not exist.
        (("9999", None, "GOL", None), MUNICIPALITY, "3324"),
        (("abcd", None, "GOL", "BUSKERUD"), MUNICIPALITY, "3324"),
        (("9999", None, None, None), UNKNOWN, None),
        (("1000", "SOGN OG FJORDANE", "ANNET", None), UNKNOWN, None),
        # A code that stands alone, and one beside a town that nobody knows.
        (("2380", None, None, None), POSTAL, "3411"),
        (("1050", "KØBENHAVN K", None, None), UNKNOWN, None),
        (("2380", "ATLANTIS", "RINGSAKER", None), POSTAL, "3411"),
        # Counties alone.
        ((None, None, None, "VESTLAND"), COUNTY, "46"),
        ((None, None, None, "HORDALAND"), COUNTY, "46"),
        ((None, "FINNMARK", None, None), COUNTY, "56"),
        ((None, None, None, "NORDLAND"), COUNTY, "18"),
        ((None, None, None, "VIKEN"), UNKNOWN, None),
        ((None, None, None, "OPPLAND"), UNKNOWN, None),
        ((None, None, "DRAMMEN", "VIKEN"), MUNICIPALITY, "3301"),
        # Svalbard, nothing, anywhere.
        (("8099", "JAN MAYEN", "JAN MAYEN", "JAN MAYEN"), COUNTY, "22"),
        (("9170", "LONGYEARBYEN", "SVALBARD", "SVALBARD"), COUNTY, "21"),
        ((None, None, None, None), UNKNOWN, None),
        (("", " ", "", ""), UNKNOWN, None),
        ((None, "HELE LANDET", None, None), UNKNOWN, None),
        ((None, "NORGE", None, None), UNKNOWN, None),
        ((None, "NORGE", "GOL", None), MUNICIPALITY, "3324"),
        (("0579", "FLERE STEDER", "OSLO", "OSLO"), UNKNOWN, None),
    ],
)
def test_the_place_covers_all_that_is_said(fields: Fields, precision: Precision, area: str | None) -> None:
    place = resolve(*fields)
    assert place.precision is precision
    assert (place.municipality or place.county) == area
    assert (place.radius_m is None) == (precision is UNKNOWN)
    assert bool(place.postal_code) == (precision is POSTAL or place.name[:4].isdigit())


def test_a_foreign_place_is_unknown_under_its_name() -> None:
    place = load_gazetteer().resolve(postal_code="1050", city="KØBENHAVN", country="DANMARK")
    assert place == Place("København, Danmark", UNKNOWN, abroad=True)


def test_svalbard_may_stand_as_country() -> None:
    place = load_gazetteer().resolve(city="LONGYEARBYEN", country="SVALBARD OG JAN MAYEN")
    assert (place.precision, place.county) == (COUNTY, "21")


def test_an_address_counts_where_it_names_code_and_town() -> None:
    gazetteer = load_gazetteer()
    place = gazetteer.resolve(address="Tårnvegen 41, 2380 Brumunddal")
    assert (place.precision, place.postal_code) == (POSTAL, "2380")
    assert gazetteer.resolve(address="Storgata 1, Gol").municipality == "3324"
    assert gazetteer.resolve(address="Bergensgata 2380").precision is UNKNOWN
    assert gazetteer.resolve(city="GOL", address="Kaigaten 1, 5015 Bergen").precision is UNKNOWN
    assert gazetteer.resolve(postal_code="2380", address="Storgata 2, 2390 Moelv").precision is MUNICIPALITY


def test_a_town_is_shown_with_its_municipality() -> None:
    assert resolve(None, "LODDEFJORD", None, None).name == "Loddefjord, Bergen"
    assert resolve(None, "ODDA", None, None).name == "Ullensvang"
    assert resolve("8622", "MO I RANA", "RANA", "NORDLAND").name == "8622 Mo i Rana"


WORDS = st.sampled_from(
    [None, "", "OSLO", "GOL", "HERØY", "NES", "VIKEN", "NORDLAND", "HORDALAND", "ANNET", "MOELV", "TYSFJORD", "SKI"]
)
CODES = st.sampled_from([None, "", "0579", "3550", "2380", "9999", "abcd", "9170", "6090"])


@settings(max_examples=300, deadline=None)
@given(CODES, WORDS, WORDS, WORDS)
def test_another_field_never_makes_a_code_closer_or_moves_it(
    code: str | None, city: str | None, municipal: str | None, county: str | None
) -> None:
    """The answer covers the postal code's whole area, or is unknown."""
    alone, place = resolve(code, None, None, None), resolve(code, city, municipal, county)
    if UNKNOWN in (alone.precision, place.precision):
        return
    assert alone.latitude is not None
    assert alone.longitude is not None
    assert alone.radius_m is not None
    assert place.latitude is not None
    assert place.longitude is not None
    assert place.radius_m is not None
    assert place.county == alone.county
    between = arc_metres(earth_centred(alone.latitude, alone.longitude), earth_centred(place.latitude, place.longitude))
    assert place == alone or place.radius_m + between[0] >= alone.radius_m


@settings(max_examples=200, deadline=None)
@given(*[st.one_of(st.none(), st.text(max_size=30))] * 6)
def test_no_text_whatever_makes_it_fail(
    code: str | None, city: str | None, municipal: str | None, county: str | None, address: str | None, land: str | None
) -> None:
    place = load_gazetteer().resolve(
        postal_code=code, city=city, municipal=municipal, county=county, address=address, country=land
    )
    assert place.precision in Precision
    assert len(place.name) < 200


def test_real_ads_are_placed() -> None:
    found: Counter[Precision] = Counter()
    keys = {"postal_code": "postalCode", "city": "city", "municipal": "municipal", "county": "county"}
    for line in reference_file("ads", "real.jsonl").read_text(encoding="utf-8").splitlines():
        for place in (orjson.loads(line).get("ad_content") or {}).get("workLocations") or []:
            given_fields = {ours: place.get(theirs) for ours, theirs in keys.items()}
            answer = load_gazetteer().resolve(**given_fields, address=place["address"], country=place["country"])
            found[answer.precision] += 1
            if not any(given_fields.values()):
                assert answer.precision is UNKNOWN
    assert found.total() > 200
    assert found[UNKNOWN] < 12
