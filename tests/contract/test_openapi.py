"""The published description: valid, complete, and the committed copy is the one the code makes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.openapi.models import OpenAPI

from jobbmatch.api.problems import MEDIA_TYPE
from tests.contract.requests_table import PROBES, READS, WRITES
from tests.contract.world import World

COMMITTED = Path(__file__).parents[2] / "docs" / "openapi.json"


@pytest.fixture
def description(world: World) -> dict[str, Any]:
    return world.app.openapi()


def operations(description: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in description["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def refs(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for child in node.values():
            yield from refs(child)
    elif isinstance(node, list):
        for child in node:
            yield from refs(child)


def test_it_is_openapi(description: dict[str, Any]) -> None:
    assert OpenAPI.model_validate(description).openapi.startswith("3.1")


def test_the_committed_copy_is_up_to_date(description: dict[str, Any]) -> None:
    committed = json.loads(COMMITTED.read_text(encoding="utf-8"))
    assert committed == description, "run: python scripts/make_openapi.py"


def test_every_reference_leads_somewhere_and_every_schema_is_used(description: dict[str, Any]) -> None:
    names = {ref.removeprefix("#/components/schemas/") for ref in refs(description)}
    assert names == set(description["components"]["schemas"])


def test_operation_ids_are_our_own_and_known_to_the_tests(description: dict[str, Any]) -> None:
    ids = [operation["operationId"] for _, _, operation in operations(description)]
    assert len(set(ids)) == len(ids)
    assert set(ids) == {read.operation for read in READS} | set(WRITES) | set(PROBES)


def test_every_parameter_of_a_path_is_described(description: dict[str, Any]) -> None:
    for path, _, operation in operations(description):
        described = {p["name"] for p in operation.get("parameters", []) if p["in"] == "path"}
        assert described == set(re.findall(r"{(\w+)}", path)), path


def test_every_operation_describes_its_answer_and_its_problems(description: dict[str, Any]) -> None:
    for path, method, operation in operations(description):
        answers = operation["responses"]
        assert operation.get("summary")
        assert operation.get("description"), path
        good = [status for status in answers if status.startswith("2")]
        assert len(good) == 1, path
        if good != ["204"]:
            assert "$ref" in answers[good[0]]["content"]["application/json"]["schema"], path
        if path.startswith("/api/"):
            bad = {status: answer for status, answer in answers.items() if not status.startswith("2")}
            assert {"403", "422", "500"} <= set(bad), (path, method)
            assert all(list(answer["content"]) == [MEDIA_TYPE] for answer in bad.values()), (path, method)


def test_what_needs_a_login_says_so(description: dict[str, Any]) -> None:
    open_to_all = {op["operationId"] for _, _, op in operations(description) if "security" not in op}
    assert open_to_all == {"listDemoUsers", "logIn", "logOut", "live", "ready"}


def test_it_is_served_to_everybody(world: World, description: dict[str, Any]) -> None:
    assert world.client().get("/api/v1/openapi.json").json() == description
