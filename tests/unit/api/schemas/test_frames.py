"""The exclusions print nothing of themselves."""

from jobbmatch.api.schemas.frames import FramesView
from jobbmatch.plans.safety_form import SafetyForm
from tests.contract.world import FRAMES


def test_it_prints_its_name_only() -> None:
    view = FramesView(person_id="elv", frames=SafetyForm.model_validate(FRAMES), version=1)
    assert f"{view} {view!r} {[view]}" == "<FramesView> <FramesView> [<FramesView>]"
