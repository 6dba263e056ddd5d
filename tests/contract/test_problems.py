"""Every error has one form and is explained to people."""

import inspect
import re
from pathlib import Path

import pytest

from jobbmatch import errors
from jobbmatch.api import errors as http_errors
from jobbmatch.api.problems import KINDS, MEDIA_TYPE, TYPE_BASE, problem_response
from jobbmatch.errors import JobbmatchError
from tests.contract.world import OWN_PAGE, World

DOCS = (Path(__file__).parents[2] / "docs" / "errors.md").read_text(encoding="utf-8")


def test_every_error_class_is_in_the_list() -> None:
    classes = {
        kind
        for module in (errors, http_errors)
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, JobbmatchError)
    }
    assert set(KINDS) == classes
    assert len({kind.code for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_error_is_documented_as_it_is(kind: type[JobbmatchError]) -> None:
    section = re.search(rf"^## `{kind.code}`\n(.+?)(?=^## |\Z)", DOCS, re.MULTILINE | re.DOTALL)
    assert section is not None
    assert section.group(1).startswith(f"Status {int(kind.status)}. {kind.title}.\n")


def test_nothing_is_documented_that_is_no_error() -> None:
    assert set(re.findall(r"^## `([\w-]+)`", DOCS, re.MULTILINE)) == {kind.code for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_the_form(kind: type[JobbmatchError]) -> None:
    answer = problem_response(kind("Hva som skjedde.", hint="Hva du gjør."))
    assert answer.media_type == MEDIA_TYPE
    assert answer.status_code == kind.status
    assert f'"type":"{TYPE_BASE}{kind.code}"'.encode() in bytes(answer.body)


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/v1/finnes-ikke", 404, "not-found"),
        ("GET", "/api", 404, "not-found"),
        ("GET", "/internal/finnes-ikke", 404, "not-found"),
        ("PATCH", "/api/v1/persons", 405, "method-not-allowed"),
        ("DELETE", "/api/v1/market", 405, "method-not-allowed"),
        ("GET", "/api/v1/vacancies?limit=0", 422, "invalid-input"),
        ("GET", "/api/v1/vacancies/finnes-ikke", 404, "not-found"),
        ("GET", "/api/v1/persons/", 404, "not-found"),
    ],
)
def test_what_the_framework_refuses_has_the_form_too(
    world: World, method: str, path: str, status: int, code: str
) -> None:
    answer = world.client("kari").request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, MEDIA_TYPE)
    assert answer.json()["code"] == code
    assert answer.json()["status"] == status


def test_which_methods_there_are_is_said(world: World) -> None:
    assert "GET" in world.client("kari").patch("/api/v1/market").headers["allow"]


def test_a_body_over_the_limit(world: World) -> None:
    client = world.client("kari")
    big = b'{"user_id": "' + b"x" * 1_000_001 + b'"}'
    headers = {"Content-Type": "application/json", **OWN_PAGE}
    whole = client.post("/api/v1/session", content=big, headers=headers)
    pieces = client.post(
        "/api/v1/session", content=(big[i : i + 9999] for i in range(0, len(big), 9999)), headers=headers
    )
    for answer in (whole, pieces):
        assert (answer.status_code, answer.json()["code"]) == (413, "too-large")
        assert answer.headers["content-type"] == MEDIA_TYPE


def test_a_field_problem_names_the_field_in_norwegian(world: World) -> None:
    answer = world.client("kari").get("/api/v1/vacancies?limit=tusen&q=" + "x" * 201)
    assert answer.json()["errors"] == [
        {"where": "query.q", "what": "er for lang; høyst 200 tegn"},
        {"where": "query.limit", "what": "skal være et helt tall"},
    ]
