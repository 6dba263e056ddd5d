from pathlib import Path

import pytest

from jobbmatch.cli.registered import NEEDED_BY, answered_at_once
from jobbmatch.errors import NotReadyError


def _uri(folder: Path) -> str:
    return f"sqlite:///{folder / 'mlflow.db'}"


@pytest.mark.parametrize("name", NEEDED_BY)
def test_what_needs_a_ranker_says_at_once_that_there_is_none(name: str, tmp_path: Path) -> None:
    for rest in ([], ["--json"], ["7"]):
        with pytest.raises(NotReadyError, match="jobbmatch train"):
            answered_at_once([name, *rest], _uri(tmp_path))


def test_the_list_of_versions_is_empty(tmp_path: Path) -> None:
    assert answered_at_once(["models", "list"], _uri(tmp_path)) == (
        "Ingen rangerer er registrert. Tren en med: jobbmatch train"
    )
    assert answered_at_once(["models", "list", "--json"], _uri(tmp_path)) == '{"versions": []}'


@pytest.mark.parametrize(
    "line",
    [
        "promote --help",
        "promote -h",
        "promote 7 --overide",
        "evaluate 1 2",
        "models",
        "models challenge 3",
        "train",
        "",
    ],
)
def test_everything_else_is_the_command_s_own(line: str, tmp_path: Path) -> None:
    assert answered_at_once(line.split(), _uri(tmp_path)) is None


def test_where_something_may_be_registered_the_command_is_asked(tmp_path: Path) -> None:
    (tmp_path / "mlflow.db").touch()
    assert answered_at_once(["promote"], _uri(tmp_path)) is None
    assert answered_at_once(["promote"], "http://127.0.0.1:9") is None
