import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.safety_profile import CircleZone, MunicipalityZone, PolygonZone, Strength
from jobbmatch.errors import InputError
from jobbmatch.plans.form_errors import describe_errors
from jobbmatch.plans.safety_form import STORED, SafetyForm
from jobbmatch.safety.columns.place_columns import DistinctPlaces
from jobbmatch.safety.naive.zones import drawn_polygon, touches_municipality
from jobbmatch.safety.zones.drawn import DrawnZone
from tests.factories.safety import postal, somewhere_in

WORKDAYS = ["mon", "tue", "wed", "thu", "fri"]


def form(**parts: Any) -> SafetyForm:
    return SafetyForm.model_validate_json(json.dumps(parts))


def test_everything_becomes_an_exclusion_and_the_default_is_safety() -> None:
    profile = form(
        zones=[
            {"kind": "circle", "latitude": 59.9, "longitude": 10.7, "radius_km": 20, "review": "2027-06-01"},
            {"kind": "municipality", "code": "0301", "strength": "wish"},
            {"kind": "county", "code": "46"},
            {"kind": "polygon", "corners": [[59.9, 10.7], [60.1, 10.7], [60.0, 11.0]]},
        ],
        employers=[{"name": "Oppdiktet AS"}, {"organisation_number": "900000001", "sub_units": False}],
        facets=[{"facet": "night"}],
        hours=[{"allowed": [{"days": WORKDAYS, "from": "08:00", "to": "16:00"}], "strength": "wish"}],
        occupations=[{"code": "5223"}],
    ).to_profile()
    assert isinstance(profile.zones[0].zone, CircleZone)
    assert profile.zones[0].review is not None
    assert isinstance(profile.zones[1].zone, MunicipalityZone)
    assert profile.zones[1].strength is Strength.WISH
    assert isinstance(profile.zones[3].zone, PolygonZone)
    assert profile.employers[0].strength is Strength.SAFETY
    assert profile.facets[0].facet is Facet.NIGHT
    assert profile.hours[0].allowed == (HourSpan(WEEKDAYS, 480, 960),)
    assert profile.occupations[0].code == "5223"


def test_midnight_at_the_end_is_the_end_of_the_day() -> None:
    allowed = [{"from": "00:00", "to": "24:00"}, {"from": "22:00", "to": "06:00"}, {"from": "20:00", "to": "00:00"}]
    spans = form(hours=[{"allowed": allowed}]).to_profile().hours[0].allowed
    assert spans[0].hours_of_week() == (1 << 168) - 1
    assert spans[1].passes_midnight
    assert spans[2].end == 24 * 60


