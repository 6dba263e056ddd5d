import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.train_facets import command
from jobbmatch.domain.facet import FacetValue
from jobbmatch.errors import InputError
from jobbmatch.models.guard_registry import load_guard
from jobbmatch.settings import load_settings
from tests.factories.labelled import labelled_ads


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments))


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Labelled ads in files; the words that the reader rests on stand in the text."""
    ads, labels = [], []
    said = {FacetValue.YES: "Du jobber natt.", FacetValue.NO: "Arbeidstiden er 08-15.", FacetValue.UNCLEAR: ""}
    for one in labelled_ads(66):
        label = next(iter(one.labels.values()))
        content = {"title": one.vacancy.title, "description": f"{one.vacancy.text}. {said[label]}"}
        changed = "2026-09-01T10:00:00+02:00"
        ads.append({"uuid": one.vacancy.id, "status": "ACTIVE", "sistEndret": changed, "ad_content": content})
        labels.append({"uuid": one.vacancy.id, "kind": one.vacancy.id, "labels": {"night": label}})
    for name, rows in (("a_ads.jsonl", ads), ("a_labels.jsonl", labels)):
        (tmp_path / name).write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return tmp_path / "a_ads.jsonl", tmp_path / "a_labels.jsonl"


def test_a_run_registers_a_guard_and_says_whether_it_helps(files: tuple[Path, Path]) -> None:
    ads, labels = map(str, files)
    result = _run("--no-packaged", "--ads", ads, "--labels", labels, "--seed", "3", "--json")
    assert result.exit_code == 0, result.output
    outcome = json.loads(result.stdout)
    assert (outcome["model"], outcome["version"], outcome["ads"], outcome["seed"]) == ("jobbmatch-facets", "1", 66, 3)
    assert set(outcome["bars"]) == {"night"}
    assert outcome["bars"]["night"]["danger"] is None or outcome["bars"]["night"]["danger"] <= 1
    assert outcome["metrics"]["night_unsafe_of"] == 22
    champion = load_guard(load_settings().mlflow_uri)
    assert (champion is not None) is outcome["promoted"]


def test_the_text_compares_with_and_without_by_facet(files: tuple[Path, Path]) -> None:
    output = _run("--no-packaged", "--ads", str(files[0]), "--labels", str(files[1])).stdout
    for words in ("66 merkede annonser", "farlig lest som trygt", "natt", "alle", "jobbmatch-facets versjon 1"):
        assert words in output
    assert "Infinity" not in output


def test_a_registry_that_does_not_answer_is_said_before_anything_is_read(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOBBMATCH_MLFLOW_URL", "http://127.0.0.1:9")
    monkeypatch.setattr("jobbmatch.cli.train_facets.read_labelled", lambda *_: pytest.fail("read ads first"))
    result = _run("--ads", str(files[0]), "--labels", str(files[1]))
    assert "MLflow svarer ikke" in str(result.exception)


def test_ads_and_labels_come_in_pairs(files: tuple[Path, Path]) -> None:
    result = _run("--ads", str(files[0]))
    assert isinstance(result.exception, InputError)
    assert "parvis" in result.exception.hint


def test_labels_of_other_ads_are_refused(files: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text('{"uuid": "x", "labels": {"night": "no"}}', encoding="utf-8")
    result = _run("--no-packaged", "--ads", str(files[0]), "--labels", str(other))
    assert "merket i other.jsonl" in str(result.exception)


def test_help_has_an_example() -> None:
    assert "jobbmatch train facets --ads" in _run("--help").output
