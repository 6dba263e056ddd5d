from jobbmatch.domain.given import GivenOccupation
from jobbmatch.domain.ids import StyrkCode
from jobbmatch.safety.heard import Heard
from tests.factories.answers import JONAS, KARI, answer, said
from tests.factories.market import vacancy

AD = vacancy()
COOK, CLERK = GivenOccupation(StyrkCode("5120")), GivenOccupation(StyrkCode("4110"))


def never(_: GivenOccupation) -> bool:
    return False


def always(_: GivenOccupation) -> bool:
    return True


def test_one_person_is_enough_where_nothing_says_otherwise() -> None:
    assert Heard.of([said(AD, COOK)], GivenOccupation).holding(never) == COOK
    assert Heard.of([answer(AD)], GivenOccupation).holding(never) is None


def test_two_different_persons_are_needed_against_the_ad() -> None:
    assert Heard.of([said(AD, COOK), said(AD, COOK)], GivenOccupation).holding(always) is None
    assert Heard.of([said(AD, COOK, confirmed_by=KARI)], GivenOccupation).holding(always) is None
    assert Heard.of([said(AD, COOK, confirmed_by=JONAS)], GivenOccupation).holding(always) == COOK
    assert Heard.of([said(AD, COOK), said(AD, COOK, answered_by=JONAS)], GivenOccupation).holding(always) == COOK


def test_who_disagree_settle_nothing_until_one_takes_it_back() -> None:
    other = said(AD, CLERK, answered_by=JONAS)
    heard = Heard.of([said(AD, COOK), other], GivenOccupation)
    assert heard.values == (COOK, CLERK)
    assert heard.holding(never) is None
    own = said(AD, CLERK, answered_by=JONAS, withdrawn_by=JONAS)
    assert Heard.of([said(AD, COOK), own], GivenOccupation).holding(never) == COOK


def test_who_takes_another_persons_value_back_needs_a_second_person() -> None:
    struck = said(AD, CLERK, answered_by=JONAS, withdrawn_by=KARI)
    assert Heard.of([said(AD, COOK), struck], GivenOccupation).holding(never) is None
    assert Heard.of([said(AD, COOK, confirmed_by=JONAS), struck], GivenOccupation).holding(never) == COOK