@pytest.mark.parametrize(
    "part",
    [
        {"zones": [{"kind": "circle", "latitude": 10.7, "longitude": 59.9, "radius_km": 20}]},
        {"zones": [{"kind": "circle", "latitude": 59.9, "longitude": 10.7, "radius_km": 0}]},
        {"zones": [{"kind": "polygon", "corners": [[59.9, 10.7], [60.1, 10.7]]}]},
        {"zones": [{"kind": "polygon", "corners": [[59.9, 10.7], [60.1, 10.9], [59.9, 10.9], [60.1, 10.7]]}]},
        {"zones": [{"kind": "polygon", "corners": [[59.9, 10.7], [60.1, 10.7], [59.9, 10.7]]}]},
        {"zones": [{"kind": "polygon", "corners": [[60, 5], [60, 30], [61.5, 30], [60.3, 17.5], [61.5, 5]]}]},
        {"employers": [{"sub_units": True}]},
        {"employers": [{"organisation_number": "123"}]},
        {"facets": [{"facet": "nigth"}]},
        {"facets": [{"facet": "night", "strenght": "safety"}]},
        {"hours": [{"allowed": []}]},
        {"hours": [{"allowed": [{"from": "08:00", "to": "08:00"}]}]},
        {"hours": [{"allowed": [{"from": "8", "to": "16"}]}]},
        {"occupation": []},
    ],
)
def test_what_would_exclude_something_else_than_meant_is_refused(part: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        form(**part)


@pytest.mark.parametrize(
    "part",
    [
        {"zones": [{"kind": "municipality", "code": "9999"}]},
        {"zones": [{"kind": "county", "code": "99"}]},
        {"occupations": [{"code": "9999"}]},
    ],
)
def test_an_exclusion_of_what_does_not_exist_is_refused(part: dict[str, object]) -> None:
    with pytest.raises(InputError, match="ville ikke virke"):
        form(**part).to_profile()


def test_nothing_of_it_prints() -> None:
    secret = form(employers=[{"name": "HEMMELIG AS"}], zones=[{"kind": "municipality", "code": "0301"}])
    for text in (repr(secret), str(secret), repr(secret.employers[0]), repr(secret.to_profile())):
        assert "HEMMELIG" not in text
        assert "0301" not in text


def test_a_round_trip_through_json_keeps_everything() -> None:
    before = form(hours=[{"allowed": [{"days": ["sat"], "from": "08:00", "to": "24:00"}]}], facets=[{"facet": "night"}])
    assert SafetyForm.model_validate_json(before.model_dump_json(by_alias=True)) == before


@pytest.mark.parametrize("zone", [{"kind": "municipality", "code": "0301"}, {"kind": "county", "code": "50"}])
def test_a_zone_counts_for_the_way_only_when_asked(zone: dict[str, str]) -> None:
    zones = form(zones=[zone, {**zone, "route": True}]).to_profile().zones
    assert [each.route for each in zones] == [False, True]


_NORTH, _EAST = st.floats(57, 82), st.floats(-10, 35)
_STEP = st.integers(-40, 40).map(lambda step: step / 2000)


@st.composite
def _corners(draw: st.DrawFn) -> list[tuple[float, float]]:
    """Corners all over the land, or so near each other that edges touch, lie over each other and cross."""
    count = draw(st.integers(3, 7))
    if draw(st.booleans()):
        return draw(st.lists(st.tuples(_NORTH, _EAST), min_size=count, max_size=count))
    north, east = draw(st.floats(58, 71)), draw(st.floats(5, 30))
    steps = draw(st.lists(st.tuples(_STEP, _STEP), min_size=count, max_size=count))
    return [(north + up, east + right) for up, right in steps]


@settings(deadline=None, max_examples=150)
@given(_corners())
@example([(60.0, 5.0), (60.0, 30.0), (61.5, 30.0), (60.3, 17.5), (61.5, 5.0)])
@example([(57.0, 0.0), (57.0, 0.0), (57.0, 1.0), (58.0, 0.0)])
@example([(72.0, 0.0), (64.0, 1.0), (57.0, 0.0), (72.0, 0.0)])
@example([(82.0, -10.0), (82.0, 35.0), (81.9, 12.0)])
@example([(60.0, 10.0), (60.1, 10.1), (60.05, 10.05), (60.1, 10.0)])
def test_what_the_form_takes_both_implementations_can_draw(corners: list[tuple[float, float]]) -> None:
    try:
        (taken,) = form(zones=[{"kind": "polygon", "corners": corners}]).to_profile().zones
    except ValidationError:
        with pytest.raises(ValueError, match="cross"):
            DrawnZone.of(PolygonZone(tuple(corners)))
        return
    zone = taken.zone
    assert isinstance(zone, PolygonZone)
    judge = DrawnZone.of(zone)
    places = DistinctPlaces.build([postal(*corners[0], 0), somewhere_in("5001")])
    assert judge.places(places)[0] != 0, "a corner of it lies in it"
    assert judge.rough() is not None
    assert drawn_polygon(zone).is_valid
    touches_municipality(zone, MunicipalityCode("5001"))


def test_an_area_that_stands_can_be_read_so_that_it_can_be_mended() -> None:
    crossing = {"kind": "polygon", "corners": [[59.9, 10.7], [60.1, 10.9], [59.9, 10.9], [60.1, 10.7]]}
    raw = json.dumps({"zones": [crossing]})
    read = SafetyForm.model_validate_json(raw, context=STORED)
    assert json.loads(read.model_dump_json())["zones"][0]["corners"] == crossing["corners"]
    with pytest.raises(ValueError, match="cross"):
        DrawnZone.of(read.to_profile().zones[0].zone)  # type: ignore[arg-type]


def test_what_is_said_of_an_area_says_nothing_of_where_it_is() -> None:
    with pytest.raises(ValidationError) as caught:
        form(zones=[{"kind": "polygon", "corners": [[59.912, 10.712], [60.1, 10.9], [59.9, 10.9], [60.1, 10.7]]}])
    text = describe_errors(caught.value)
    assert text == "zones.0.polygon gir ingen flate, eller har kanter som krysser hverandre"
    assert caught.value.__cause__ is None


def test_a_shape_that_is_closed_by_its_first_corner_is_closed_once() -> None:
    corners = [[59.9, 10.7], [60.1, 10.7], [60.0, 11.0]]
    zone = form(zones=[{"kind": "polygon", "corners": [*corners, corners[0]]}]).zones[0]
    assert json.loads(zone.model_dump_json())["corners"] == corners
    with pytest.raises(ValidationError):
        form(zones=[{"kind": "polygon", "corners": [*corners[:2], corners[0]]}])
