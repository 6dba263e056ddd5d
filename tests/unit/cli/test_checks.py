import json
from pathlib import Path

from click.testing import CliRunner

from jobbmatch.cli.main import main

ROOT = Path(__file__).parents[3]
ARGUMENTS = [
    "checks",
    "--person",
    str(ROOT / "examples/persons/elv.json"),
    "--vacancies",
    str(ROOT / "examples/ads/ads.jsonl"),
    "--as-of",
    "2026-09-22",
    "--top",
    "3",
]


def run(*more: str) -> tuple[str, str]:
    result = CliRunner().invoke(main, [*ARGUMENTS, *more])
    assert result.exit_code == 0, result.output
    return result.stdout, result.stderr


def test_the_list_and_an_answer_that_takes_its_question_away(tmp_path: Path) -> None:
    body = json.loads(run("--json")[0])
    assert body["total"] > len(body["checks"]) == 3
    check = body["checks"][0]
    question = check["questions"][0]
    assert question["employer_question"] in check["letter"]
    path = tmp_path / "svar.jsonl"
    line = {"uuid": check["uuid"], "fingerprint": check["fingerprint"], "question": question["question"]}
    path.write_text(json.dumps(line | {"value": question["opens"]}) + "\n")
    answered, told = run("--json", "--answers", str(path))
    left = {(one["uuid"], asked["question"]) for one in json.loads(answered)["checks"] for asked in one["questions"]}
    assert (check["uuid"], question["question"]) not in left
    assert told == ""
    path.write_text(json.dumps(line | {"value": "no", "fingerprint": "0" * 64}) + "\n")
    assert run("--json", "--answers", str(path))[1].startswith("1 svar gjelder en annen tekst")


def test_the_list_for_people() -> None:
    text = run()[0]
    assert text.startswith("Må avklares for Eksempel Elv:")
    assert "     ? " in text
