import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from jobbmatch.errors import InputError
from jobbmatch.models.registry import load_champion
from jobbmatch.models.versions import Versions
from jobbmatch.training.metrics import Interval
from jobbmatch.training.settings import CHANCE
from jobbmatch.training.train import Trained, keep, train
from tests.structure.paths import ROOT
from tests.unit.training.conftest import SETTINGS, Simulated


@pytest.fixture(scope="module")
def trained(simulated: Simulated) -> Trained:
    return train(simulated.vacancies, simulated.features, SETTINGS, lambda *_: None)


def _with_gain(trained: Trained, low: float) -> Trained:
    return replace(trained, judgement=replace(trained.judgement, gain=Interval(low + 0.1, low, low + 0.2)))


def test_a_run_learns_something(simulated: Simulated) -> None:
    more = replace(SETTINGS, persons=400, objective=CHANCE)
    found = train(simulated.vacancies, simulated.features, more, lambda *_: None).judgement.ndcg
    assert found["model"][10].mean > found["baseline"][10].mean
    assert found["model"][10].mean > found["newest_first"][10].mean + 0.1


def test_parameters_and_data_are_recorded(trained: Trained, simulated: Simulated) -> None:
    assert trained.params["seed"] == SETTINGS.seed
    assert trained.params["vacancies"] == len(simulated.vacancies)
    assert trained.fingerprint == str(simulated.features.fingerprint[0])


def test_training_again_gives_the_same_model(trained: Trained, simulated: Simulated) -> None:
    again = train(simulated.vacancies, simulated.features, SETTINGS, lambda *_: None)
    assert again.booster.model_to_string() == trained.booster.model_to_string()
    assert again.judgement == trained.judgement


ONE_MODEL = """
import hashlib
from dataclasses import replace
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.settings import CHANCE
from jobbmatch.training.train import train
from tests.factories.features import market
from tests.unit.training.conftest import SETTINGS
vacancies = market(120)
settings = replace(SETTINGS, persons=10, objective=CHANCE)
trained = train(vacancies, VacancyFeatures.fit(vacancies), settings, lambda *_: None)
print(trained.booster.num_trees(), hashlib.sha256(trained.booster.model_to_string().encode()).hexdigest())
"""


@pytest.mark.slow
def test_another_process_with_more_threads_gives_the_same_bytes() -> None:
    found = []
    for threads in ("1", "2"):
        environment = {**os.environ, "OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads}
        command = [sys.executable, "-c", ONE_MODEL]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        found.append(done.stdout.split())
    assert found[0] == found[1]
    assert int(found[0][0]) > 1


def test_progress_names_its_steps(simulated: Simulated) -> None:
    steps: list[str] = []
    train(simulated.vacancies, simulated.features, SETTINGS, lambda step, *_: steps.append(step))
    assert list(dict.fromkeys(steps)) == ["simulerer lister", "trener"]


def test_too_few_lists_are_refused(simulated: Simulated) -> None:
    with pytest.raises(InputError, match="for lite"):
        train(simulated.vacancies, simulated.features, replace(SETTINGS, persons=5, visits=1), lambda *_: None)


def test_a_model_that_is_not_clearly_better_is_kept_but_not_used(trained: Trained, tmp_path: Path) -> None:
    uri = f"sqlite:///{tmp_path / 'mlflow.db'}"
    refused = keep(_with_gain(trained, -0.01), uri=uri, artifact_root=tmp_path / "artifacts")
    assert not refused.promoted
    assert refused.info.version == "1"
    assert load_champion(uri) is None
    accepted = keep(_with_gain(trained, 0.01), uri=uri, artifact_root=tmp_path / "artifacts")
    champion = load_champion(uri)
    assert accepted.promoted
    assert champion is not None
    assert champion.info.version == "2"
    assert champion.info.simulated
    kept = {path.name for path in tmp_path.rglob("*")}
    assert {"importance.svg", "shap.png", "families.svg", "segments.svg", "model_card.md"} <= kept
    tags = Versions(uri).one("2").found.tags
    assert {"data_fingerprint", "code_version", "code_fingerprint"} <= set(tags)
    figures = Versions(uri).one("2").metrics
    whole = {name.removesuffix("_low") for name in figures if name.startswith("simulated_ndcg_10_segment_")}
    assert any({f"{name}_low", f"{name}_high"} <= set(figures) for name in whole)


def test_where_one_serves_a_better_one_becomes_challenger_with_what_gates_need(
    trained: Trained, tmp_path: Path
) -> None:
    uri = f"sqlite:///{tmp_path / 'mlflow.db'}"
    first, second = (keep(_with_gain(trained, 0.01), uri=uri, artifact_root=tmp_path / "artifacts") for _ in range(2))
    assert (first.promoted, first.challenger) == (True, False)
    assert (second.promoted, second.challenger) == (False, True)
    versions = Versions(uri)
    assert versions.aliases() == {"champion": "1", "challenger": "2"}
    held = [versions.held_out(versions.one(number)) for number in ("1", "2")]
    assert held[0] is not None
    assert held[1] is not None
    assert (held[0].champion_version, held[1].champion_version) == (None, "1")
    assert held[1].champion == held[1].model == held[0].model
    assert versions.histograms(versions.one("2")) is not None
    assert len(held[1].model) == len(trained.test)
