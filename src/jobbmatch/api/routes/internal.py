"""What probes and collectors ask: nothing about any person, so no login."""

from typing import Any

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.schemas.health import Check, Live, Ready
from jobbmatch.api.services import Services
from jobbmatch.domain.match import RankerInfo
from jobbmatch.models.ranker import BASELINE_NAME

router = APIRouter(tags=["internal"])

NOT_READY: dict[int | str, dict[str, Any]] = {503: {"model": Ready, "description": "Ikke klar ennå"}}


@router.get("/internal/live", operation_id="live")
async def live() -> Live:
    """Say that the process answers."""
    return Live()


@router.get("/internal/ready", operation_id="ready", responses=NOT_READY)
def ready(services: ServicesDep, response: Response) -> Ready:
    """Say whether requests can be served, and what is missing."""
    store = services.store_answers()
    engine = services.engine.current
    size, ranker = engine.market.size, engine.ranker.info
    fresh = not services.engine.behind
    held_back = services.metrics.held_back()
    answer = Ready(
        ready=store and size > 0,
        store=Check(ok=store, detail="lageret svarer" if store else "lageret svarer ikke"),
        market=Check(ok=size > 0 and fresh, detail=f"{size} stillinger" + ("" if fresh else "; oppdateres ikke")),
        ranker=_ranker(services, ranker),
        feed=_feed(services),
        gate=Check(ok=not held_back, detail=f"{held_back or 'ingen'} svar holdt tilbake siden start"),
    )
    if not answer.ready:
        response.status_code = 503
    return answer


@router.get("/metrics", operation_id="metrics", include_in_schema=False)
def metrics(services: ServicesDep) -> Response:
    """Give the measures in the form of Prometheus."""
    services.metrics.ranker_alarm.set(int(services.ranker_alarm() is not None))
    state = services.feed()
    if state is not None:
        services.metrics.feed(state.age_seconds, behind=state.behind)
    return Response(generate_latest(services.metrics.registry), media_type=CONTENT_TYPE_LATEST)


def _ranker(services: Services, serving: RankerInfo) -> Check:
    alarm, detail = services.ranker_alarm(), f"{serving.name} {serving.version}"
    if alarm is None:
        return Check(ok=serving.name != BASELINE_NAME, detail=detail)
    version = f" versjon {alarm.version}" if alarm.version else ""
    since = alarm.since.isoformat(timespec="seconds")
    return Check(
        ok=False, detail=f"{detail}; registrert{version} tas ikke i bruk: {alarm.trouble.value}, siden {since}"
    )


def _feed(services: ServicesDep) -> Check:
    state = services.feed()
    if state is None:
        return Check(ok=True, detail="ingen feed")
    read = state.read_at.isoformat(timespec="seconds") if state.read_at else "aldri"
    return Check(ok=not state.behind, detail=f"lest til siste hendelse: {read}; {state.pending} annonser venter")
