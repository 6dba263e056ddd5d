"""Reading of the official bundle, on a small one of our own in the same shape."""

from pathlib import Path

import pytest

from jobbmatch.errors import InputError
from jobbmatch.taxonomy.esco.bundle import read_bundle
from jobbmatch.taxonomy.esco.imported import EscoSkill
from tests.factories.esco_bundle import write_bundle


def test_a_full_bundle(tmp_path: Path) -> None:
    esco = read_bundle(write_bundle(tmp_path))
    titles = dict(esco.titles)
    assert esco.languages == ("no",)
    assert titles["flåtevever"] == titles["flåtebinder"] == "7318"
    assert titles["tåkemaler"] == "7131"
    assert esco.skills[0] == EscoSkill("s1", ("veve flåter", "binde flåter"))
    assert dict(esco.group_skills) == {"7131": ((1, 1.0),), "7318": ((0, 1.0), (1, 0.5))}


def test_several_languages_are_read_together(tmp_path: Path) -> None:
    write_bundle(tmp_path)
    english = (tmp_path / "occupations_no.csv").read_text("utf-8").replace("flåtevever", "raft weaver")
    (tmp_path / "occupations_en.csv").write_text(english, encoding="utf-8")
    esco = read_bundle(tmp_path)
    assert esco.languages == ("en", "no")
    assert {"raft weaver", "flåtevever"} <= dict(esco.titles).keys()


def test_occupations_alone_are_enough(tmp_path: Path) -> None:
    write_bundle(tmp_path)
    for name in ("skills_no.csv", "occupationSkillRelations_no.csv"):
        (tmp_path / name).unlink()
    esco = read_bundle(tmp_path)
    assert esco.titles
    assert not esco.skills
    assert not esco.group_skills


@pytest.mark.parametrize(
    ("gone", "says"), [("occupations_no.csv", "ingen occupations_xx.csv"), ("skills_no.csv", "ingen skills_xx.csv")]
)
def test_a_missing_file_is_named(tmp_path: Path, gone: str, says: str) -> None:
    (write_bundle(tmp_path) / gone).unlink()
    with pytest.raises(InputError, match=says):
        read_bundle(tmp_path)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = write_bundle(tmp_path) / "occupations_no.csv"
    path.write_text(path.read_text("utf-8").replace("iscoGroup", "group"), encoding="utf-8")
    with pytest.raises(InputError, match="mangler kolonnen iscoGroup"):
        read_bundle(tmp_path)


def test_a_missing_folder_an_empty_file_and_bytes_that_are_no_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="finnes ikke"):
        read_bundle(tmp_path / "none")
    path = write_bundle(tmp_path) / "occupations_no.csv"
    path.write_text(path.read_text("utf-8").split("\n")[0] + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="ingen yrker"):
        read_bundle(tmp_path)
    path.write_bytes(b"conceptUri,\xff\xfe\n")
    with pytest.raises(InputError, match="kan ikke leses"):
        read_bundle(tmp_path)
