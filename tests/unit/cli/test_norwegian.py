"""What Click says is Norwegian; its own source says what there is to say."""

import ast
import inspect
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from jobbmatch.cli.main import main
from jobbmatch.cli.norwegian import MODULES, TEXTS, said, said_of

NEVER_HEARD = {
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "deprecated",
    "Value must be an iterable.",
    "Could not determine name for option with declarations {decls!r}",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
    "Did you mean to pass '--{name}'?",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Invalid start character for option ({option})",
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "Choice({choices})",
}
"""Said to who writes a command, not to who types one."""


def texts_of_click() -> Iterator[str]:
    for module in MODULES:
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                yield from (
                    argument.value
                    for argument in node.args
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                )


def test_every_text_that_click_may_say_is_in_the_table() -> None:
    found = set(texts_of_click())
    assert len(found) > 40
    assert found - NEVER_HEARD - set(TEXTS) == set()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["persons", "delete", "x"],
            [
                "Bruk: jobbmatch persons delete",
                "Du må også ha med '--by'.",
                "Se hvordan med: jobbmatch persons delete --help",
            ],
        ),
        (["persons", "delete"], ["Du må også skrive 'ID'."]),
        (["persons", "slett"], ["Det finnes ingen kommando som heter slett."]),
        (["persons", "delet"], ["Det finnes ingen kommando som heter delet.", "Mente du"]),
        (["serve", "--pot", "1"], ["Det finnes ikke noe valg som heter --pot.", "Mente du en av disse"]),
        (["serve", "--port", "x"], ["'--port' kan ikke brukes slik. «x» er ikke et helt tall."]),
        (["serve", "--port", "-1"], ["-1 er for lite eller for stort: 0<=x<=65535."]),
        (["serve", "--port"], ["Skriv noe etter --port."]),
        (["serve", "--json=1"], ["--json skal stå alene"]),
        (["serve", "nå"], ["Her er det ett ord for mye: nå"]),
        (["schema", "x"], ["«x» er ikke"]),
        (["outcomes", "import", "finnes-ikke.csv"], ["Fil «finnes-ikke.csv» finnes ikke."]),
    ],
)
def test_what_cannot_be_used_is_answered_in_norwegian(arguments: list[str], told: list[str]) -> None:
    result = CliRunner().invoke(main, arguments, prog_name="jobbmatch")
    assert result.exit_code == 2
    assert "Feil: " in result.stderr
    for text in told:
        assert text in " ".join(result.stderr.split())


def test_help_is_norwegian_too() -> None:
    told = CliRunner().invoke(main, ["serve", "--help"], prog_name="jobbmatch").output
    assert told.startswith("Bruk: jobbmatch serve [VALG]\n")
    for text in ("Valg:", "Vis denne teksten.", "--port HELT TALL", "--host TEKST"):
        assert text in told
    group = CliRunner().invoke(main, ["store", "--help"], prog_name="jobbmatch").output
    assert group.startswith("Bruk: jobbmatch store [VALG] KOMMANDO ...\n")
    assert "Kommandoer:" in group


def test_a_text_that_is_not_in_the_table_stays_as_it_is() -> None:
    assert said("Something new") == "Something new"
    assert said_of("One new", "Many new", 2) == "Many new"
