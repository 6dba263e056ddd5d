"""An exclusion whose day has come is asked about, and goes on holding."""

from datetime import UTC, date, datetime
from typing import Any

from jobbmatch.plans.reviews import DueReview, due_reviews, is_something_to_see, is_year_old
from jobbmatch.plans.safety_form import SafetyForm

_DAY = date(2026, 11, 22)
_SAVED = datetime(2026, 11, 1, tzinfo=UTC)


def _form(**parts: Any) -> SafetyForm:
    return SafetyForm.model_validate(parts)


_FORM = _form(
    facets=[
        {"facet": "night"},
        {"facet": "evening", "review": "2026-11-22"},
        {"facet": "weekend", "review": "2026-11-23"},
    ],
    zones=[{"kind": "county", "code": "50", "review": "2026-01-01"}],
)


def test_due_from_the_day_itself_and_in_the_order_of_the_form() -> None:
    assert due_reviews(_FORM, _DAY) == [
        DueReview("zones", 0, date(2026, 1, 1)),
        DueReview("facets", 1, date(2026, 11, 22)),
    ]
    assert due_reviews(_FORM, date(2025, 12, 31)) == []


def test_what_is_due_still_holds() -> None:
    assert len(_FORM.to_profile().zones) == 1


def test_frames_are_looked_over_once_a_year_whatever_is_in_them() -> None:
    old = datetime(2025, 11, 22, tzinfo=UTC)
    assert is_year_old(old, _DAY)
    assert not is_year_old(_SAVED, _DAY)
    for form in (_form(), _form(facets=[{"facet": "night"}])):
        assert is_something_to_see(form, old, _DAY)
        assert not is_something_to_see(form, _SAVED, _DAY)
    assert is_something_to_see(_FORM, _SAVED, _DAY)


def test_nothing_of_a_due_review_prints() -> None:
    assert "zones" not in repr(DueReview("zones", 0, _DAY))
