import time

import pytest

from jobbmatch.domain.place import Precision
from jobbmatch.geo.distance import arc_metres, earth_centred
from jobbmatch.geo.gazetteer import Gazetteer, load_gazetteer

KNOWN_SPOTS = [
    ("5254", 60.296, 5.283, "Sandsli"),
    ("1364", 59.896, 10.630, "Fornebu"),
    ("7080", 63.351, 10.359, "Heimdal"),
    ("4056", 58.936, 5.579, "Tananger"),
    ("9019", 69.683, 18.983, "the hospital in Tromsø"),
    ("1478", 59.930, 10.993, "the hospital in Lørenskog"),
    ("2060", 60.194, 11.100, "the airport at Gardermoen"),
    ("6012", 62.455, 6.370, "Blindheim, 11 km from the point of Ålesund"),
    ("4313", 58.885, 5.725, "Lura"),
    ("4033", 58.893, 5.727, "Forus"),
    ("7030", 63.420, 10.388, "the hospital in Trondheim"),
    ("3550", 60.701, 8.947, "Gol, 45 km from the point in the source"),
    ("9170", 78.220, 15.650, "Longyearbyen"),
    ("4636", 58.180, 8.130, "Sørlandsparken"),
    ("1714", 59.321, 11.043, "the hospital at Kalnes"),
    ("5021", 60.374, 5.360, "the hospital in Bergen"),
    ("0372", 59.949, 10.715, "Rikshospitalet"),
    ("7500", 63.457, 10.924, "the airport at Værnes"),
    ("4262", 59.345, 5.210, "the airport on Karmøy"),
    ("8370", 68.147, 13.610, "Leknes"),
    ("3936", 59.115, 9.630, "Herøya"),
    ("9990", 70.630, 29.720, "Båtsfjord"),
    ("5353", 60.360, 5.120, "Straume"),
]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize(("code", "latitude", "longitude", "spot"), KNOWN_SPOTS)
def test_a_spot_with_the_code_lies_in_the_codes_circle(
    gazetteer: Gazetteer, code: str, latitude: float, longitude: float, spot: str
) -> None:
    place = gazetteer.by_postal_code(code)
    assert place is not None
    assert place.latitude is not None
    assert place.longitude is not None
    assert place.radius_m is not None
    away = arc_metres(earth_centred(latitude, longitude), earth_centred(place.latitude, place.longitude))[0]
    assert away <= place.radius_m, spot


def test_a_postal_code_is_an_area_with_municipality_and_county(gazetteer: Gazetteer) -> None:
    place = gazetteer.by_postal_code("1364")
    assert place is not None
    assert (place.name, place.precision) == ("1364 Fornebu", Precision.POSTAL)
    assert (place.municipality, place.county, place.postal_code) == ("3201", "32", "1364")


def test_oslo_is_as_wide_as_oslo(gazetteer: Gazetteer) -> None:
    place, oslo = gazetteer.by_postal_code("0579"), gazetteer.by_municipality("0301")
    assert place is not None
    assert oslo is not None
    assert place.precision is Precision.MUNICIPALITY
    assert place.name == "0579 Oslo"
    assert (place.latitude, place.longitude, place.radius_m) == (oslo.latitude, oslo.longitude, oslo.radius_m)


def test_svalbard_is_a_county_without_municipality(gazetteer: Gazetteer) -> None:
    place = gazetteer.by_postal_code("9170")
    assert place is not None
    assert (place.precision, place.county, place.municipality) == (Precision.COUNTY, "21", None)


@pytest.mark.parametrize("code", ["9999", "abcd", "", "579", "00001", "²³²²", "0000"])
def test_what_is_no_postal_code_gives_nothing(gazetteer: Gazetteer, code: str) -> None:
    assert gazetteer.by_postal_code(code) is None


def test_codes_that_are_gone_give_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.by_municipality("1507") is None
    assert gazetteer.by_municipality("2100") is None
    assert gazetteer.by_county("30") is None
    with pytest.raises(KeyError):
        gazetteer.municipality_name("1507")


def test_haram_and_ålesund_are_two_again(gazetteer: Gazetteer) -> None:
    haram, ålesund = gazetteer.by_municipality("1580"), gazetteer.by_municipality("1508")
    assert haram is not None
    assert ålesund is not None
    assert (haram.name, ålesund.name) == ("Haram", "Ålesund")
    brattvåg = gazetteer.by_postal_code("6270")
    assert brattvåg is not None
    assert brattvåg.municipality == "1580"


def test_names_are_told_apart_where_two_are_the_same(gazetteer: Gazetteer) -> None:
    assert gazetteer.municipality_name("1818") == "Herøy (Nordland)"
    assert gazetteer.municipality_name("3114") == "Våler (Østfold)"
    assert gazetteer.municipality_name("3228") == "Nes"
    assert len({gazetteer.municipality_name(code) for code in gazetteer.municipality_codes()}) == 357


@pytest.mark.parametrize(
    ("name", "county", "code"),
    [
        ("bergen (hordaland)", None, "4601"),
        ("HERØY", "NORDLAND", "1818"),
        ("HERØY", None, None),
        ("JØLSTER", None, "4647"),
        ("Våler", "VIKEN", "3114"),
        ("Os", "HORDALAND", "4624"),
        ("Os", "Innlandet", "3430"),
        ("NES", "BUSKERUD", "3322"),
        ("NES", "VIKEN", None),
        ("Tysfjord", "NORDLAND", None),
        ("Guovdageaidnu", None, "5612"),
        ("Oslo", "NORDLAND", None),
        ("Oslo", "Mordor", "0301"),
        ("SVALBARD", None, None),
    ],
)
def test_municipalities_are_found_by_any_of_their_names(
    gazetteer: Gazetteer, name: str, county: str | None, code: str | None
) -> None:
    assert gazetteer.find_municipality(name, county) == code


def test_counties_are_found_unless_they_were_split(gazetteer: Gazetteer) -> None:
    assert gazetteer.find_county("HORDALAND") == "46"
    assert gazetteer.find_county("Telemark") == "40"
    assert gazetteer.find_county("TROMS - ROMSA - TROMSSA") == "55"
    assert gazetteer.find_county("VIKEN") is None
    assert gazetteer.county_name("46") == "Vestland"
    assert len(gazetteer.county_codes()) == 17


def test_every_name_for_text_leads_to_municipalities(gazetteer: Gazetteer) -> None:
    names = gazetteer.place_names()
    codes = set(gazetteer.municipality_codes())
    assert len(names) > 2000
    assert all(name == name.lower() and found and found <= codes for name, found in names.items())
    assert names["brumunddal"] == {"3411"}
    assert names["skedsmo"] == {"3205"}
    assert {"1515", "1818"} <= names["herøy"]


def test_ordinary_words_are_names_that_need_a_capital(gazetteer: Gazetteer) -> None:
    words = gazetteer.ordinary_words()
    assert words <= gazetteer.place_names().keys()
    assert {"bø", "nes", "os", "sund", "moss", "ski", "hole", "time", "lund", "eid", "vik", "nå", "øye"} <= words
    assert not words & {"oslo", "bergen", "trondheim", "brumunddal", "lillehammer"}


def test_the_tables_load_fast() -> None:
    def load() -> float:
        start = time.perf_counter()
        Gazetteer()
        return time.perf_counter() - start

    assert min(load() for _ in range(3)) < 0.150
    assert load_gazetteer() is load_gazetteer()
