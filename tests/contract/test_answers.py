"""What is answered is what is described: body, status, and headers, for every operation."""

from typing import Any

import pytest

from tests.contract.json_schema import misfits
from tests.contract.requests_table import PROBES, READS, Read
from tests.contract.world import GUARDED, PLAIN, World


def schema_of(world: World, operation_id: str, status: int) -> dict[str, Any]:
    for item in world.app.openapi()["paths"].values():
        for operation in item.values():
            if operation["operationId"] == operation_id:
                content: dict[str, Any] = operation["responses"][str(status)]["content"]
                schema: dict[str, Any] = next(iter(content.values()))["schema"]
                return schema
    raise AssertionError(operation_id)


@pytest.mark.parametrize("read", READS, ids=lambda read: read.operation)
@pytest.mark.parametrize("person", [PLAIN, GUARDED])
def test_a_good_answer_fits_its_schema(world: World, read: Read, person: str) -> None:
    answer = world.client("kari").get(read.of(person))
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    description = world.app.openapi()
    assert misfits(answer.json(), schema_of(world, read.operation, 200), description) == []


@pytest.mark.parametrize("read", READS, ids=lambda read: read.operation)
def test_a_refusal_fits_its_schema(world: World, read: Read) -> None:
    answer = world.client("dag").get(read.of())
    if answer.status_code == 200:
        return
    assert answer.headers["content-type"] == "application/problem+json"
    description = world.app.openapi()
    assert misfits(answer.json(), schema_of(world, read.operation, answer.status_code), description) == []


@pytest.mark.parametrize("operation", PROBES)
def test_probes_answer(world: World, operation: str) -> None:
    answer = world.client().get(f"/internal/{operation}")
    assert answer.status_code == 200, answer.text
    assert misfits(answer.json(), schema_of(world, operation, 200), world.app.openapi()) == []


def test_the_reader_of_schemas_finds_misfits() -> None:
    schema = {
        "type": "object",
        "properties": {"n": {"type": "integer", "minimum": 1}, "s": {"enum": ["a"]}},
        "required": ["n"],
    }
    assert misfits({"n": 1, "s": "a"}, schema, {}) == []
    assert misfits({"n": 1, "extra": 1}, schema, {})
    assert misfits({"s": "a"}, schema, {})
    assert misfits({"n": 0}, schema, {})
    assert misfits({"n": True}, schema, {})
    assert misfits({"n": 1, "s": "b"}, schema, {})
    with pytest.raises(KeyError):
        misfits({}, {"not": {}}, {})


@pytest.mark.parametrize("read", READS, ids=lambda read: read.operation)
@pytest.mark.parametrize("user", ["kari", "dag", None])
def test_nothing_under_the_api_is_kept_and_every_answer_is_armoured(world: World, read: Read, user: str | None) -> None:
    headers = world.client(user).get(read.of(), headers={"Accept-Encoding": "gzip"}).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert not ("person" in read.path and "content-encoding" in headers)


def test_big_answers_about_nobody_are_packed(world: World) -> None:
    answer = world.client("kari").get("/api/v1/vacancies", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
