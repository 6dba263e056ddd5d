import json

import pytest

from jobbmatch.domain.ids import VacancyId
from jobbmatch.persistence.quarantined import EMPTY, ad_of, packed, unpacked


@pytest.mark.parametrize(
    ("entry", "about"),
    [
        (b'{"uuid": "A-1", "ad_content": {}}', "a-1"),
        (b'{"ad_content": {"title": "x", "uuid" : "b-2"}, "uuid": "b-2"}', "b-2"),
        (b'{"uuid": "c-3", "ad_content": {"desc', "c-3"),
        (b'{"uuid": 7}', None),
        (b'{"uuid": ""}', None),
        (b"\xff\xfe tull", None),
        (b"", None),
    ],
)
def test_the_ad_is_found_also_in_what_is_no_json(entry: bytes, about: str | None) -> None:
    assert ad_of(entry) == about


def test_what_is_packed_comes_back_and_empty_is_nothing() -> None:
    entry = json.dumps({"uuid": str(VacancyId("a"))}).encode() * 50
    assert unpacked(packed(entry)) == entry
    assert len(packed(entry)) < len(entry)
    assert unpacked(EMPTY) == b""
