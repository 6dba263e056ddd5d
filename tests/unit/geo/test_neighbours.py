"""Municipalities side by side."""

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.neighbours import neighbours_of


def test_every_municipality_has_neighbours_and_they_are_mutual() -> None:
    codes = load_gazetteer().municipality_codes()
    for code in codes[::17]:
        beside = neighbours_of(code)
        assert code not in beside
        assert all(code in neighbours_of(other) for other in beside)


def test_some_that_are_known() -> None:
    assert {"5031", "5032"} <= neighbours_of(MunicipalityCode("5001"))
    assert "0301" not in neighbours_of(MunicipalityCode("5001"))
    assert neighbours_of(MunicipalityCode("9999")) == frozenset()
