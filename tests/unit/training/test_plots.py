from dataclasses import dataclass
from pathlib import Path

import lightgbm as lgb
import numpy as np
import pytest

from jobbmatch.features.column import Family
from jobbmatch.features.columns import COLUMNS
from jobbmatch.training.fit import fit, split
from jobbmatch.training.learning_curve import Point
from jobbmatch.training.metrics import Interval
from jobbmatch.training.model_card import importance
from jobbmatch.training.plots import (
    Values,
    curve_plot,
    families_plot,
    family_sizes,
    importance_plot,
    segments_plot,
    shap_plot,
    shap_values,
)
from jobbmatch.training.segments import Segment
from tests.unit.training.conftest import SETTINGS, Simulated


@dataclass(frozen=True)
class Fitted:
    """Trees and rows to look at."""

    booster: lgb.Booster
    values: Values


@pytest.fixture(scope="module")
def fitted(simulated: Simulated) -> Fitted:
    values = np.concatenate([item.matrix.values for item in simulated.lists])
    return Fitted(fit(split(simulated.lists, SETTINGS), SETTINGS, lambda *_: None), values)


def _text(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    assert text.lstrip().startswith("<?xml")
    assert "simulated lists" in text
    return text


def test_the_plot_is_an_svg_that_names_the_columns_and_says_simulated(fitted: Fitted, tmp_path: Path) -> None:
    assert f"<!-- {importance(fitted.booster)[0][0]} -->" in _text(importance_plot(fitted.booster, tmp_path))


def test_what_columns_do_is_a_picture(fitted: Fitted, tmp_path: Path) -> None:
    path = shap_plot(fitted.booster, fitted.values, tmp_path)
    assert path.name == "shap.png"
    first = path.read_bytes()
    assert first.startswith(b"\x89PNG")
    assert shap_plot(fitted.booster, fitted.values, tmp_path).read_bytes() == first


def test_families_stand_by_what_they_do(fitted: Fitted, tmp_path: Path) -> None:
    text = _text(families_plot(fitted.booster, fitted.values, tmp_path))
    assert all(f"<!-- {column.family.value} -->" in text for column in COLUMNS)


def test_a_family_is_the_sum_of_its_columns_row_by_row() -> None:
    shares = np.zeros((2, len(COLUMNS)))
    mine = [number for number, column in enumerate(COLUMNS) if column.family is Family.OCCUPATION]
    shares[0, mine[0]], shares[0, mine[1]], shares[1, mine[0]] = 3.0, -1.0, 4.0
    sizes = family_sizes(shares)
    assert sizes[Family.OCCUPATION] == 3.0
    assert sum(sizes.values()) == 3.0


def test_values_and_a_constant_make_the_score(fitted: Fitted) -> None:
    rows = fitted.values[:50]
    rest = fitted.booster.predict(rows, raw_score=True) - shap_values(fitted.booster, rows).sum(axis=1)
    assert np.ptp(rest) < 1e-9


def test_the_curve_names_the_number_of_lists(tmp_path: Path) -> None:
    points = (Point(40, Interval(0.4, 0.3, 0.5)), Point(90, Interval(0.6, 0.5, 0.7)))
    text = _text(curve_plot(points, tmp_path))
    assert "<!-- 40 -->" in text
    assert "<!-- 90 -->" in text


def test_weak_segments_are_red(tmp_path: Path) -> None:
    one = Segment("first_visit", 12, Interval(0.4, 0.3, 0.5), Interval(0.1, 0.0, 0.2), weak=False)
    calm = _text(segments_plot([one], tmp_path))
    assert "first_visit (12)" in calm
    assert "#c30000" not in calm
    weak = Segment("county_34", 12, Interval(0.1, 0.0, 0.2), Interval(0.1, 0.0, 0.2), weak=True)
    assert "#c30000" in _text(segments_plot([one, weak], tmp_path))
