"""What is shared with a person, planned or running. The ordinary view is one whatever the reason for silence."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import StringConstraints

from jobbmatch.api.schemas.base import Given, Taken
from jobbmatch.api.schemas.vacancies import DeadlineView, web_address
from jobbmatch.api.schemas.withheld import FindingView
from jobbmatch.domain.decision import Verdict
from jobbmatch.domain.ids import UserId
from jobbmatch.domain.placement import Alarm, AlarmKind, Done, Judgement, Stage
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.security.login import UserBook
from jobbmatch.serving.watch import Standing
from jobbmatch.taxonomy.styrk import load_styrk

NOT_SHOWN = "Stillingen vises ikke nå. Veilederen din ser på den."
"""Stands for whatever keeps a vacancy away: withheld, unknown, or no longer open."""
NAMELESS = "Jobben"

Id = Annotated[str, StringConstraints(min_length=1, max_length=64)]


class PlacementForm(Taken):
    """That a vacancy is to be shared with the person, planned, or has become a job that started."""

    vacancy_id: Id
    stage: Literal["shared", "planned", "running"]
    responsible: Id | None = None
    """User who is told first when it must be looked at again; you, when nobody is named."""


class PlacedVacancy(Given):
    """A vacancy in short. When the ad is gone, the title is the name of the occupation."""

    id: str
    title: str
    employer: str | None
    places: list[str]
    deadline: DeadlineView
    link: str
    is_open: bool
    """Whether the ad is still in the market."""

    @classmethod
    def of(cls, vacancy: Vacancy, *, is_open: bool) -> "PlacedVacancy":
        """Describe a vacancy."""
        deadline = vacancy.deadline
        return cls(
            id=vacancy.id,
            title=vacancy.title or _occupation(vacancy),
            employer=vacancy.employer.name,
            places=[place.name for place in vacancy.places if place.name],
            deadline=DeadlineView(text=deadline.text, day=deadline.day, soonest=deadline.soonest),
            link=web_address(vacancy.link),
            is_open=is_open,
        )


class UserName(Given):
    """A user by id and name."""

    id: str
    name: str

    @classmethod
    def of(cls, user: UserId, users: UserBook) -> "UserName":
        """Name a user."""
        return cls(id=user, name=users.name_of(user))


class StepView(Given):
    """That it came to a stage."""

    stage: Stage
    by: str
    """Name of who brought it there."""
    at: datetime


class PlacementView(Given):
    """A vacancy that is shared, planned or running."""

    vacancy_id: str
    stage: Stage
    since: datetime
    responsible: UserName
    vacancy: PlacedVacancy | None
    """Null when it is not shown now."""
    note: str
    """What stands in its place then; empty otherwise."""
    steps: list[StepView]
    """All stages it has come to, oldest first."""

    @classmethod
    def of(cls, standing: Standing, users: UserBook) -> "PlacementView":
        """Describe a placement; the vacancy only when it may be shown now."""
        placement, looked = standing.placement, standing.looked
        shown = (
            PlacedVacancy.of(looked.vacancy, is_open=looked.is_open) if looked.vacancy and is_shown(standing) else None
        )
        return cls(
            vacancy_id=placement.vacancy,
            stage=placement.stage,
            since=placement.since,
            responsible=UserName.of(placement.responsible, users),
            vacancy=shown,
            note="" if shown else NOT_SHOWN,
            steps=[StepView(stage=step.stage, by=users.name_of(step.by), at=step.at) for step in placement.steps],
        )


class PlacementList(Given):
    """A person's shared, planned and running vacancies, the newest stage first; those that have ended are left out."""

    person_id: str
    placements: list[PlacementView]


class WithheldPlacement(Given):
    """What is behind a placement that is not shown: for those who may see the exclusions."""

    vacancy_id: str
    stage: Stage
    judgement: Judgement
    vacancy: PlacedVacancy | None
    findings: list[FindingView]
    """Empty when the ad is only no longer open."""

    @classmethod
    def of(cls, standing: Standing) -> "WithheldPlacement":
        """Describe what was found."""
        looked = standing.looked
        return cls(
            vacancy_id=standing.placement.vacancy,
            stage=standing.placement.stage,
            judgement=looked.judgement,
            vacancy=PlacedVacancy.of(looked.vacancy, is_open=looked.is_open) if looked.vacancy else None,
            findings=[] if looked.may_leave or looked.decision is None else _findings(standing),
        )


class WithheldPlacements(Given):
    """All of a person's placements that are not shown now, with what was found."""

    person_id: str
    placements: list[WithheldPlacement]


class AlarmView(Given):
    """That something must be looked at again. It never says why."""

    number: int
    person_id: str
    vacancy_id: str
    kind: AlarmKind | None
    """What it is about, for those who may see exclusions; null for others."""
    raised_at: datetime

    @classmethod
    def of(cls, alarm: Alarm, *, sees_kind: bool) -> "AlarmView":
        """Describe an alarm."""
        return cls(
            number=alarm.number,
            person_id=alarm.person,
            vacancy_id=alarm.vacancy,
            kind=alarm.kind if sees_kind else None,
            raised_at=alarm.raised_at,
        )


class AlarmList(Given):
    """The alarms that you are to see to, oldest first."""

    alarms: list[AlarmView]


class SeenForm(Taken):
    """What you have done about an alarm: a choice, so that no reason stands there."""

    done: Done


def is_shown(standing: Standing) -> bool:
    """Whether a placement's vacancy is shown now: it passes, and is open or has become a job."""
    started = standing.placement.stage is Stage.RUNNING
    return standing.looked.may_leave and (standing.looked.is_open or started)


def _findings(standing: Standing) -> list[FindingView]:
    decision = standing.looked.decision
    found = decision.findings if decision is not None else ()
    return [FindingView.of(finding) for finding in found if finding.verdict in (Verdict.CHECK, Verdict.BLOCK)]


def _occupation(vacancy: Vacancy) -> str:
    codes = (link.code for link in vacancy.occupations)
    groups = load_styrk()
    names = (groups.name(code) for code in codes)
    return next((name for name in names if name), NAMELESS)
