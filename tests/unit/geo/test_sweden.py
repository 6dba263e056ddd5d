import pytest
from geopy.distance import geodesic

from jobbmatch.domain.place import Place, Precision
from jobbmatch.geo import tables
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.sweden import SwedishAddress, load_sweden

KNOWN = [
    ("1486", 59.066, 11.266, "Nordby"),
    ("1486", 59.094, 11.270, "Svinesund"),
    ("1438", 58.97, 11.73, "Nössemark"),
    ("1765", 59.50, 11.72, "Hån"),
    ("1730", 59.955, 12.23, "Morokulien"),
    ("1737", 61.03, 12.35, "Långflon"),
    ("2023", 61.16, 13.26, "Sälen"),
    ("2039", 62.10, 12.31, "Grövelsjön"),
    ("2361", 62.66, 12.27, "Fjällnäs"),
    ("2321", 63.316, 12.10, "Storlien"),
    ("2309", 64.07, 14.10, "Valsjöbyn"),
    ("2313", 64.50, 14.15, "Gäddede"),
    ("2462", 65.06, 14.79, "Klimpfjäll"),
    ("2421", 65.82, 15.08, "Hemavan"),
    ("2422", 65.96, 16.20, "Ammarnäs"),
    ("2506", 66.75, 16.00, "Merkenes"),
    ("2510", 67.32, 16.70, "Staloluokta"),
    ("2523", 67.73, 17.47, "Ritsem"),
    ("2584", 68.427, 18.128, "Riksgränsen"),
    ("2584", 69.06, 20.55, "Treriksröset"),
    ("0123", 59.4233, 17.8354, "Jakobsberg"),
    ("0180", 59.3293, 18.0686, "Stockholm"),
    ("1480", 57.7089, 11.9746, "Göteborg"),
    ("1280", 55.6050, 13.0038, "Malmö"),
]
"""Spots known from elsewhere, most of them as near the border as one can work."""


def metres(place: Place, latitude: float, longitude: float) -> float:
    assert place.latitude is not None
    assert place.longitude is not None
    return float(geodesic((place.latitude, place.longitude), (latitude, longitude)).m)


@pytest.mark.parametrize(("code", "latitude", "longitude", "name"), KNOWN)
def test_a_municipalitys_circle_holds_its_spots(code: str, latitude: float, longitude: float, name: str) -> None:
    place = load_sweden().by_municipality(code)
    assert place is not None, name
    assert metres(place, latitude, longitude) <= (place.radius_m or 0), name


def test_the_table() -> None:
    rows = list(tables.swedish_rows())
    assert len({row.code for row in rows}) == len(rows) == 284
    assert load_sweden().codes() == tuple(sorted(row.code for row in rows))
    assert all(len(row.code) == 4 and 10_000 <= row.circle.radius_m < 250_000 for row in rows)


def test_a_swedish_number_is_no_norwegian_municipality() -> None:
    place = load_sweden().by_municipality("1124") or load_sweden().by_municipality("1480")
    assert place is not None
    assert (place.precision, place.municipality, place.county, place.abroad) == (Precision.POSTAL, None, None, False)
    assert load_sweden().by_municipality("0301") is None
    assert load_gazetteer().by_municipality("1480") is None


def test_an_address_is_believed_in_its_municipality_only() -> None:
    address = SwedishAddress("1486", "Strömstad", "Skee", "Storgatan 1", (58.94, 11.26))
    near = load_sweden().resolve(address)
    assert (near.name, near.radius_m) == ("Skee, Sverige", 3_000.0)
    far = load_sweden().resolve(SwedishAddress("1486", "Strömstad", "Skee", "Storgatan 1", (57.7, 11.97)))
    assert (far.name, far.precision) == ("Skee, Sverige", Precision.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Vi finns i Charlottenberg och Torsby.", {"1730", "1737", "1784"}),
        ("Strömstads bästa butik", {"1486"}),
        ("Du arbetar i Dals-Ed.", {"1438"}),
        ("Vara noggrann. Bor du nära? Lund heter chefen.", set()),
        ("Butiken ligger i Lund.", {"1281"}),
        ("allt i småbokstäver, strömstad", set()),
        ("", set()),
    ],
)
def test_names_in_a_text(text: str, codes: set[str]) -> None:
    assert set(load_sweden().named_in(text)) == codes
