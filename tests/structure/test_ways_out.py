"""Only the gate decides what leaves, and only the filter makes candidates: nobody reaches round them."""

import ast
from pathlib import Path

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
    assert rooms <= {"safety", "plans", "serving", "api", "cli"}


def test_features_models_training_and_explanation_never_see_safety_columns() -> None:
    for module in ("jobbmatch.safety.matrix", "jobbmatch.safety.vector", "jobbmatch.domain.decision"):
        rooms = {Path(name).parts[0] for name in importers_of(module)}
        assert not rooms & {"features", "models", "training", "explanation"}, module


def test_only_the_gate_calls_the_check() -> None:
    users = {name for name in importers_of("jobbmatch.safety.check") if not name.startswith("safety/")}
    assert users <= {"serving/gate.py", "serving/engine.py"}


def test_only_the_registry_imports_mlflow() -> None:
    assert {name.split("/")[0] for name in importers_of("mlflow")} == {"models"}


def test_only_persistence_imports_sql() -> None:
    users = importers_of("sqlalchemy") - {"models/registry.py"}  # it names an error that MLflow lets through
    assert {name.split("/")[0] for name in users} == {"persistence"}
