import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.ingestion.fields import (
    MAX_POSITIONS,
    object_of,
    objects_of,
    organisation_number,
    positions,
    text_of,
    web_address,
)

anything = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers())


@pytest.mark.parametrize(("value", "expected"), [("a", "a"), (" ", None), ("", None), (None, None), (5, None)])
def test_texts(value: object, expected: str | None) -> None:
    assert text_of({"f": value}, "f") == expected


def test_objects_and_lists_of_objects() -> None:
    assert object_of({"f": {"a": 1}}, "f") == {"a": 1}
    assert object_of({"f": "a"}, "f") == object_of({}, "f") == {}
    assert objects_of({"f": [{"a": 1}, None, "b", {}]}, "f") == [{"a": 1}, {}]
    assert objects_of({"f": {"a": 1}}, "f") == objects_of({}, "f") == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("992458003", "992458003"),
        (992458003, "992458003"),
        (" 992 458 003 ", "992458003"),
        ("992458004", "992458004"),  # the check digit is wrong, as in all made-up ones
        ("192458003", None),
        ("99245800", None),
        ("NO992458003MVA", "992458003"),
        ("NO 992.458.003 MVA", "992458003"),
        (992458003.0, "992458003"),
        ("992458003\u200b", "992458003"),
        ("\uff19\uff19\uff12458003", "992458003"),
        (True, None),
        ("٩٩٢٤٥٨٠٠٣", None),
        ("", None),
        (None, None),
    ],
)
def test_organisation_numbers(value: object, expected: str | None) -> None:
    assert organisation_number(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("3", 3), (3, 3), ("0", 1), ("", 1), (None, 1), ("mange", 1), ("-2", 1), ("99999", MAX_POSITIONS), ("9" * 80, 1)],
)
def test_positions(value: object, expected: int) -> None:
    assert positions(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://example.no/a?b=c#d", "https://example.no/a?b=c#d"),
        (" http://example.no ", "http://example.no"),
        ("www.example.no/jobb", "https://www.example.no/jobb"),
        ("javascript:alert(1)", ""),
        ("JavaScript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("https://", ""),
        ("https://exa mple.no", ""),
        ('https://example.no/"onclick="', ""),
        ("https://[kaputt", ""),
        ("example.no", ""),
        ("mailto:a@example.no", ""),
        (None, ""),
    ],
)
def test_addresses_that_a_page_may_link_to(value: object, expected: str) -> None:
    assert web_address(value) == expected


@given(anything)
def test_no_field_is_too_odd(value: object) -> None:
    text_of({"f": value}, "f")
    objects_of({"f": value}, "f")
    organisation_number(value)
    assert 1 <= positions(value) <= MAX_POSITIONS
    web_address(value)
