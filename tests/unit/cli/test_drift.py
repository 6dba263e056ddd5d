import json
from pathlib import Path

from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from jobbmatch.cli.train_ranker import train_and_keep
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.models.registration import register
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import open_store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.settings import load_settings
from jobbmatch.training.settings import TrainingSettings
from tests.factories.features import market
from tests.unit.models.conftest import booster, trained


def _put(ads: list[Vacancy]) -> None:
    rows = [VacancyRow(ad.id, ad.changed, ad.content_hash, "test", ad.expires, b"", encode_vacancy(ad)) for ad in ads]
    with open_store(load_settings().store_url) as store, store.transaction() as unit:
        unit.vacancies.put(rows)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["drift", *arguments])


def test_the_market_it_was_trained_on_has_not_moved_and_a_larger_one_has(home: Path) -> None:
    assert _run().exit_code == 6
    _put(market(150))
    number = train_and_keep(load_settings(), TrainingSettings(persons=40)).info.version
    same = _run("--version", number, "--json")
    assert same.exit_code == 0, same.output
    found = json.loads(same.stdout)
    assert set(found["psi"].values()) == {0.0}
    assert len(_run("--version", number).stdout.splitlines()) == 1
    _put(market(600))
    moved = _run("--version", number, "--json")
    assert moved.exit_code == 1, moved.output
    assert "similar_ads" in json.loads(moved.stdout)["moved"]
    assert "har flyttet seg" in _run("--version", number).stdout


def test_a_version_without_histograms_says_what_to_do(home: Path) -> None:
    settings = load_settings()
    register(trained(booster()), uri=settings.mlflow_uri, artifact_root=settings.artifact_root, promote=True)
    done = _run()
    assert (done.exit_code, "jobbmatch train" in done.stderr) == (6, True)
