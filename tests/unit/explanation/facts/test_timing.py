from datetime import UTC, date, datetime, timedelta

import pytest

from jobbmatch.domain.vacancy import Deadline
from jobbmatch.explanation.facts.timing import facts
from tests.unit.explanation.helpers import said

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, ["Annonsen ble lagt ut i dag"]),
        (1, ["Annonsen ble lagt ut i går"]),
        (4, ["Annonsen er ny: lagt ut for 4 dager siden"]),
        (30, []),
    ],
)
def test_new_ads_say_how_new(days: int, expected: list[str]) -> None:
    published = datetime(2026, 11, 22, tzinfo=UTC) - timedelta(days=days)
    found = said(facts, {"published": published, "deadline": Deadline()}, DAY)
    assert [sentence for _, sentence, _ in found] == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, ["Fristen er i dag"]),
        (1, ["Det er kort tid til fristen: 1 dag"]),
        (3, ["Det er kort tid til fristen: 3 dager"]),
        (9, []),
    ],
)
def test_a_close_deadline_speaks_against(days: int, expected: list[str]) -> None:
    ad = {"published": None, "deadline": Deadline("", DAY + timedelta(days=days))}
    found = said(facts, ad, DAY)
    assert [sentence for _, sentence, _ in found] == expected
    assert all(direction == "against" for direction, _, _ in found)


def test_the_expiry_is_not_called_a_deadline() -> None:
    ad = {"published": None, "deadline": Deadline(), "expires": datetime(2026, 11, 23, tzinfo=UTC)}
    assert said(facts, ad, DAY) == []


def test_several_positions_are_counted() -> None:
    ad = {"published": None, "deadline": Deadline(), "positions": 4}
    assert said(facts, ad, DAY) == [("for", "Annonsen har 4 stillinger", "")]
