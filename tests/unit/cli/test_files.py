"""What stands in a file is not lost by a slip, nor by a run that fails."""

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobbmatch.cli.files import READ_BY_OWNER, new_file, require_free
from jobbmatch.cli.main import main
from jobbmatch.errors import InputError


def write(path: Path, text: str, *, force: bool = False) -> None:
    with new_file(path, force=force) as fresh:
        fresh.write_text(text)


def test_a_new_file_is_written_and_an_old_one_only_by_force(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write(path, "en")
    with pytest.raises(InputError, match="--force"):
        write(path, "to")
    assert path.read_text() == "en"
    write(path, "to", force=True)
    assert path.read_text() == "to"
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == ["a.txt"]


def test_an_empty_file_has_nothing_to_lose(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    write(path, "en")
    assert path.read_text() == "en"


def test_what_stood_there_stands_when_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("gammel")
    with pytest.raises(InputError, match="Kan ikke skrive"), new_file(path, force=True) as fresh:
        fresh.write_text("halv")
        raise OSError(28, "No space left on device")
    assert path.read_text() == "gammel"
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == ["a.txt"]


def test_a_file_for_the_owner_alone_is_never_readable_by_others(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("gammel")
    path.chmod(0o644)
    with new_file(path, force=True, mode=READ_BY_OWNER) as fresh:
        assert stat.S_IMODE(fresh.stat().st_mode) == READ_BY_OWNER
    assert stat.S_IMODE(path.stat().st_mode) == READ_BY_OWNER


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "ekte.txt").write_text("gammel")
    (tmp_path / "lenke.txt").symlink_to("ekte.txt")
    write(tmp_path / "lenke.txt", "ny", force=True)
    assert (tmp_path / "lenke.txt").is_symlink()
    assert (tmp_path / "ekte.txt").read_text() == "ny"


def test_what_is_no_file_is_written_to_as_it_is(tmp_path: Path) -> None:
    write(Path(os.devnull), "en")
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("name", ["", "mangler/a.txt"])
def test_where_nothing_can_be_written_is_told_before_the_work(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        require_free(tmp_path / name, force=True)


@pytest.mark.parametrize("arguments", [["answers", "export", "FIL"], ["outcomes", "export", "FIL"]])
def test_an_export_refuses_a_file_that_is_there(home: Path, arguments: list[str]) -> None:
    path = home / "fil"
    path.write_text("q1\tkokk\n")
    result = CliRunner().invoke(main, [str(path) if word == "FIL" else word for word in arguments])
    assert result.exit_code == 2
    assert "finnes fra før" in result.stderr
    assert "--force" in result.stderr
    assert path.read_text() == "q1\tkokk\n"


@pytest.mark.parametrize("same", ["--queries", "--corpus"])
def test_what_is_ranked_is_not_written_over_by_the_ranking(home: Path, same: str) -> None:
    path, other = home / "titler.tsv", home / "andre.tsv"
    path.write_text("q1\tkokk\n")
    other.write_text("c1\tkokk\n")
    given = {"--queries": other, "--corpus": other, "--run": path} | {same: path}
    result = CliRunner().invoke(main, ["taxonomy", "rank", *(str(part) for pair in given.items() for part in pair)])
    assert result.exit_code == 2
    assert "skal også leses" in result.stderr
    assert path.read_text() == "q1\tkokk\n"


def test_a_ranking_takes_the_place_of_the_one_before(home: Path) -> None:
    titles, run = home / "titler.tsv", home / "run.txt"
    titles.write_text("q1\tkokk\n")
    run.write_text("gammel")
    command = ["taxonomy", "rank", "--queries", str(titles), "--corpus", str(titles), "--run", str(run), "--no-vectors"]
    assert CliRunner().invoke(main, command).exit_code == 0
    assert run.read_text().startswith("q1 Q0 q1 1 ")
