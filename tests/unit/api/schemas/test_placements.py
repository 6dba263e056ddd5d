from datetime import UTC, datetime

import pytest

from jobbmatch.api.schemas.placements import NAMELESS, NOT_SHOWN, AlarmView, PlacementView, WithheldPlacement, is_shown
from jobbmatch.domain.ids import UserId
from jobbmatch.domain.kept import kept_of
from jobbmatch.domain.placement import Alarm, AlarmKind, AlarmNumber, Judgement, Placement, Stage
from jobbmatch.serving.judging import Looked
from jobbmatch.serving.watch import Standing
from tests.factories.market import vacancy
from tests.factories.placements import KARI, PERSON, users

T0 = datetime(2026, 11, 22, tzinfo=UTC)
AD = vacancy()


def standing(stage: Stage, judgement: Judgement = Judgement.PASS, *, is_open: bool = True) -> Standing:
    shown = AD if is_open else kept_of(AD).vacancy
    return Standing(Placement(PERSON, AD.id, stage, KARI, T0), Looked(shown, is_open, judgement, None))


@pytest.mark.parametrize("stage", [Stage.SHARED, Stage.PLANNED, Stage.RUNNING])
@pytest.mark.parametrize("judgement", Judgement)
@pytest.mark.parametrize("is_open", [True, False])
def test_what_is_shown_passes_and_is_open_or_has_become_a_job(
    stage: Stage, judgement: Judgement, is_open: bool
) -> None:
    one = standing(stage, judgement, is_open=is_open)
    expected = judgement is Judgement.PASS and (is_open or stage is Stage.RUNNING)
    assert is_shown(one) is expected
    view = PlacementView.of(one, users())
    assert (view.vacancy is not None, view.note) == (expected, "" if expected else NOT_SHOWN)


def test_a_gone_ad_is_named_by_its_occupation() -> None:
    gone = PlacementView.of(standing(Stage.RUNNING, is_open=False), users()).vacancy
    assert gone is not None
    assert gone.title not in ("", AD.title, NAMELESS)
    nameless = Looked(kept_of(vacancy(occupations=())).vacancy, False, Judgement.PASS, None)
    view = PlacementView.of(Standing(standing(Stage.RUNNING).placement, nameless), users()).vacancy
    assert view is not None
    assert view.title == NAMELESS


def test_what_is_only_gone_has_no_findings() -> None:
    assert WithheldPlacement.of(standing(Stage.SHARED, is_open=False)).findings == []
    nothing = Standing(standing(Stage.SHARED).placement, Looked(None, False, Judgement.UNKNOWN, None))
    assert WithheldPlacement.of(nothing).vacancy is None


def test_the_kind_of_an_alarm_is_for_who_may_see_it() -> None:
    alarm = Alarm(AlarmNumber(1), PERSON, AD.id, AlarmKind.GONE, T0, UserId("kari"))
    assert AlarmView.of(alarm, sees_kind=True).kind is AlarmKind.GONE
    assert AlarmView.of(alarm, sees_kind=False).kind is None
