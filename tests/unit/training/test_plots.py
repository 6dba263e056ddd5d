from pathlib import Path

from jobbmatch.training.fit import fit, split
from jobbmatch.training.model_card import importance
from jobbmatch.training.plots import importance_plot
from tests.unit.training.conftest import SETTINGS, Simulated


def test_the_plot_is_an_svg_that_names_the_columns_and_says_simulated(simulated: Simulated, tmp_path: Path) -> None:
    booster = fit(split(simulated.lists, SETTINGS), SETTINGS, lambda *_: None)
    text = importance_plot(booster, tmp_path).read_text(encoding="utf-8")
    assert text.lstrip().startswith("<?xml")
    assert f"<!-- {importance(booster)[0][0]} -->" in text
    assert "simulated lists" in text
