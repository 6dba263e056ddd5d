from dataclasses import replace
from pathlib import Path

import pytest

from jobbmatch.errors import InputError
from jobbmatch.models.registry import load_champion
from jobbmatch.training.metrics import Interval
from jobbmatch.training.train import Trained, keep, train
from tests.unit.training.conftest import SETTINGS, Simulated


@pytest.fixture(scope="module")
def trained(simulated: Simulated) -> Trained:
    return train(simulated.vacancies, simulated.features, SETTINGS, lambda *_: None)


def _with_gain(trained: Trained, low: float) -> Trained:
    return replace(trained, judgement=replace(trained.judgement, gain=Interval(low + 0.1, low, low + 0.2)))


def test_a_run_learns_something(trained: Trained) -> None:
    newest, model = (trained.judgement.ndcg[name][10].mean for name in ("newest_first", "model"))
    assert model > newest + 0.1


def test_parameters_and_data_are_recorded(trained: Trained, simulated: Simulated) -> None:
    assert trained.params["seed"] == SETTINGS.seed
    assert trained.params["vacancies"] == len(simulated.vacancies)
    assert trained.fingerprint == str(simulated.features.fingerprint[0])


def test_training_again_gives_the_same_model(trained: Trained, simulated: Simulated) -> None:
    again = train(simulated.vacancies, simulated.features, SETTINGS, lambda *_: None)
    assert again.booster.model_to_string() == trained.booster.model_to_string()
    assert again.judgement == trained.judgement


def test_progress_names_its_steps(simulated: Simulated) -> None:
    steps: list[str] = []
    train(simulated.vacancies, simulated.features, SETTINGS, lambda step, *_: steps.append(step))
    assert list(dict.fromkeys(steps)) == ["simulerer lister", "trener"]


def test_too_few_lists_are_refused(simulated: Simulated) -> None:
    with pytest.raises(InputError, match="for lite"):
        train(simulated.vacancies, simulated.features, replace(SETTINGS, persons=5), lambda *_: None)


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
    assert list(tmp_path.rglob("importance.svg"))
