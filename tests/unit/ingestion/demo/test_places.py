from collections import Counter
from random import Random

import pytest

from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.ingestion.demo.market import load_market
from jobbmatch.ingestion.demo.places import (
    CONTRADICTION,
    NO_TOWN,
    draw_spot,
    neighbour,
    norwegian_name,
    spots,
    work_locations,
)

_DRAWS = 4000


@pytest.mark.parametrize(
    ("official", "norwegian"),
    [
        ("Bodø", "Bodø"),
        ("Trondheim - Tråante", "Trondheim"),
        ("Troms - Romsa - Tromssa", "Troms"),
        ("Kárášjohka - Karasjok", "Karasjok"),
    ],
)
def test_the_norwegian_one_of_several_names_is_taken(official: str, norwegian: str) -> None:
    assert norwegian_name(official) == norwegian


def test_every_spot_is_a_real_postal_code_in_its_county() -> None:
    gazetteer = load_gazetteer()
    for county, found in spots().items():
        for spot in found:
            place = gazetteer.by_postal_code(spot.postal_code)
            assert place is not None and place.county == county == spot.county
    assert len({spot.municipality for found in spots().values() for spot in found}) >= 350


def test_counties_are_drawn_by_their_share() -> None:
    rng = Random(4)
    drawn = Counter(draw_spot(rng).county for _ in range(_DRAWS))
    for county, share in load_market().counties.items():
        assert drawn[county] / _DRAWS == pytest.approx(share, abs=0.02), county


def test_a_neighbour_is_in_the_same_county() -> None:
    rng = Random(5)
    for _ in range(50):
        spot = draw_spot(rng)
        assert neighbour(rng, spot).county == spot.county


def test_some_ads_have_no_usable_town_and_some_contradict_themselves() -> None:
    rng, gazetteer, without, wrong = Random(6), load_gazetteer(), 0, 0
    for _ in range(_DRAWS):
        first = next(iter(work_locations(rng, draw_spot(rng))), {})
        place = gazetteer.by_postal_code(str(first.get("postalCode") or ""))
        without += not (first.get("municipal") or first.get("city")) or first.get("country") != "NORGE"
        if place is not None and place.municipality is not None:
            name = norwegian_name(gazetteer.municipality_name(place.municipality) or "").upper()
            wrong += name != first["municipal"]
    assert without / _DRAWS == pytest.approx(NO_TOWN, abs=0.012)
    assert 0.3 * CONTRADICTION < wrong / _DRAWS < 1.2 * CONTRADICTION
