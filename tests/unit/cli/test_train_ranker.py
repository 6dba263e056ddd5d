import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.train_ranker import command
from jobbmatch.models.registry import find_champion
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import open_store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.settings import load_settings
from tests.factories.features import market


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path))
    return tmp_path


def _fill_store(count: int) -> None:
    rows = [
        VacancyRow(ad.id, ad.changed, ad.content_hash, "test", ad.expires, b"", encode_vacancy(ad))
        for ad in market(count)
    ]
    with open_store(load_settings().store_url) as store, store.transaction() as unit:
        unit.vacancies.put(rows)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments))


def test_help_has_an_example() -> None:
    assert "jobbmatch train --persons" in _run("--help").output


def test_an_empty_store_says_what_to_do(home: Path) -> None:
    result = _run()
    assert "jobbmatch ingest" in str(result.exception)
    assert not (home / "mlruns").exists()


def test_a_run_registers_a_model_and_the_next_leaves_it(home: Path) -> None:
    _fill_store(200)
    first = _run("--persons", "120", "--json")
    assert first.exit_code == 0, first.output
    outcome = json.loads(first.stdout)
    assert outcome["simulated"] is True
    assert outcome["model"] == "jobbmatch-ranker"
    assert all(name.startswith("simulated_") for name in outcome["metrics"])
    champion = find_champion(load_settings().mlflow_uri)
    assert (champion is not None) is outcome["promoted"]
    assert list((home / "mlruns" / "artifacts").rglob("model.lgb"))
    again = _run("--if-missing", "--json", "--persons", "20")
    assert (json.loads(again.stdout).get("trained") is False) is outcome["promoted"]


def test_the_text_names_every_ranker_and_says_simulated(home: Path) -> None:
    _fill_store(150)
    output = _run("--persons", "40").stdout
    for name in ("denne modellen", "vektet sum", "nyeste først", "simulerte lister"):
        assert name in output
