import subprocess
import sys
from pathlib import Path

from jobbmatch.cli.ranker import ranker_in_use
from jobbmatch.models.registration import register
from jobbmatch.settings import load_settings
from tests.unit.models.conftest import trained

NOTHING_HEAVY = """
import sys
from jobbmatch.cli.ranker import ranker_in_use
from jobbmatch.settings import load_settings
assert ranker_in_use(load_settings()).info.name == "baseline"
print([name for name in ("mlflow", "lightgbm", "sklearn", "pandas") if name in sys.modules])
"""


def test_the_champion_ranks(home: Path) -> None:
    register(trained(), uri=load_settings().mlflow_uri, artifact_root=home / "mlruns" / "artifacts", promote=True)
    assert ranker_in_use(load_settings()).info.version == "1"


def test_without_a_registry_the_baseline_ranks_and_nothing_heavy_is_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", NOTHING_HEAVY], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr
