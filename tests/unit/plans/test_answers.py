from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from jobbmatch.domain.answer import AnswerNumber, Question, Source
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.domain.given import GivenPlace, GivenPlaces, ValueQuestion
from jobbmatch.domain.ids import PostalCode
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import ConflictError, InputError, NotFoundError
from jobbmatch.persistence.session import open_store
from jobbmatch.plans.answers import AnswerBook, Said
from tests.factories.answers import JONAS, KARI, T0
from tests.factories.market import vacancy

AD = vacancy(1)
CHANGED = replace(AD, text="En annen tekst.")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[AnswerBook]:
    with open_store(f"sqlite:///{tmp_path / 'x.db'}") as store:
        yield AnswerBook(store, lambda: T0)


def said(ad: Vacancy = AD, value: FacetValue = FacetValue.NO, reason: str = "Sagt på telefon.") -> Said:
    return Said(Question.NIGHT, value, reason, Source.EMPLOYER_ASKED, text_fingerprint(ad))


def test_an_answer_is_bound_to_the_text_that_was_read(book: AnswerBook) -> None:
    given = book.give(AD, said(), by=KARI)
    assert (given.fingerprint, given.answered_by, given.answered_at) == (text_fingerprint(AD), KARI, T0)
    assert book.all() == [given]
    with pytest.raises(ConflictError):
        book.give(CHANGED, said(), by=KARI)


@pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
def test_a_reason_is_needed_and_short(book: AnswerBook, reason: str) -> None:
    with pytest.raises(InputError):
        book.give(AD, said(reason=reason), by=KARI)


def test_unclear_is_no_answer(book: AnswerBook) -> None:
    with pytest.raises(InputError):
        book.give(AD, said(value=FacetValue.UNCLEAR), by=KARI)


def test_who_changes_her_mind_takes_her_own_answer_back_and_nobody_elses(book: AnswerBook) -> None:
    book.give(AD, said(value=FacetValue.YES), by=KARI)
    book.give(AD, said(value=FacetValue.YES), by=JONAS)
    book.give(AD, said(), by=KARI)
    assert [(answer.answered_by, answer.withdrawn_by) for answer in book.all()] == [
        (KARI, KARI),
        (JONAS, None),
        (KARI, None),
    ]


def test_confirming_takes_another_person_and_the_same_text(book: AnswerBook) -> None:
    given = book.give(AD, said(), by=KARI)
    with pytest.raises(InputError):
        book.confirm(AD, given.number, by=KARI)
    with pytest.raises(ConflictError):
        book.confirm(CHANGED, given.number, by=JONAS)
    assert book.confirm(AD, given.number, by=JONAS).confirmed_by == JONAS
    with pytest.raises(ConflictError):
        book.confirm(AD, given.number, by=JONAS)


def test_withdrawing_works_once_also_for_an_earlier_text(book: AnswerBook) -> None:
    given = book.give(AD, said(), by=KARI)
    assert book.withdraw(CHANGED, given.number, by=JONAS).withdrawn_by == JONAS
    with pytest.raises(ConflictError):
        book.withdraw(AD, given.number, by=JONAS)


def test_an_answer_about_another_ad_is_not_found(book: AnswerBook) -> None:
    given = book.give(AD, said(), by=KARI)
    for number, ad in ((given.number, vacancy(2)), (AnswerNumber(99), AD)):
        with pytest.raises(NotFoundError):
            book.confirm(ad, number, by=JONAS)
        with pytest.raises(NotFoundError):
            book.withdraw(ad, number, by=JONAS)


def test_an_answer_is_taken_over_for_the_same_job_only(book: AnswerBook) -> None:
    given = book.give(AD, said(), by=KARI)
    taken = book.reuse(CHANGED, given.number, text_fingerprint(CHANGED), by=JONAS)
    assert (taken.value, taken.reused_from, taken.answered_by) == (FacetValue.NO, given.number, JONAS)
    assert taken.fingerprint == text_fingerprint(CHANGED)
    stranger = replace(vacancy(3), employer=replace(AD.employer, organisation_number=None, name="Andre AS"))
    with pytest.raises(NotFoundError):
        book.reuse(stranger, given.number, text_fingerprint(stranger), by=JONAS)
    with pytest.raises(ConflictError):
        book.reuse(CHANGED, given.number, text_fingerprint(AD), by=JONAS)
    book.withdraw(AD, given.number, by=KARI)
    with pytest.raises(ConflictError):
        book.reuse(CHANGED, given.number, text_fingerprint(CHANGED), by=JONAS)


def test_a_value_answers_its_own_question_only(book: AnswerBook) -> None:
    given = GivenPlaces((GivenPlace(PostalCode("3550")),))
    fits = replace(said(value=FacetValue.YES), question=ValueQuestion.PLACE, given=given)
    assert book.give(AD, fits, by=KARI).given == given
    for wrong in (replace(fits, question=Question.NIGHT), replace(fits, given=None), replace(said(), given=given)):
        with pytest.raises(InputError):
            book.give(AD, wrong, by=KARI)
    taken = book.reuse(CHANGED, book.all()[0].number, text_fingerprint(CHANGED), by=JONAS)
    assert taken.given == given


def of(question: Question, value: FacetValue = FacetValue.NO) -> Said:
    return replace(said(value=value), question=question)


def test_a_reply_is_kept_whole_or_not_at_all(book: AnswerBook) -> None:
    kept = book.give_all(AD, [of(Question.NIGHT), of(Question.EVENING, FacetValue.YES)], by=KARI)
    assert [(one.question, one.value.value) for one in kept] == [("night", "no"), ("evening", "yes")]
    with pytest.raises(InputError):
        book.give_all(AD, [of(Question.WEEKEND), of(Question.NIGHT, FacetValue.UNCLEAR)], by=KARI)
    with pytest.raises(InputError):
        book.give_all(AD, [of(Question.WEEKEND), of(Question.WEEKEND)], by=KARI)
    with pytest.raises(ConflictError):
        book.give_all(CHANGED, [of(Question.WEEKEND)], by=KARI)
    assert book.all() == kept


def test_several_are_confirmed_and_withdrawn_together_or_none_is(book: AnswerBook) -> None:
    numbers = [one.number for one in book.give_all(AD, [of(Question.NIGHT), of(Question.EVENING)], by=KARI)]
    mine = book.give(AD, of(Question.WEEKEND), by=JONAS).number
    with pytest.raises(InputError):
        book.confirm_all(AD, [*numbers, mine], by=JONAS)
    assert {one.confirmed_by for one in book.all()} == {None}, "the first two were not confirmed either"
    assert [one.confirmed_by for one in book.confirm_all(AD, numbers, by=JONAS)] == [JONAS, JONAS]
    with pytest.raises(NotFoundError):
        book.withdraw_all(AD, [*numbers, AnswerNumber(99)], by=KARI)
    assert all(one.stands for one in book.all())
    assert not any(one.stands for one in book.withdraw_all(AD, [*numbers, numbers[0]], by=KARI))


def test_several_are_taken_over_together_or_none_is(book: AnswerBook) -> None:
    other = replace(AD, id=vacancy(2).id, text="En annen tekst om samme jobb.")
    numbers = [one.number for one in book.give_all(AD, [of(Question.NIGHT), of(Question.EVENING)], by=KARI)]
    with pytest.raises(NotFoundError):
        book.reuse_all(other, [*numbers, AnswerNumber(99)], text_fingerprint(other), by=JONAS)
    taken = book.reuse_all(other, numbers, text_fingerprint(other), by=JONAS)
    assert [one.reused_from for one in taken] == numbers
    assert len(book.all()) == 4
