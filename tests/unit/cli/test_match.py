import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from tests.factories.files import entry, write_ads, write_person

NIGHT = "<p>Du arbeider natt på lageret, kl. 22.00–06.00.</p>"
SILENT = "<p>Du plukker og pakker varer på lageret sammen med kolleger.</p>"
NO_NIGHT: dict[str, Any] = {"facets": [{"facet": "night"}]}


def run(person: Path, ads: Path, *options: str) -> Result:
    arguments = ["match", "--person", str(person), "--vacancies", str(ads), "--as-of", "2026-11-22", *options]
    return CliRunner().invoke(main, arguments)


def answer(person: Path, ads: Path, *options: str) -> dict[str, Any]:
    result = run(person, ads, "--json", *options)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_the_whole_job_from_files_and_nothing_is_stored(tmp_path: Path, home: Path) -> None:
    found = answer(write_person(tmp_path), write_ads(tmp_path, entry(1), entry(2, expires="2026-11-01T23:59:59+01:00")))
    assert [match["rank"] for match in found["matches"]] == [1]
    assert found["matches"][0]["reasons"]
    assert found["matches"][0]["deadline"]["day"] == "2026-12-20"
    assert found["counts"] | {"outside_frame": 0} == {
        "entries_read": 2,
        "entries_quarantined": 0,
        "read": 2,
        "expired": 1,
        "outside_frame": 0,
        "shown": 1,
    }
    assert found["ranker"] == {"name": "baseline", "version": "0", "simulated": False}
    assert not list(home.iterdir())


def test_withheld_tells_each_with_its_rules_and_what_to_ask(tmp_path: Path) -> None:
    ads = write_ads(tmp_path, entry(1), entry(2, description=NIGHT), entry(3, description=SILENT))
    person = write_person(tmp_path, safety=NO_NIGHT)
    plain = answer(person, ads)
    assert [match["uuid"][-1] for match in plain["matches"]] == ["1"]
    assert "withheld" not in plain
    full = answer(person, ads, "--withheld")
    verdicts = {item["uuid"][-1]: item["verdict"] for item in full["withheld"]}
    assert verdicts == {"2": "block", "3": "check"}
    assert all(item["rules"][0]["rule"] == "night" for item in full["withheld"])
    assert [item["uuid"][-1] for item in full["must_check"]] == ["3"]
    assert full["must_check"][0]["questions"]


def test_two_persons_who_differ_only_in_exclusions_get_answers_of_the_same_shape(tmp_path: Path) -> None:
    ads = write_ads(tmp_path, entry(1), entry(2, description=SILENT))
    free = answer(write_person(tmp_path), ads)
    bound = answer(write_person(tmp_path, safety=NO_NIGHT), ads)
    assert free.keys() == bound.keys()
    assert free["counts"].keys() == bound["counts"].keys()
    assert free["matches"][0].keys() == bound["matches"][0].keys()


def test_text_for_people_says_where_the_rest_went(tmp_path: Path) -> None:
    ads = write_ads(tmp_path, entry(1), entry(2, description=SILENT))
    result = run(write_person(tmp_path, safety=NO_NIGHT), ads)
    assert result.exit_code == 0
    assert "  1. Lagermedarbeider" in result.output
    assert "Viser 1 av 20 ønskede" in result.output
    assert "--withheld" in result.output
    shown = run(write_person(tmp_path, safety=NO_NIGHT), ads, "--withheld")
    assert "Må sjekkes av et menneske (1 " in shown.output
    assert "Spør: " in shown.output


def test_advice_goes_to_standard_error_only(tmp_path: Path) -> None:
    person = write_person(tmp_path, safety={"employers": [{"organisation_number": "900000009"}]})
    result = run(person, write_ads(tmp_path, entry(1)), "--json")
    assert "Råd: " in result.stderr
    json.loads(result.stdout)


@pytest.mark.parametrize(
    ("person", "ads", "words"),
    [
        (b'{"id": "a"}', b"", "alias mangler"),
        (b"\x00\x01\x02", b"", "ikke gyldig JSON"),
        (None, b"", "ingen annonser å lese"),
        (None, bytes(range(256)) * 40, ""),
        (None, b'{"uuid": "x y"}\n', "Ingen ledige stillinger"),
    ],
)
def test_bad_input_says_what_to_do(tmp_path: Path, person: bytes | None, ads: bytes, words: str) -> None:
    person_path = write_person(tmp_path)
    if person is not None:
        person_path.write_bytes(person)
    ads_path = tmp_path / "ads.jsonl"
    ads_path.write_bytes(ads)
    result = run(person_path, ads_path)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Feil: " in result.stderr
    assert "  -> " in result.stderr
    assert "Traceback" not in result.output


def test_a_postal_code_that_does_not_exist(tmp_path: Path) -> None:
    result = run(write_person(tmp_path, home={"postal_code": "9999"}), write_ads(tmp_path, entry(1)))
    assert result.exit_code == 2
    assert "9999" in result.stderr


@pytest.mark.parametrize("options", [["--as-of", "i går"], ["--top", "0"], ["--top", "mange"]])
def test_options_that_cannot_be_used(tmp_path: Path, options: list[str]) -> None:
    result = run(write_person(tmp_path), write_ads(tmp_path, entry(1)), *options)
    assert result.exit_code == 2


def test_reasons_and_open_questions_are_written_in_the_language_asked_for(tmp_path: Path) -> None:
    ads = write_ads(tmp_path, entry(1, description=SILENT))
    wish = {"facets": [{"facet": "night", "strength": "wish"}]}
    person = write_person(tmp_path, safety=wish)
    found = {language: answer(person, ads, "--language", language) for language in ("nb", "nn", "en")}
    assert [each["language"] for each in found.values()] == ["nb", "nn", "en"]
    said = [[reason["sentence"] for reason in each["matches"][0]["reasons"]] for each in found.values()]
    assert len({tuple(sentences) for sentences in said}) == 3
    [question] = found["en"]["matches"][0]["open_questions"]
    assert question["text"].startswith("At what times")
    assert "? At what times" in run(person, ads, "--language", "en").output
    assert run(person, ads, "--language", "sv").exit_code == 2


def test_what_would_open_more_is_told_when_it_is_asked_for(tmp_path: Path) -> None:
    person, ads = write_person(tmp_path), write_ads(tmp_path, entry(1))
    assert "widening" not in answer(person, ads)
    assert set(answer(person, ads, "--widen")["widening"]) == {"fitting", "changes"}
    assert "Hva kan åpne for flere?" in run(person, ads, "--widen").stdout
