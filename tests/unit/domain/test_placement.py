import pytest

from jobbmatch.domain.placement import AlarmKind, Judgement


@pytest.mark.parametrize("one", Judgement)
@pytest.mark.parametrize("other", Judgement)
def test_judgements_run_from_mild_to_grave(one: Judgement, other: Judgement) -> None:
    order = ["pass", "unknown", "danger"]
    assert one.is_worse_than(other) is (order.index(one) > order.index(other))


def test_every_judgement_that_can_be_worse_has_an_alarm() -> None:
    assert {kind.value for kind in AlarmKind} == {"unknown", "danger", "gone"}
