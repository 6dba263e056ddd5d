"""What a human must check for a person, and the answers: only with the grant.

An answer is about the ad. The address names the person only because who may see her list may answer; nothing of her
is kept with the answer.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from jobbmatch.api.deps.access import Access, Caller, PersonIdPath
from jobbmatch.api.deps.as_of import AsOf
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.own_ad import named
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import ANSWERS_A_CHECK, WITH_A_LIST, documented
from jobbmatch.api.schemas.checks import AnswerChoice, AnswerForm, CheckListView, CheckView, ReplyForm, ReuseForm
from jobbmatch.api.schemas.own_ads import OwnAdText
from jobbmatch.api.services import Services
from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.user import Action
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.serving.checks import checks_of

router = APIRouter(prefix=PREFIX, tags=["checks"])

Reader = Annotated[Caller, Depends(Access(Action.READ_WITHHELD))]
Answerer = Annotated[Caller, Depends(Access(Action.ANSWER_CHECK))]
ONE = "/persons/{person_id}/checks/{vacancy_id}"


@router.get("/persons/{person_id}/checks", operation_id="listChecks", responses=documented(*WITH_A_LIST))
def list_checks(
    caller: Reader,
    person_id: PersonIdPath,
    services: ServicesDep,
    as_of: AsOf,
    limit: Annotated[int, Query(ge=1, le=100, description="Hvor mange, høyst.")] = 20,
) -> CheckListView:
    """List the ads that are withheld only because something is unknown, first those that few answers open."""
    person = services.register.get(person_id).person
    profile = services.register.profile(person_id)
    found = checks_of(services.engine.current).list(person, profile, as_of=as_of, limit=limit)
    me = caller.must_user().id
    return CheckListView(
        person_id=person_id,
        as_of=as_of,
        total=found.total,
        checks=[CheckView.of(check, me, services.users.name_of) for check in found.checks],
    )


@router.get(ONE, operation_id="readCheck", responses=documented(*WITH_A_LIST))
def read_check(caller: Reader, person_id: PersonIdPath, vacancy_id: str, services: ServicesDep) -> CheckView:
    """Read what one ad leaves open for a person, and what withholds it and may have been read wrongly."""
    vacancy = services.engine.current.market.by_id(VacancyId(vacancy_id))
    return view_of(services, person_id, vacancy, caller.must_user().id)


@router.post(ONE + "/answers", operation_id="answerCheck", responses=documented(*ANSWERS_A_CHECK))
def answer_check(
    caller: Answerer, person_id: PersonIdPath, vacancy_id: str, form: AnswerForm, services: ServicesDep
) -> CheckView:
    """Answer one question about an ad, and get what is left. An answer to a text that has changed gives a conflict."""
    user = caller.must_user()
    services.answers.give(_ad(services, vacancy_id, form.own_ad), form.said(form), by=user.id)
    return _after(services, person_id, vacancy_id, form.own_ad, user.id)


@router.post(ONE + "/reply", operation_id="replyToCheck", responses=documented(*ANSWERS_A_CHECK))
def reply_to_check(
    caller: Answerer, person_id: PersonIdPath, vacancy_id: str, form: ReplyForm, services: ServicesDep
) -> CheckView:
    """Answer several questions about an ad at once, as one reply of the employer's does: all are kept, or none."""
    user = caller.must_user()
    services.answers.give_all(_ad(services, vacancy_id, form.own_ad), form.all_said(), by=user.id)
    return _after(services, person_id, vacancy_id, form.own_ad, user.id)


@router.post(ONE + "/confirm", operation_id="confirmAnswer", responses=documented(*ANSWERS_A_CHECK))
def confirm_answer(
    caller: Answerer, person_id: PersonIdPath, vacancy_id: str, form: AnswerChoice, services: ServicesDep
) -> CheckView:
    """Say, as a second person, the same as somebody else has answered."""
    user = caller.must_user()
    services.answers.confirm_all(_ad(services, vacancy_id, form.own_ad), form.numbers(), by=user.id)
    return _after(services, person_id, vacancy_id, form.own_ad, user.id)


@router.post(ONE + "/withdraw", operation_id="withdrawAnswer", responses=documented(*ANSWERS_A_CHECK))
def withdraw_answer(
    caller: Answerer, person_id: PersonIdPath, vacancy_id: str, form: AnswerChoice, services: ServicesDep
) -> CheckView:
    """Take an answer back: one's own, or somebody else's."""
    user = caller.must_user()
    services.answers.withdraw_all(_ad(services, vacancy_id, form.own_ad), form.numbers(), by=user.id)
    return _after(services, person_id, vacancy_id, form.own_ad, user.id)


@router.post(ONE + "/reuse", operation_id="reuseAnswer", responses=documented(*ANSWERS_A_CHECK))
def reuse_answer(
    caller: Answerer, person_id: PersonIdPath, vacancy_id: str, form: ReuseForm, services: ServicesDep
) -> CheckView:
    """Let an answer for the same employer and job hold for this ad, too."""
    user = caller.must_user()
    ad = _ad(services, vacancy_id, form.own_ad)
    services.answers.reuse_all(ad, form.numbers(), form.fingerprint, by=user.id)
    return _after(services, person_id, vacancy_id, form.own_ad, user.id)


def view_of(services: Services, person_id: PersonId, vacancy: Vacancy, me: UserId) -> CheckView:
    """Give one ad as it stands for a person, for those who may see exclusions."""
    engine, person = services.engine.current, services.register.get(person_id).person
    profile = services.register.profile(person_id)
    decision = engine.judge_one(vacancy, person, profile)
    return CheckView.of(checks_of(engine).one(vacancy, decision, profile), me, services.users.name_of)


def _ad(services: Services, vacancy_id: str, own_ad: OwnAdText | None) -> Vacancy:
    return named(services, VacancyId(vacancy_id), own_ad)


def _after(services: Services, person_id: PersonId, vacancy_id: str, own_ad: OwnAdText | None, me: UserId) -> CheckView:
    """Apply what was answered, so that who answered sees it at once, and give what is left."""
    services.engine.refresh_answers()
    services.watching.judge_again(vacancy=VacancyId(vacancy_id))
    return view_of(services, person_id, _ad(services, vacancy_id, own_ad), me)
