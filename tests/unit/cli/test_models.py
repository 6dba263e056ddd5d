import json
from pathlib import Path

from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from jobbmatch.models.registration import register
from jobbmatch.settings import load_settings
from tests.unit.models.conftest import booster, trained


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["models", *arguments])


def test_nothing_is_registered(home: Path) -> None:
    assert "Ingen rangerer" in _run("list").stdout
    assert json.loads(_run("list", "--json").stdout) == {"versions": []}
    assert not (home / "mlruns").exists()


def test_versions_with_aliases_and_figures_and_a_challenger_named_and_not(home: Path) -> None:
    settings = load_settings()
    for seed in (0, 9):
        model = trained(booster(seed=seed))
        register(model, uri=settings.mlflow_uri, artifact_root=settings.artifact_root, promote=not seed)
    assert _run("challenge", "2").exit_code == 0
    found = json.loads(_run("list", "--json").stdout)["versions"]
    assert [(one["version"], one["aliases"]) for one in found] == [("2", ["challenger"]), ("1", ["champion"])]
    assert found[0]["metrics"]["simulated_ndcg_10_model"] == 0.5
    lines = _run("list").stdout.splitlines()
    assert "challenger" in lines[0]
    assert "simulated_ndcg_10_model=0.5000" in lines[1]
    assert _run("challenge", "--none").exit_code == 0
    assert "challenger" not in _run("list").stdout
    for arguments in ((), ("2", "--none")):
        assert _run("challenge", *arguments).exit_code == 2
