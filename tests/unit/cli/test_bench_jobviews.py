import json
from pathlib import Path

from click.testing import CliRunner

from jobbmatch.cli.main import main
from tests.factories.jobviews import invented_views, write_folder


def test_figures_in_one_object_and_as_a_table(tmp_path: Path) -> None:
    folder = str(write_folder(tmp_path, invented_views(40)))
    result = CliRunner().invoke(main, ["bench", "jobviews", "--data", folder, "--json", "--without", "skills"])
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert (report["benchmark"], report["hidden_families"]) == ("jobviews", ["skills"])
    assert set(report["rankers"]) >= {"popularity", "tfidf", "location_popularity", "tfidf_location", "jobbmatch"}
    shown = CliRunner().invoke(main, ["bench", "jobviews", "--data", folder])
    assert shown.exit_code == (0 if report["reached"] else 1)
    assert "tfidf_location_tuned" in shown.stdout


def test_a_folder_without_the_files_is_told_of(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["bench", "jobviews", "--data", str(tmp_path)])
    assert result.exit_code == 2
    assert "job_views.csv" in result.output
