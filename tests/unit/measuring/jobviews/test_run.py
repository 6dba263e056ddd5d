from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jobbmatch.errors import InputError
from jobbmatch.measuring.jobviews.ours import Settings
from jobbmatch.measuring.jobviews.run import measure
from jobbmatch.training.settings import TrainingSettings
from tests.factories.jobviews import START, invented_views, view, write_folder

SMALL = Settings(folds=2, others=20, nearest=40, training=TrainingSettings(rounds=20, leaves=7, least_rows=5))


def run(folder: Path, settings: Settings = SMALL) -> dict[str, Any]:
    return measure(folder, settings, lambda *_: None)


def test_a_whole_measurement_is_the_same_again_and_the_ranker_finds_what_words_and_place_find(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, invented_views(80), wished=[{"Applicant.ID": "1", "Position.Of.Interest": "Baker"}])
    found = run(folder)
    assert found == run(folder)
    assert 70 < found["judged"] <= found["applicants"] == 80
    assert 0 < found["cold_share"] < 1
    hits = {name: parts["all"]["hr_10"]["mean"] for name, parts in found["rankers"].items()}
    assert hits["jobbmatch"] > hits["popularity"]
    assert hits["tfidf_location"] > max(hits["tfidf"], hits["location_popularity"])


def test_the_order_of_the_rows_changes_nothing(tmp_path: Path) -> None:
    views = invented_views(60)
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    one = run(write_folder(tmp_path / "one", views))
    assert run(write_folder(tmp_path / "other", views[::-1])) == one


def test_odd_rows_are_told_and_do_not_stop_it(tmp_path: Path) -> None:
    odd = [
        view("", "1", START),
        view("odd", "no number", START),
        view("odd", "no number either", START, City="", Title="", Position="", **{"State.Code": "?"}),
    ]
    plain = run(write_folder(tmp_path, invented_views(60)))
    found = run(write_folder(tmp_path, [*invented_views(60), *odd]))
    assert found["left_out"] == {"job_views.csv: uten person, jobb eller tidspunkt": 1}
    assert found["judged"] == plain["judged"] + 1


def test_too_few_applicants_are_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        run(write_folder(tmp_path, invented_views(10)), replace(SMALL, seed=2))
    assert "View.Start" in error.value.hint
