"""The one form of errors, and words that never come from inside where they could tell something."""

import json

import pytest

from jobbmatch.api.problems import ABOUT_A_PERSON, FIXED_DETAILS, KINDS, MEDIA_TYPE, documented, problem_response
from jobbmatch.api.schemas.problem import FieldProblem
from jobbmatch.errors import AccessDeniedError, ConflictError, JobbmatchError, NotFoundError, NotPermittedError


def body(error: JobbmatchError) -> dict[str, object]:
    content: dict[str, object] = json.loads(bytes(problem_response(error).body))
    return content


def test_message_and_hint_are_shown_where_they_are_ours() -> None:
    shown = body(ConflictError("Endret.", hint="Hent på nytt."))
    assert (shown["status"], shown["detail"], shown["hint"]) == (409, "Endret.", "Hent på nytt.")


@pytest.mark.parametrize("code", sorted(FIXED_DETAILS))
def test_fixed_words_replace_those_from_inside(code: str) -> None:
    kind = next(kind for kind in KINDS if kind.code == code)
    assert body(kind("MARKOR", hint="MARKOR")) == body(kind("noe annet"))


def test_a_problem_is_never_kept_and_401_says_how() -> None:
    answer = problem_response(AccessDeniedError("x"), [FieldProblem(where="a", what="b")], {"X-A": "1"})
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["www-authenticate"] == "Cookie"
    assert answer.headers["x-a"] == "1"
    assert json.loads(bytes(answer.body))["errors"] == [{"where": "a", "what": "b"}]


def test_kinds_of_one_status_are_described_together() -> None:
    described = documented(NotPermittedError, NotFoundError)
    assert set(described) == {403, 404, 422, 500}
    assert "`not-permitted`" in described[403]["description"]
    assert "`not-this-machine`" in described[403]["description"]
    assert all(list(answer["content"]) == [MEDIA_TYPE] for answer in described.values())


def test_a_route_about_a_person_never_says_not_permitted() -> None:
    assert NotPermittedError not in ABOUT_A_PERSON
