import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from jobbmatch.cli.train_ranker import train_and_keep
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.measuring.ranker import trees
from jobbmatch.models.evaluated import FIGURES_FILE, REPORT_FILE
from jobbmatch.models.registration import register
from jobbmatch.models.registry import client_of
from jobbmatch.models.versions import Versions
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import open_store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.settings import load_settings
from jobbmatch.training.settings import CHANCE, TrainingSettings
from tests.factories.features import market
from tests.unit.models.conftest import booster, trained

SETTINGS = TrainingSettings(persons=60, visits=4, candidates=30, least_rows=10, objective=CHANCE)


def _put(ads: list[Vacancy]) -> None:
    rows = [VacancyRow(ad.id, ad.changed, ad.content_hash, "test", ad.expires, b"", encode_vacancy(ad)) for ad in ads]
    with open_store(load_settings().store_url) as store, store.transaction() as unit:
        unit.vacancies.put(rows)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_train_evaluate_and_promote_without_a_reason(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trees, "ROUNDS", 20)
    settings = load_settings()
    # On so few ads it is chance how crowds of two small rankers differ; on these they are clear of their bounds.
    _put(market(200, seed=2))
    register(trained(booster()), uri=settings.mlflow_uri, artifact_root=settings.artifact_root, promote=True)
    number = train_and_keep(settings, SETTINGS).info.version
    before = json.loads(_run("promote", number, "--check", "--json").stdout)
    assert {gate["gate"] for gate in before["gates"] if not gate["passed"]} == {"fairness", "congestion"}
    out = tmp_path / "report.html"
    done = _run("evaluate", number, "--persons", "150", "--out", str(out))
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("SIMULERT")
    assert out.read_text().startswith("<!doctype html>")
    assert "CatBoost" in out.read_text()
    without = json.loads(_run("evaluate", number, "--persons", "150", "--no-trees", "--json").stdout)
    assert not {"xgboost", "catboost"} & set(without["quality"])
    version = Versions(settings.mlflow_uri).one(number)
    kept = {item.path for item in client_of(settings.mlflow_uri).list_artifacts(version.found.run_id)}
    assert {REPORT_FILE, FIGURES_FILE} <= kept
    champion = Versions(settings.mlflow_uri).one("1")
    assert champion.metrics["congestion_busiest"] > 0, "crowds of the champion are measured beside it"
    after = json.loads(_run("promote", number, "--check", "--json").stdout)
    gates = {gate["measure"]: gate for gate in after["gates"]}
    assert all(gates[name]["passed"] for name in ("congestion_gini", "congestion_coverage"))
    assert all(gates[name]["value"] is not None for name in ("fairness_exposure_ratio", "fairness_quality_gap"))
    promoted = _run("promote", number, "--json")
    assert promoted.exit_code == (0 if all(gate["passed"] for gate in after["gates"]) else 5)


def test_what_there_is_nothing_to_measure_of(home: Path) -> None:
    assert _run("evaluate").exit_code == 6
    settings = load_settings()
    register(trained(booster()), uri=settings.mlflow_uri, artifact_root=settings.artifact_root, promote=True)
    empty = _run("evaluate")
    assert (empty.exit_code, "jobbmatch ingest" in empty.stderr) == (6, True)
    assert _run("evaluate", "challenger").exit_code == 2
    assert _run("evaluate", "1", "--against", "1").exit_code == 2
    assert _run("evaluate", "77").exit_code == 3


def test_a_champion_that_cannot_be_used_is_left_out_unless_it_is_asked_for(home: Path) -> None:
    settings = load_settings()
    versions = Versions(settings.mlflow_uri)
    for model in (booster(["other"]), booster()):
        register(trained(model), uri=settings.mlflow_uri, artifact_root=settings.artifact_root, promote=False)
    versions.point("champion", "1")
    usual = _run("evaluate", "2")
    assert "Uten sammenligning med versjon 1" in usual.stderr
    assert "jobbmatch ingest" in usual.stderr, "it goes on to the vacancies, of which there are none"
    asked = _run("evaluate", "2", "--against", "1")
    assert (asked.exit_code, "Uten sammenligning" in asked.stderr) == (6, False)


def test_help_has_an_example() -> None:
    assert "jobbmatch evaluate 3 --against 2" in _run("evaluate", "--help").output
