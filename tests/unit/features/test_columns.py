import dataclasses
import inspect
import pkgutil
from importlib import import_module

import pytest

import jobbmatch.features
from jobbmatch.domain.person import Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.features.column import Family
from jobbmatch.features.columns import COLUMN_NAMES, COLUMNS, column_named, columns_of


def test_every_column_has_its_own_name_and_says_what_it_is() -> None:
    assert len(set(COLUMN_NAMES)) == len(COLUMNS)
    for column in COLUMNS:
        assert column.name.isidentifier()
        assert column.meaning
        assert column.unit


def test_the_families_hold_every_column_once() -> None:
    assert sorted(c.name for family in Family for c in columns_of(family)) == sorted(COLUMN_NAMES)
    assert all(columns_of(family) for family in Family)


def test_a_column_is_found_by_its_name() -> None:
    assert column_named("distance").family is Family.PLACE
    with pytest.raises(KeyError):
        column_named("nothing")


def test_what_helps_may_only_raise_and_what_is_missed_may_only_lower() -> None:
    for column in COLUMNS:
        if column.name.endswith(("_gap", "_missing", "_missed", "_clash")):
            assert column.monotone == -1, column.name


def test_a_person_has_no_field_of_the_safety_profile() -> None:
    person = {field.name for field in dataclasses.fields(Person)}
    assert not person & {field.name for field in dataclasses.fields(SafetyProfile)}


def test_no_module_of_the_room_knows_the_safety_profile_or_the_safety_rooms() -> None:
    for found in pkgutil.walk_packages(jobbmatch.features.__path__, "jobbmatch.features."):
        source = inspect.getsource(import_module(found.name))
        assert "safety_profile" not in source, found.name
        assert "jobbmatch.safety" not in source, found.name


def test_no_column_of_the_ranker_is_a_column_of_the_safety_matrix() -> None:
    matrix = pytest.importorskip("jobbmatch.safety.matrix", reason="the safety room is not here")
    masked = {field.name for field in dataclasses.fields(matrix.SafetyMatrix)}
    assert masked
    assert not masked & set(COLUMN_NAMES)
