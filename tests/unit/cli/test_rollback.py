import json
from pathlib import Path

from click.testing import CliRunner

from jobbmatch.cli.main import main
from jobbmatch.models.registration import register
from jobbmatch.models.versions import Versions
from jobbmatch.settings import load_settings
from tests.unit.models.conftest import booster, trained


def test_back_and_forth(home: Path) -> None:
    settings = load_settings()
    for seed in (0, 9):
        model = trained(booster(seed=seed))
        register(model, uri=settings.mlflow_uri, artifact_root=settings.artifact_root, promote=True)
    refused = CliRunner().invoke(main, ["rollback"])
    assert (refused.exit_code, "ingen tidligere versjon" in refused.stderr) == (5, True)
    Versions(settings.mlflow_uri).point("previous", "1")
    done = CliRunner().invoke(main, ["rollback", "--json"])
    assert json.loads(done.stdout) == {"champion": "1", "previous": "2"}
    assert CliRunner().invoke(main, ["rollback"]).stdout == "Versjon 2 er i bruk. Før: versjon 1.\n"
