"""Every setting, command and error is written down where a newcomer looks."""

import re
import tomllib
from pathlib import Path

import click
import pytest

from jobbmatch import errors
from jobbmatch.cli.main import COMMANDS, main
from jobbmatch.errors import JobbmatchError
from jobbmatch.settings import Settings
from tests.structure.paths import ROOT


def read(name: str) -> str:
    return (ROOT / name).read_text()


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"`JOBBMATCH_{name.upper()}`" in read("docs/configuration.md")
    assert Settings.model_fields[name].description


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_documented_and_has_help_with_an_example(name: str) -> None:
    assert f"`jobbmatch {name}" in read("docs/commands.md")
    command = main.get_command(click.Context(main), name)
    assert command is not None
    helps = [command.help or ""]
    if isinstance(command, click.Group):
        helps += [sub.help or "" for sub in command.commands.values()]
    assert any(re.search(rf"jobbmatch {name}", text) for text in helps), "no example in --help"


def test_every_error_is_documented() -> None:
    text = read("docs/errors.md")
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, JobbmatchError)]
    assert len(kinds) > 5
    for kind in kinds:
        assert f"`{kind.code}`" in text, kind


def test_every_data_file_is_on_the_data_card() -> None:
    card = read("docs/data.md")
    files = [p for p in (ROOT / "src").rglob("data/*") if p.is_file() and p.suffix != ".py"]
    assert files
    missing = [p.name for p in files if f"`{p.name}`" not in card]
    assert not missing


def test_every_decision_says_what_checks_it() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert records
    assert all("Checked by" in record.read_text() for record in records)


def test_no_word_of_hosts_or_of_other_folders() -> None:
    npmrc = Path(ROOT / "web" / ".npmrc").read_text()
    assert "omit-lockfile-registry-resolved=true" in npmrc
    assert '"resolved"' not in read("web/package-lock.json")
    scripts = tomllib.loads(read("pyproject.toml"))["project"]["scripts"]
    assert scripts == {"jobbmatch": "jobbmatch.cli.main:main"}
