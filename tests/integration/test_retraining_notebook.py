"""The notebook for data scientists runs from top to bottom, and nothing of an earlier run is kept in it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.structure.paths import ROOT

NOTEBOOK = ROOT / "examples" / "retraining.ipynb"


def cells() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in found if cell["cell_type"] == "code"]


def test_it_holds_no_outputs() -> None:
    assert cells()
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells())


@pytest.mark.slow
def test_it_runs_from_top_to_bottom(tmp_path: Path) -> None:
    program = tmp_path / "notebook.py"
    program.write_text("\n\n".join("".join(cell["source"]) for cell in cells()), encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("JOBBMATCH_")}
    environment |= {"TMPDIR": str(tmp_path), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, str(program)], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    for words in ("version 1, simulated: True, serves: True", "REFUSED fairness", "override_reason", "model card"):
        assert words in done.stdout, done.stdout
    assert "champion='1', previous='2'" in done.stdout
