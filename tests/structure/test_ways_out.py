"""Only the gate decides what leaves, and only the filter makes candidates: nobody reaches round them."""

import ast
from enum import StrEnum
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from jobbmatch.cli.main import COMMANDS, main
from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import GateDisagreementError
from tests.factories.files import entry, write_ads, write_person
from tests.structure.paths import SOURCE, source_files


def importers_of(module: str) -> set[str]:
    """Source files that import a module."""
    found = set()
    for path in source_files():
        for node in ast.walk(ast.parse(path.read_text())):
            names = [node.module] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if any(name == module or (name or "").startswith(f"{module}.") for name in names):
                found.add(str(path.relative_to(SOURCE)))
    return found


def test_only_these_rooms_know_the_exclusions() -> None:
    rooms = {Path(name).parts[0] for name in importers_of("jobbmatch.domain.safety_profile")}
    assert rooms <= {"safety", "plans", "serving", "measuring", "api", "cli"}


def test_features_models_training_and_explanation_never_see_safety_columns() -> None:
    for module in ("jobbmatch.safety.matrix", "jobbmatch.safety.vector", "jobbmatch.domain.decision"):
        rooms = {Path(name).parts[0] for name in importers_of(module)}
        assert not rooms & {"features", "models", "training", "explanation"}, module


def test_only_the_gate_calls_the_check() -> None:
    users = {name for name in importers_of("jobbmatch.safety.check") if not name.startswith("safety/")}
    assert users <= {"serving/gate.py", "serving/engine.py", "measuring/gate.py"}


def test_only_the_registry_imports_mlflow() -> None:
    assert {name.split("/")[0] for name in importers_of("mlflow")} == {"models"}


def test_only_persistence_imports_sql() -> None:
    users = importers_of("sqlalchemy") - {"models/registry.py"}  # it names an error that MLflow lets through
    assert {name.split("/")[0] for name in users} == {"persistence"}


class Way(StrEnum):
    """What a command writes out."""

    GATED = "gated"
    """Vacancies for a person: every one has passed filter and check, or nothing is written."""
    ADS = "ads"
    """Ads as they were read from a file that the user holds; for no person."""
    WITHHELD = "withheld"
    """What is held back from a person, and why: for whoever holds the person's file with her exclusions."""
    SERVES = "serves"
    """Starts the server; what that gives is classified route by route in `tests/contract/ways_out.py`."""
    NONE = "none"
    """No vacancy at all."""


COMMAND_WAYS = {
    "match": Way.GATED,
    "facets": Way.ADS,
    "bench facets": Way.ADS,
    "bench gate": Way.NONE,
    "bench checks": Way.NONE,
    "bench ingest": Way.NONE,
    "bench jobviews": Way.NONE,
    "bench ranker": Way.NONE,
    "checks": Way.WITHHELD,
    "answers export": Way.NONE,
    "outcomes import": Way.NONE,
    "outcomes export": Way.NONE,
    "serve": Way.SERVES,
    "up": Way.SERVES,
    "ingest": Way.NONE,
    "feed status": Way.NONE,
    "feed forget": Way.NONE,
    "feed play": Way.NONE,
    "persons delete": Way.NONE,
    "persons deleted": Way.NONE,
    "store status": Way.NONE,
    "store upgrade": Way.NONE,
    "store downgrade": Way.NONE,
    "store prune": Way.NONE,
    "schema": Way.NONE,
    "taxonomy search": Way.NONE,
    "taxonomy rank": Way.NONE,
    "taxonomy import": Way.NONE,
    "demo": Way.NONE,
    "models list": Way.NONE,
    "models challenge": Way.NONE,
    "models interleaved": Way.NONE,
    "promote": Way.NONE,
    "rollback": Way.NONE,
    "drift": Way.NONE,
    "evaluate": Way.NONE,
    "mlflow ui": Way.NONE,
    "train": Way.NONE,
}
"""Every command, with what it writes out. A new one fails a test until somebody has thought about it."""


def commands() -> set[str]:
    """Names of all commands; those of a group stand behind its name, but for what only trains."""
    found = set()
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        below = command.commands if isinstance(command, click.Group) and name != "train" else {}
        found |= {f"{name} {sub}" for sub in below} or {name}
    return found


def test_every_command_is_classified() -> None:
    assert commands() == set(COMMAND_WAYS), "a new way out: say above what it writes"


def test_only_engine_and_measuring_filter_a_market() -> None:
    users = {name for name in importers_of("jobbmatch.safety.hard_filter") if not name.startswith("safety/")}
    assert users == {"serving/engine.py", "measuring/gate.py"}


def disagree(vacancy: Vacancy, profile: SafetyProfile, home: Place) -> Decision:
    """Withhold every ad by a rule that the filter has passed."""
    del profile, home
    return Decision(vacancy.id, (RuleFinding(RuleCode.NIGHT, Verdict.BLOCK, "night.yes"),))


@pytest.mark.parametrize("options", [(), ("--json",), ("--withheld",)])
def test_a_disagreement_holds_back_the_list_in_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    person, ads = write_person(tmp_path), write_ads(tmp_path, entry(1))
    arguments = ["match", "--person", str(person), "--vacancies", str(ads), "--as-of", "2026-11-22", *options]
    shown = CliRunner().invoke(main, arguments)
    assert (shown.exit_code, "lager" in shown.stdout.lower()) == (0, True)
    monkeypatch.setattr("jobbmatch.serving.gate.check", disagree)
    held_back = CliRunner().invoke(main, arguments)
    assert held_back.exit_code == GateDisagreementError.exit_code
    assert held_back.stdout == ""
    assert "stoppet av sikkerhetskontrollen" in held_back.stderr
    assert "night" not in held_back.output
