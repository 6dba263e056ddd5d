"""Spec of the rule 'zone'."""

from dataclasses import replace

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.safety_profile import (
    CircleZone,
    CountyZone,
    MunicipalityZone,
    PolygonZone,
    SafetyProfile,
    Strength,
    Zone,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.geo.grid import snap_home
from tests.factories.safety import GOL, postal, somewhere_in, vacancy
from tests.spec.safety.table import Row, Spec

_CENTRE = (63.4305, 10.3951)
_METRE = 1 / 111_500  # of latitude at Trondheim, in degrees


def _zone(strength: Strength, zone: Zone) -> SafetyProfile:
    return SafetyProfile(zones=(ZoneExclusion(zone, strength),))


def _circle(strength: Strength) -> SafetyProfile:
    return _zone(strength, CircleZone(*_CENTRE, 10.0))


def _small_circle(strength: Strength) -> SafetyProfile:
    return _zone(strength, CircleZone(*_CENTRE, 0.5))


def _huge_circle(strength: Strength) -> SafetyProfile:
    return _zone(strength, CircleZone(*_CENTRE, 150.0))


def _municipality(strength: Strength) -> SafetyProfile:
    return _zone(strength, MunicipalityZone(MunicipalityCode("5001")))


def _county(strength: Strength) -> SafetyProfile:
    return _zone(strength, CountyZone(CountyCode("50")))


def _polygon(strength: Strength) -> SafetyProfile:
    return _zone(strength, PolygonZone(((63.3, 10.2), (63.3, 10.6), (63.5, 10.6), (63.5, 10.2))))


def _on_the_way(strength: Strength) -> SafetyProfile:
    """A circle of 10 km about a point 100 km north of Trondheim, for the way to work too."""
    middle = (_CENTRE[0] + 100_000 * _METRE, _CENTRE[1])
    return SafetyProfile(zones=(ZoneExclusion(CircleZone(*middle, 10.0), strength, route=True),))


def _small_on_the_way(strength: Strength) -> SafetyProfile:
    middle = (_CENTRE[0] + 100_000 * _METRE, _CENTRE[1])
    return SafetyProfile(zones=(ZoneExclusion(CircleZone(*middle, 5.0), strength, route=True),))


def _circle_north(strength: Strength) -> SafetyProfile:
    return _zone(strength, CircleZone(_CENTRE[0] + 100_000 * _METRE, _CENTRE[1], 10.0))


def _south_on_the_way(strength: Strength) -> SafetyProfile:
    return SafetyProfile(zones=(ZoneExclusion(CircleZone(61.8, 10.5, 20.0), strength, route=True),))


def _county_on_the_way(strength: Strength) -> SafetyProfile:
    return SafetyProfile(zones=(ZoneExclusion(CountyZone(CountyCode("50")), strength, route=True),))


def _home(metres_north: float = 0.0) -> Place:
    return snap_home(postal(_CENTRE[0] + metres_north * _METRE, _CENTRE[1]))


def _from_home(named: tuple[str, ...] = ()) -> Vacancy:
    reading = RemoteReading(RemoteWork.ONLY, (Evidence("Alt arbeid gjøres hjemmefra", "text", 0),))
    return replace(_at(_north(0), named=named), remote=reading, text="Alt arbeid gjøres hjemmefra.")


def _north(metres: float, radius_m: float = 1000.0, municipality: str = "5001") -> Place:
    return postal(_CENTRE[0] + metres * _METRE, _CENTRE[1], radius_m, municipality)


def _at(*places: Place, named: tuple[str, ...] = ()) -> Vacancy:
    return vacancy(places=places, places_in_text=tuple(MunicipalityCode(code) for code in named))


_DRAWN = (
    Row("Midt i sonen.", _at(_north(0)), "inside"),
    Row("9 km fra midten, kjent på 1 km.", _at(_north(9_000)), "inside"),
    Row(
        "11 km fra midten, kjent på 1 km: området når så vidt sonen.", _at(_north(11_000)), "may_overlap", unknown=True
    ),
    Row("11,4 km fra midten, kjent på 1 km: innenfor marginen.", _at(_north(11_400)), "may_overlap", unknown=True),
    Row("12 km fra midten, kjent på 1 km.", _at(_north(12_000))),
    Row("40 km fra midten, men bare kjent på 35 km.", _at(_north(40_000, 35_000)), "may_overlap", unknown=True),
    Row(
        "Sonen er 500 meter, og stedet er bare kjent på 3 km: det meste av det ligger utenfor.",
        _at(_north(0, 3_000)),
        "may_overlap",
        profile=_small_circle,
        unknown=True,
    ),
    Row("Et sted i Trondheim.", _at(somewhere_in("5001")), "may_overlap", unknown=True),
    Row("Et sted i Oslo.", _at(somewhere_in("0301"))),
    Row("Et sted i Trondheim; sonen dekker hele kommunen.", _at(somewhere_in("5001")), "inside", profile=_huge_circle),
    Row("Et sted i Trøndelag.", _at(somewhere_in("50")), "may_overlap", unknown=True),
    Row("Et sted i Agder.", _at(somewhere_in("42"))),
    Row("Flere steder, ett av dem i sonen.", _at(_north(200_000), _north(0)), "inside"),
    Row("Flere steder, ett av dem ukjent.", _at(_north(200_000), unknown_place()), "place_unknown", unknown=True),
    Row("Ingen steder er oppgitt.", _at(), "place_unknown", unknown=True),
    Row("Stedet er ikke forstått.", _at(unknown_place("Hele landet")), "place_unknown", unknown=True),
    Row(
        "Langt unna, men teksten nevner Trondheim.",
        _at(_north(200_000), named=("5001",)),
        "text_names_place",
        unknown=True,
    ),
    Row("Langt unna, og teksten nevner Oslo.", _at(_north(200_000), named=("0301",))),
)

_OFFICIAL = (
    Row("Kommunesone Trondheim: et postnummer i Trondheim.", _at(_north(0)), "inside", profile=_municipality),
    Row("Kommunesone Trondheim: et sted i Trondheim.", _at(somewhere_in("5001")), "inside", profile=_municipality),
    Row("Kommunesone Trondheim: et sted i nabokommunen Malvik.", _at(somewhere_in("5031")), profile=_municipality),
    Row(
        "Kommunesone Trondheim: et sted i Trøndelag.",
        _at(somewhere_in("50")),
        "may_overlap",
        profile=_municipality,
        unknown=True,
    ),
    Row("Kommunesone Trondheim: et sted i Agder.", _at(somewhere_in("42")), profile=_municipality),
    Row(
        "Kommunesone Trondheim: postnummeret hører til Malvik, men ligger midt i Trondheim.",
        _at(_north(0, municipality="5031")),
        "may_overlap",
        profile=_municipality,
        unknown=True,
    ),
    Row("Kommunesone Trondheim: ingen steder er oppgitt.", _at(), "place_unknown", profile=_municipality, unknown=True),
    Row(
        "Kommunesone Trondheim: teksten nevner Trondheim.",
        _at(somewhere_in("4204"), named=("5001",)),
        "text_names_place",
        profile=_municipality,
        unknown=True,
    ),
    Row("Fylkessone Trøndelag: et sted i Malvik.", _at(somewhere_in("5031")), "inside", profile=_county),
    Row("Fylkessone Trøndelag: et sted i Trøndelag.", _at(somewhere_in("50")), "inside", profile=_county),
    Row("Fylkessone Trøndelag: et sted i Oslo.", _at(somewhere_in("0301")), profile=_county),
    Row(
        "Fylkessone Trøndelag: stedet er ukjent.", _at(unknown_place()), "place_unknown", profile=_county, unknown=True
    ),
)

_POLYGONS = (
    Row("Tegnet flate om Trondheim: midt i.", _at(_north(0)), "inside", profile=_polygon),
    Row("Tegnet flate om Trondheim: 50 km nord.", _at(_north(50_000)), profile=_polygon),
    Row("Tegnet flate: et sted i Trondheim.", _at(somewhere_in("5001")), "may_overlap", profile=_polygon, unknown=True),
    Row("Tegnet flate: et sted i Agder.", _at(somewhere_in("42")), profile=_polygon),
    Row("Tegnet flate: stedet er ukjent.", _at(), "place_unknown", profile=_polygon, unknown=True),
)

_WAYS = (
    Row(
        "Veien til jobb regnes med: hjem i Trondheim, arbeid 200 km nord, sonen midt imellom.",
        _at(_north(200_000)),
        "route",
        profile=_on_the_way,
        home=_home(),
    ),
    Row("Samme sone, men arbeid 200 km sør.", _at(_north(-200_000)), profile=_on_the_way, home=_home()),
    Row(
        "Samme sone, og arbeid nord for den, men sonen gjelder ikke veien.",
        _at(_north(200_000)),
        profile=_circle_north,
        home=_home(),
    ),
    Row(
        "Sonen er bare 5 km, og hjemmet er bare kjent på en rute på 10 km: veien kan gå utenom.",
        _at(_north(200_000)),
        "route_may_cross",
        profile=_small_on_the_way,
        unknown=True,
        home=_home(),
    ),
    Row(
        "Teksten nevner Oslo, og sonen ligger på veien dit.",
        _at(_north(0), named=("0301",)),
        "route_text_names_place",
        profile=_south_on_the_way,
        unknown=True,
        home=_home(),
    ),
    Row("Hjemmet er ikke oppgitt.", _at(_north(200_000)), "route_unknown", profile=_on_the_way, unknown=True),
    Row(
        "Fylkessone Trøndelag, også veien: fra Gol til Nordland.",
        _at(somewhere_in("1804")),
        "route",
        profile=_county_on_the_way,
        home=snap_home(GOL),
    ),
    Row(
        "Fylkessone Trøndelag, også veien: fra Gol til Agder.",
        _at(somewhere_in("4204")),
        profile=_county_on_the_way,
        home=snap_home(GOL),
    ),
)

_REMOTE = (
    Row("Midt i sonen, men alt arbeid gjøres hjemmefra.", _from_home()),
    Row(
        "Midt i sonen, og noen dager hjemmefra.",
        replace(_from_home(), remote=RemoteReading(RemoteWork.PARTLY)),
        "inside",
    ),
    Row("Midt i sonen, og annonsen sier ikke noe om å arbeide hjemmefra.", _at(_north(0)), "inside"),
)

SPEC = Spec(
    RuleCode.ZONE,
    "Områder",
    "Arbeidsstedet skal ikke ligge i en sone: en sirkel, en tegnet flate, en kommune eller et fylke. Et sted er et "
    "område, ikke et punkt: er bare kommunen kjent, gjelder hele kommunen. Rundt tegnede soner legges en margin på "
    "500 meter. "
    "Ett utrygt sted av flere er nok. Gjelder sonen også veien til jobb, skal den rette veien fra hjemmet til "
    "arbeidsstedet heller ikke gå gjennom den: hjemmet er kjent på 10 km, så veien er et bredt belte. Arbeid som bare "
    "gjøres hjemmefra, er ikke bundet til noe sted, når annonsen sier det rett ut og ikke nevner oppmøte, samlinger "
    "eller reiser.",
    "Personen utelukker en sirkel på 10 km om Trondheim sentrum.",
    _circle,
    _DRAWN + _OFFICIAL + _POLYGONS + _WAYS + _REMOTE,
)
