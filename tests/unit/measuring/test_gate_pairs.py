"""Random pairs reach every kind of exclusion, and zones that lie along a way to work."""

from random import Random

from geopy.distance import geodesic

from jobbmatch.domain.place import Precision
from jobbmatch.measuring.gate_pairs import random_home, random_profile, random_vacancy, zone_beside_the_way
from tests.factories.safety import postal


def test_the_same_chance_gives_the_same_pair() -> None:
    def pair(seed: int) -> tuple[object, object, object]:
        random = Random(seed)
        vacancies, home = [random_vacancy(random, 0)], random_home(random)
        profile = random_profile(random, vacancies, home)
        return vacancies, home, (profile.zones, profile.employers, profile.facets, profile.hours)

    assert pair(3) == pair(3)
    assert pair(3) != pair(4)


def test_every_kind_is_reached() -> None:
    random = Random(0)
    vacancies = [random_vacancy(random, number) for number in range(200)]
    homes = [random_home(random) for _ in range(200)]
    profiles = [random_profile(random, vacancies, home) for home in homes]
    assert all(any(getattr(each, part) for each in profiles) for part in ("zones", "employers", "facets", "hours"))
    zones = [zone for each in profiles for zone in each.zones]
    assert {zone.route for zone in zones} == {True, False}
    assert len({type(zone.zone) for zone in zones}) == 4
    assert any(vacancy.is_from_home for vacancy in vacancies)
    assert {home.precision for home in homes} > {Precision.MUNICIPALITY}


def test_a_zone_beside_the_way_touches_the_band_or_nearly() -> None:
    home, work = postal(60.0, 10.0, 7_000), postal(61.0, 10.0, 1_000)
    for seed in range(50):
        zone = zone_beside_the_way(Random(seed), home, work)
        gap = min(
            float(geodesic((zone.latitude, zone.longitude), (60 + step / 100, 10.0)).m) - zone.radius_km * 1000
            for step in range(101)
        )
        assert gap <= 8_300
