import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.ingestion.decoding import WINDOWS_1252, UndecodableError, decode
from jobbmatch.ingestion.rules import QuarantineRule

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=6,
)


@given(values)
def test_utf_8_is_read_as_it_is(value: object) -> None:
    assert decode(json.dumps(value, ensure_ascii=False).encode()) == (value, "")


def test_windows_1252_is_read_and_noted() -> None:
    assert decode('{"tittel": "Øst – «ærlig»"}'.encode("cp1252")) == ({"tittel": "Øst – «ærlig»"}, WINDOWS_1252)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b'{"a": ', QuarantineRule.NOT_JSON),
        (b"<html>", QuarantineRule.NOT_JSON),
        (b"", QuarantineRule.NOT_JSON),
        (b'{"a": NaN}', QuarantineRule.NOT_JSON),
        (b'"\xe5', QuarantineRule.NOT_JSON),
        (b'"\x81\x8d"', QuarantineRule.NOT_TEXT),
        (b"[" * 100_000, QuarantineRule.NOT_JSON),
        (b"[" * 300 + b"]" * 300, QuarantineRule.NOT_JSON),
        (b"[" * 300 + b'"\xe5"' + b"]" * 300, QuarantineRule.NOT_JSON),
    ],
)
def test_what_cannot_be_read_breaks_a_rule(data: bytes, rule: QuarantineRule) -> None:
    with pytest.raises(UndecodableError) as caught:
        decode(data)
    assert caught.value.rule is rule


@given(st.binary(max_size=50))
def test_no_bytes_are_too_odd(data: bytes) -> None:
    try:
        decode(data)
    except UndecodableError as error:
        assert len(error.detail) < 60  # and nothing of the document stands in it
