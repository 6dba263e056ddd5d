"""The command `jobbmatch facets` from a file to its lines."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobbmatch.cli.facets import command
from jobbmatch.domain.facet import Facet

TEXT = "<p>Du har ingen kundekontakt.</p><p>Arbeidstiden er 07–15, mandag til fredag.</p>"


@pytest.fixture
def ads(tmp_path: Path) -> Path:
    content = {
        "uuid": "a1",
        "title": "Arkivar",
        "description": TEXT,
        "employer": {"name": "Arkivet"},
        "workLocations": [],
    }
    entry = {"uuid": "a1", "status": "ACTIVE", "sistEndret": "2026-09-12T14:51:23.535+02:00", "ad_content": content}
    path = tmp_path / "ads.jsonl"
    path.write_text(json.dumps(entry) + "\n", encoding="utf-8")
    return path


def test_one_line_of_json_an_ad_with_all_facets_and_their_words(ads: Path) -> None:
    result = CliRunner().invoke(command, [str(ads), "--json"])
    assert result.exit_code == 0, result.output
    (line,) = result.stdout.splitlines()
    answer = json.loads(line)
    assert answer["uuid"] == "a1"
    assert set(answer["facets"]) == {facet.value for facet in Facet}
    assert answer["facets"]["outward_facing"]["value"] == "no"
    assert answer["facets"]["outward_facing"]["evidence"][0] == {"quote": "Du har ingen kundekontakt", "where": "text"}


def test_a_table_for_people(ads: Path) -> None:
    result = CliRunner().invoke(command, [str(ads)])
    assert result.exit_code == 0, result.output
    assert "Arkivar" in result.stdout and "natt" in result.stdout and "nei" in result.stdout


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    assert CliRunner().invoke(command, [str(tmp_path / "none.jsonl")]).exit_code != 0
