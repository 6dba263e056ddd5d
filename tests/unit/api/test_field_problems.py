"""Where and what, in Norwegian; never the value, and no name that we have not published."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from jobbmatch.api.field_problems import UNKNOWN_NAME, field_problems, texts
from jobbmatch.plans.person_form import PersonForm

OPENAPI = {
    "components": {
        "schemas": {
            "Form": {"properties": {"name": {}, "inner": {"discriminator": {"mapping": {"circle": "#/x"}}}}},
        }
    },
    "paths": {"/x": {"get": {"parameters": [{"name": "limit", "in": "query"}]}}},
}


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(max_length=3)

    @field_validator("name")
    @classmethod
    def _refuse(cls, value: str) -> str:
        raise ValueError(f"nei til {value}")


def found(body: object) -> list[Any]:
    try:
        Form.model_validate(body)
    except ValidationError as error:
        return [{**item, "loc": ("body", *item["loc"])} for item in error.errors()]
    raise AssertionError


def described(body: object) -> list[tuple[str, str]]:
    return [(problem.where, problem.what) for problem in field_problems(found(body), OPENAPI)]


def test_limits_are_said() -> None:
    assert described({"name": "MARKOR"}) == [("body.name", "er for lang; høyst 3 tegn")]


def test_a_validators_own_words_are_not_used() -> None:
    assert described({"name": "hem"}) == [("body.name", texts()["value_error"])]


def test_names_that_are_not_ours_are_not_repeated() -> None:
    assert described({"MARKOR": 1}) == [("body.name", "mangler"), (f"body.{UNKNOWN_NAME}", "er et ukjent felt")]


def test_names_of_parameters_and_tags_are_ours() -> None:
    errors: list[dict[str, Any]] = [
        {"type": "missing", "loc": ("query", "limit")},
        {"type": "missing", "loc": ("body", "inner", "circle", 3)},
    ]
    assert [problem.where for problem in field_problems(errors, OPENAPI)] == ["query.limit", "body.inner.circle.3"]


def test_no_more_than_twenty_are_listed() -> None:
    assert len(field_problems([{"type": "missing", "loc": ("body",)}] * 50, OPENAPI)) == 20


def test_a_kind_without_a_text_and_a_limit_that_is_missing_get_the_plain_words() -> None:
    errors: list[dict[str, Any]] = [
        {"type": "something_new", "loc": ()},
        {"type": "greater_than", "loc": (), "ctx": {}},
    ]
    assert {problem.what for problem in field_problems(errors, OPENAPI)} == {texts()["other"]}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.just("MARKOR"),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.just("MARKOR") | st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(json_values, st.sampled_from(sorted(PersonForm.model_fields)))
def test_whatever_is_sent_is_never_repeated(value: object, field: str) -> None:
    try:
        PersonForm.model_validate({"id": "a", "alias": "b", field: value})
    except ValidationError as error:
        problems = field_problems([dict(item) for item in error.errors()], PersonForm.model_json_schema())
        assert "MARKOR" not in str(problems)


@pytest.mark.parametrize("text", sorted(texts().values()))
def test_texts_are_norwegian_fragments(text: str) -> None:
    assert text[0].islower()
    assert not text.endswith(".")
