import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from jobbmatch.cli.train_ranker import command
from jobbmatch.models.registry import client_of, find_champion
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import open_store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.settings import load_settings
from tests.factories.features import market
from tests.factories.placements import PERSON
from tests.unit.cli.test_outcomes import DAY, put


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


def test_a_registry_that_does_not_answer_is_said_before_anything_is_drawn(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill_store(30)
    monkeypatch.setenv("JOBBMATCH_MLFLOW_URL", "http://127.0.0.1:9")
    monkeypatch.setattr("jobbmatch.cli.train_ranker.draw", lambda *_: pytest.fail("drew lists first"))
    assert "MLflow svarer ikke" in str(_run().exception)


def test_a_run_registers_a_model_and_the_next_leaves_it(home: Path) -> None:
    _fill_store(200)
    first = _run("--persons", "40", "--no-curve", "--json")
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


def test_a_run_on_outcomes_is_not_called_simulated_and_too_few_lists_say_how_many_lack(home: Path) -> None:
    _fill_store(60)
    put(people=30)
    refused = _run("--from", "outcomes", "--no-curve")
    assert "det mangler 100" in str(refused.exception)
    book = home / "utfall.csv"
    rows = [f"{PERSON}-{number},v{number % 3},applied,{DAY},\n" for number in range(1, 30)]
    book.write_text("person,vacancy,kind,day,reason\n" + "".join(rows))
    assert CliRunner().invoke(main, ["outcomes", "import", str(book)]).exit_code == 0
    assert "det mangler 71" in str(_run("--from", "outcomes", "--no-curve").exception)


def test_shown_lists_train_a_ranker(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill_store(60)
    put(people=41)
    book = home / "utfall.csv"
    rows = [f"{PERSON}-{number},v{number % 3},applied,{DAY},\n" for number in range(1, 41)]
    book.write_text("person,vacancy,kind,day,reason\n" + "".join(rows))
    assert CliRunner().invoke(main, ["outcomes", "import", str(book)]).exit_code == 0
    monkeypatch.setattr("jobbmatch.cli.train_ranker.FEWEST", 30)
    result = _run("--from", "outcomes", "--no-curve", "--json")
    assert result.exit_code == 0, (result.output, result.exception)
    outcome = json.loads(result.stdout)
    assert (outcome["simulated"], outcome["lists"]) == (False, 40)
    assert all(name.startswith("outcomes_") for name in outcome["metrics"])
    assert "viste lister" in _run("--from", "outcomes", "--no-curve").stdout
    both = json.loads(_run("--from", "both", "--no-curve", "--persons", "30", "--json").stdout)
    assert both["simulated"] is True, "a mix is marked simulated"
    assert both["lists"] > 40


def test_a_search_is_logged_below_the_run_and_its_best_settings_are_used(home: Path) -> None:
    _fill_store(150)
    result = _run("--persons", "20", "--search", "2", "--json")
    assert result.exit_code == 0, result.output
    outcome = json.loads(result.stdout)
    assert outcome["search_trials"] == 2
    client = client_of(load_settings().mlflow_uri)
    run_id = client.get_model_version("jobbmatch-ranker", "1").run_id
    assert run_id
    parent = client.get_run(run_id)
    asked = f"tags.`mlflow.parentRunId` = '{parent.info.run_id}'"
    nested = client.search_runs([parent.info.experiment_id], asked, order_by=["metrics.value DESC"])
    assert len(nested) == 2
    assert {name: float(value) for name, value in nested[0].data.params.items()} == outcome["settings"]
    assert parent.data.metrics["simulated_ndcg_10_with_" + str(_most_lists(parent.data.metrics)) + "_lists"] > 0


def _most_lists(metrics: dict[str, float]) -> int:
    found = [name.removesuffix("_lists").rsplit("_", 1)[1] for name in metrics if name.endswith("_lists")]
    return max(int(count) for count in found if count.isdigit())
