"""Advice where exclusions take away more than they need."""

from typing import Any

from jobbmatch.domain.place import unknown_place
from jobbmatch.geo.grid import snap_home
from jobbmatch.plans.advice import HOME_IN_ZONE, HOME_UNKNOWN, NUMBER_ALONE, advice
from jobbmatch.plans.safety_form import SafetyForm
from tests.factories.safety import GOL

_HOME = snap_home(GOL)
_FAR, _NEAR = {"kind": "municipality", "code": "0301"}, {"kind": "municipality", "code": "3324"}


def _advice(home: Any = _HOME, **parts: Any) -> list[str]:
    return advice(SafetyForm.model_validate(parts), home)


def test_a_number_alone_says_nothing_of_units() -> None:
    assert _advice(employers=[{"organisation_number": "900000001"}]) == [NUMBER_ALONE]
    assert _advice(employers=[{"organisation_number": "900000001", "name": "Oppdiktet AS"}]) == []
    assert _advice(employers=[{"organisation_number": "900000001", "sub_units": False}]) == []


def test_ways_need_a_home_outside_the_zone() -> None:
    assert _advice(zones=[{**_FAR, "route": True}]) == []
    assert _advice(zones=[_NEAR]) == []
    assert _advice(zones=[{**_NEAR, "route": True}]) == [HOME_IN_ZONE]
    assert _advice(unknown_place(), zones=[{**_FAR, "route": True}]) == [HOME_UNKNOWN]


def test_nothing_excluded_needs_no_advice() -> None:
    assert _advice() == []
