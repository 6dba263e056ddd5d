"""The exclusions print nothing of themselves."""

from datetime import date
from typing import Any

from jobbmatch.api.schemas.frames import FramesView, ReviewDue
from jobbmatch.plans.reviews import DueReview
from jobbmatch.plans.safety_form import SafetyForm
from tests.contract.world import FRAMES

_REST: Any = {"review_due": [], "year_passed": False, "advice": []}


def test_it_prints_its_name_only() -> None:
    view = FramesView(person_id="elv", frames=SafetyForm.model_validate(FRAMES), version=1, **_REST)
    assert f"{view} {view!r} {[view]}" == "<FramesView> <FramesView> [<FramesView>]"


def test_a_due_review_says_where_it_stands() -> None:
    due = ReviewDue.of(DueReview("hours", 2, date(2026, 1, 1)))
    assert due.model_dump(mode="json") == {"part": "hours", "place": 2, "review": "2026-01-01"}
