"""Versions as entity tags, there and back."""

import pytest
from fastapi import Response
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.api.deps.version import expected_version, tag_response, version_tag
from jobbmatch.api.errors import VersionRequiredError
from jobbmatch.errors import InputError


@given(st.integers(0, 999_999_999))
def test_there_and_back(version: int) -> None:
    assert expected_version(version_tag(version)) == version
    assert expected_version(f" W/{version_tag(version)} ") == version


def test_a_change_without_a_version_is_refused() -> None:
    with pytest.raises(VersionRequiredError):
        expected_version(None)


@pytest.mark.parametrize("tag", ["", "*", "3", '"x"', '"-1"', '"1", "2"', '"1e3"', '"٣"', '"9999999999"'])
def test_what_is_no_version_is_refused_without_repeating_it(tag: str) -> None:
    with pytest.raises(InputError) as caught:
        expected_version(tag)
    assert tag in ("", "3") or tag not in str(caught.value)


def test_an_answer_carries_its_version() -> None:
    response = Response()
    tag_response(response, 7)
    assert response.headers["etag"] == '"7"'
