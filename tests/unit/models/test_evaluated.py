from pathlib import Path

import mlflow

from jobbmatch.models.evaluated import log_evaluation
from jobbmatch.models.registration import register
from jobbmatch.models.versions import Versions
from tests.unit.models.conftest import trained, uri


def test_figures_and_files_lie_with_the_run_and_the_last_ones_count(fresh: Path) -> None:
    register(trained(), uri=uri(fresh), artifact_root=fresh / "artifacts", promote=False)
    version = Versions(uri(fresh)).one("1")
    for value in (0.5, 0.7):
        figures = {"congestion_gini": value, **{f"quality_{number}": 0.1 for number in range(600)}}
        assert log_evaluation(uri(fresh), version, figures, {"evaluation.html": f"<p>{value}</p>"})
    found = Versions(uri(fresh)).one("1")
    assert found.metrics["congestion_gini"] == 0.7
    assert found.metrics["quality_599"] == 0.1
    source = {"run_id": found.found.run_id, "artifact_path": "evaluation.html"}
    path = mlflow.artifacts.download_artifacts(**source, tracking_uri=uri(fresh), dst_path=str(fresh))
    assert Path(path).read_text() == "<p>0.7</p>"
