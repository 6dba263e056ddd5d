"""Turns what routes raise into Problem Details. No library's words and no given value leaves or is logged."""

import logging
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from jobbmatch.api.errors import MethodNotAllowedError, RequestError
from jobbmatch.api.field_problems import field_problems
from jobbmatch.api.problems import problem_response
from jobbmatch.api.schemas.problem import FieldProblem
from jobbmatch.api.services import Services
from jobbmatch.domain.user import Action
from jobbmatch.errors import AccessDeniedError, GateDisagreementError, InputError, JobbmatchError, NotFoundError
from jobbmatch.security.audit import GATE_DISAGREEMENT, audit_event

logger = logging.getLogger(__name__)


def add_handlers(app: FastAPI) -> None:
    """Set all handlers on an app."""

    async def invalid(request: Request, error: Exception) -> JSONResponse:
        del request
        found: Sequence[Any] = error.errors() if isinstance(error, RequestValidationError) else ()
        problem = InputError(
            "Ett eller flere felt kan ikke brukes.", hint="Rett feltene som er nevnt, og send på nytt."
        )
        return problem_response(problem, field_problems(found, app.openapi()))

    app.add_exception_handler(JobbmatchError, _known)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, invalid)


async def _known(request: Request, error: Exception) -> JSONResponse:
    known = error if isinstance(error, JobbmatchError) else JobbmatchError("Ukjent feil.")
    if isinstance(known, GateDisagreementError):
        _record_disagreement(request)
    elif known.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        logger.error("request failed", extra={"fields": {"code": known.code}})
    return problem_response(known, _field_of(known))


def _field_of(known: JobbmatchError) -> list[FieldProblem]:
    """Give the field that an error is about, in the form in which a schema's own findings are told."""
    if not isinstance(known, InputError) or not known.where:
        return []
    return [FieldProblem(where=f"body.{known.where}", what=known.message)]


def _record_disagreement(request: Request) -> None:
    """Count, alarm and keep on record that the two safety implementations disagreed; the answer does not leave."""
    services: Services = request.app.state.services
    services.metrics.gate_disagreements.inc()
    logger.critical("the two safety implementations disagree; an answer was held back")
    user, _, person = getattr(request.state, "access", (None, None, None))
    event = audit_event(services.clock, user, Action.READ_MATCHES, person, permitted=False, detail=GATE_DISAGREEMENT)
    services.audit.add(event)


async def _http(request: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.BAD_REQUEST
    headers = error.headers if isinstance(error, HTTPException) else None
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        known: JobbmatchError = MethodNotAllowedError(
            f"{request.method} kan ikke brukes på denne adressen.", hint="Se /api/v1/openapi.json."
        )
        return problem_response(known, headers=headers)
    return problem_response(_HTTP.get(status, _bad_request)())


def _bad_request() -> JobbmatchError:
    return RequestError("Forespørselen er ikke til å forstå.", hint="Se /api/v1/openapi.json.")


_HTTP: dict[int, Callable[[], JobbmatchError]] = {
    HTTPStatus.NOT_FOUND: lambda: NotFoundError("Adressen finnes ikke."),
    HTTPStatus.UNAUTHORIZED: lambda: AccessDeniedError("Du er ikke logget inn."),
    HTTPStatus.INTERNAL_SERVER_ERROR: lambda: JobbmatchError("Noe gikk galt."),
}
