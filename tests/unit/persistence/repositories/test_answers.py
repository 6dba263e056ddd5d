from dataclasses import replace

from jobbmatch.domain.answer import AnswerNumber
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.given import GivenPlace, GivenPlaces
from jobbmatch.domain.ids import PostalCode
from jobbmatch.persistence.session import Store
from tests.factories.answers import JONAS, KARI, T0, answer, said
from tests.factories.market import vacancy

AD, OTHER = vacancy(1), vacancy(2)


def test_an_answer_comes_back_as_it_was_given(store: Store) -> None:
    with store.transaction() as unit:
        first = unit.answers.add(answer(AD))
        second = unit.answers.add(answer(OTHER, value=FacetValue.YES, reused_from=first.number))
    with store.reading() as unit:
        assert unit.answers.all() == [first, second]
        assert unit.answers.get(second.number) == replace(second)
        assert unit.answers.about(AD.id) == [first]
        assert unit.answers.get(AnswerNumber(99)) is None
    assert (first, second.number) == (answer(AD, number=first.number), first.number + 1)


def test_it_is_confirmed_once_and_withdrawn_once(store: Store) -> None:
    with store.transaction() as unit:
        number = unit.answers.add(answer(AD)).number
        assert unit.answers.confirm(number, JONAS, T0)
        assert not unit.answers.confirm(number, KARI, T0)
        assert unit.answers.withdraw(number, KARI, T0)
        assert not unit.answers.withdraw(number, JONAS, T0)
    with store.reading() as unit:
        assert unit.answers.get(number) == answer(
            AD, number=number, confirmed_by=JONAS, confirmed_at=T0, withdrawn_by=KARI, withdrawn_at=T0
        )


def test_what_is_taken_back_is_not_confirmed(store: Store) -> None:
    with store.transaction() as unit:
        number = unit.answers.add(answer(AD)).number
        unit.answers.withdraw(number, KARI, T0)
        assert not unit.answers.confirm(number, JONAS, T0)


def test_the_state_differs_after_every_change(store: Store) -> None:
    states = []
    with store.transaction() as unit:
        states.append(unit.answers.state())
        number = unit.answers.add(answer(AD)).number
        states.append(unit.answers.state())
        unit.answers.confirm(number, JONAS, T0)
        states.append(unit.answers.state())
        unit.answers.withdraw(number, KARI, T0)
        states.append(unit.answers.state())
    assert len(set(states)) == len(states)


def test_a_value_is_kept_in_the_same_table(store: Store) -> None:
    with store.transaction() as unit:
        kept = unit.answers.add(said(AD, GivenPlaces((GivenPlace(PostalCode("3550")),))))
    with store.reading() as unit:
        assert unit.answers.all() == [kept]
