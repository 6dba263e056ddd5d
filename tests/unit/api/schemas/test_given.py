from jobbmatch.api.schemas.given import SaidValue
from jobbmatch.domain.given import GivenEmployer, GivenHours, GivenOccupation, GivenPlace, GivenPlaces
from jobbmatch.domain.hours import HourSpan
from jobbmatch.domain.ids import MunicipalityCode, StyrkCode


def test_each_kind_fills_its_own_field() -> None:
    place = SaidValue.of(GivenPlaces((GivenPlace(municipality=MunicipalityCode("3324")),), only_there=False))
    assert place.model_dump(exclude_none=True) == {
        "place": {"places": [{"name": "Gol", "municipality": "3324"}], "only_there": False}
    }
    hours = SaidValue.of(GivenHours((HourSpan(frozenset({6, 0}), 1320, 1440),), exhaustive=True)).hours
    assert hours is not None
    assert hours.spans[0].model_dump() == {"days": ["mon", "sun"], "start": "22:00", "end": "24:00"}
    assert SaidValue.of(GivenEmployer("Furu AS")).model_dump(exclude_none=True) == {"employer": {"name": "Furu AS"}}
    assert SaidValue.of(GivenOccupation(StyrkCode("5120"))).occupation == "5120"
