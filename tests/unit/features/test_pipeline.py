import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from jobbmatch.domain.person import Need
from jobbmatch.features import columns
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.pipeline import MANIFEST, VacancyFeatures, build, fingerprint_of
from tests.factories.features import all_rows, market, occupation
from tests.factories.market import AS_OF, HAMAR, person, vacancy

ADS = market(60)
FEATURES = VacancyFeatures.fit(ADS)
WHO = person(
    skills=("truck", "Excel"), interests=("mat",), percent=(50, 80), needs=frozenset({Need.CALM_PACE}), licences=("B",)
)


def test_the_matrix_has_a_row_a_vacancy_and_the_named_columns() -> None:
    matrix = build(FEATURES, np.array([5, 2, 9]), WHO, AS_OF)
    assert matrix.values.shape == (3, len(COLUMN_NAMES))
    assert matrix.values.dtype == np.float32
    assert matrix.columns == COLUMN_NAMES
    assert matrix.rows.tolist() == [5, 2, 9]


def test_a_row_has_the_same_values_whatever_stands_beside_it() -> None:
    whole = build(FEATURES, all_rows(len(ADS)), WHO, AS_OF).values
    some = np.array([40, 3, 17], dtype=np.int64)
    np.testing.assert_array_equal(build(FEATURES, some, WHO, AS_OF).values, whole[some])


def test_columns_of_the_vacancy_alone_do_not_see_the_person() -> None:
    one = build(FEATURES, all_rows(len(ADS)), WHO, AS_OF)
    other = build(FEATURES, all_rows(len(ADS)), person(home=HAMAR, wishes=()), AS_OF)
    for column in (columns.AGE, columns.POSITIONS, columns.OCCUPATION_SURENESS, columns.PART_TIME):
        np.testing.assert_array_equal(one.column(column), other.column(column))


def test_id_and_name_of_the_person_change_nothing() -> None:
    other = replace(WHO, alias="En annen", id=person().id)
    one = build(FEATURES, all_rows(len(ADS)), WHO, AS_OF).values
    np.testing.assert_array_equal(one, build(FEATURES, all_rows(len(ADS)), other, AS_OF).values)


def test_the_day_moves_only_the_dates() -> None:
    one = build(FEATURES, all_rows(len(ADS)), WHO, AS_OF)
    other = build(FEATURES, all_rows(len(ADS)), WHO, AS_OF + timedelta(days=3))
    moved = [
        name
        for number, name in enumerate(COLUMN_NAMES)
        if not np.array_equal(one.values[:, number], other.values[:, number], equal_nan=True)
    ]
    assert set(moved) == {"age", "days_left"}


def test_no_rows_give_an_empty_matrix() -> None:
    assert build(FEATURES, all_rows(0), WHO, AS_OF).values.shape == (0, len(COLUMN_NAMES))


def test_no_vacancies_give_empty_features() -> None:
    empty = VacancyFeatures.fit([])
    assert len(empty) == 0
    assert len(build(empty, all_rows(0), WHO, AS_OF)) == 0


def test_no_value_is_infinite() -> None:
    assert not np.isinf(build(FEATURES, all_rows(len(ADS)), WHO, AS_OF).values).any()


def test_saved_features_give_the_same_matrix(tmp_path: Path) -> None:
    FEATURES.save(tmp_path)
    loaded = VacancyFeatures.load(tmp_path, ADS)
    assert loaded is not None
    expected = build(FEATURES, all_rows(len(ADS)), WHO, AS_OF).values
    np.testing.assert_array_equal(build(loaded, all_rows(len(ADS)), WHO, AS_OF).values, expected)


def test_fitting_twice_gives_the_same(tmp_path: Path) -> None:
    again = VacancyFeatures.fit(ADS)
    expected = build(FEATURES, all_rows(len(ADS)), WHO, AS_OF).values
    np.testing.assert_array_equal(build(again, all_rows(len(ADS)), WHO, AS_OF).values, expected)


def test_a_folder_that_is_not_whole_or_of_other_vacancies_is_not_loaded(tmp_path: Path) -> None:
    FEATURES.save(tmp_path)
    assert VacancyFeatures.load(tmp_path, ADS[:-1]) is None
    (tmp_path / "features.place.points.npy").unlink()
    assert VacancyFeatures.load(tmp_path) is None
    assert VacancyFeatures.load(tmp_path / "nowhere") is None


@pytest.mark.parametrize("change", [{"format": 0}, {"columns": ["a"]}, {"fingerprint": "x"}])
def test_a_folder_of_another_version_is_not_loaded(tmp_path: Path, change: dict[str, object]) -> None:
    FEATURES.save(tmp_path)
    manifest = json.loads((tmp_path / MANIFEST).read_text())
    (tmp_path / MANIFEST).write_text(json.dumps(manifest | change))
    assert VacancyFeatures.load(tmp_path) is None


def test_the_fingerprint_follows_content_and_what_was_read_out_of_it() -> None:
    base = fingerprint_of([vacancy()])
    assert fingerprint_of([vacancy()]) == base
    for changed in (
        vacancy(content_hash="b"),
        vacancy(2),
        vacancy(occupations=occupation("5223")),
        vacancy(places=(HAMAR,)),
        vacancy(percent=(50, 50)),
    ):
        assert fingerprint_of([changed]) != base
