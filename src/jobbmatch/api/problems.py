"""Problem Details (RFC 9457): the one form in which every error leaves, and the list of all there are."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, Final

from fastapi.responses import JSONResponse

from jobbmatch.api import errors as http_errors
from jobbmatch.api.schemas.problem import FieldProblem, Problem
from jobbmatch.errors import (
    AccessDeniedError,
    ConflictError,
    DecryptionError,
    GateDisagreementError,
    InputError,
    JobbmatchError,
    NotFoundError,
    NotPermittedError,
    NotReadyError,
)

MEDIA_TYPE: Final = "application/problem+json"
TYPE_BASE: Final = "https://jobbmatch.example/problems/"

KINDS: tuple[type[JobbmatchError], ...] = (
    JobbmatchError,
    InputError,
    NotFoundError,
    AccessDeniedError,
    NotPermittedError,
    ConflictError,
    NotReadyError,
    DecryptionError,
    GateDisagreementError,
    http_errors.ForeignOriginError,
    http_errors.NotThisMachineError,
    http_errors.VersionRequiredError,
    http_errors.TooLargeError,
    http_errors.MethodNotAllowedError,
    http_errors.RequestError,
)
"""Every error that the API can answer with; docs/errors.md has a section for each."""

FIXED_DETAILS: Mapping[str, tuple[str, str]] = {
    JobbmatchError.code: (
        "Feilen ligger hos oss. Det du sendte, er ikke lagret.",
        "Prøv igjen. Skjer det på nytt, si fra til den som har ansvar for tjenesten.",
    ),
    NotFoundError.code: (
        "Det du spør etter, finnes ikke her.",
        "Gå tilbake til listen din.",
    ),
    DecryptionError.code: (
        "En forseglet opplysning lar seg ikke åpne. Ingenting er vist, og ingenting er endret.",
        "Si fra til den som har ansvar for tjenesten.",
    ),
    GateDisagreementError.code: (
        "To uavhengige kontroller var uenige, så svaret ble holdt tilbake. Ingenting er vist.",
        "Den som har ansvar for tjenesten, er varslet. Prøv igjen senere.",
    ),
}
"""Errors whose text never comes from where they were raised: its wording could tell something."""


def problem_response(
    error: JobbmatchError, fields: Iterable[FieldProblem] = (), headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """Write an error as Problem Details."""
    detail, hint = FIXED_DETAILS.get(error.code, (error.message, error.hint))
    problem = Problem(
        type=TYPE_BASE + error.code,
        title=error.title,
        status=int(error.status),
        code=error.code,
        detail=detail,
        hint=hint,
        errors=list(fields),
    )
    all_headers = {"Cache-Control": "no-store", **(headers or {})}
    if error.status is HTTPStatus.UNAUTHORIZED:
        all_headers["WWW-Authenticate"] = "Cookie"
    return JSONResponse(problem.model_dump(), status_code=int(error.status), media_type=MEDIA_TYPE, headers=all_headers)


def documented(*kinds: type[JobbmatchError]) -> dict[int | str, dict[str, Any]]:
    """Describe for OpenAPI which problems a route may answer with.

    What every route may answer with is added: input that cannot be used, another machine, and an error of ours.
    """
    by_status: dict[int, list[type[JobbmatchError]]] = {}
    every: tuple[type[JobbmatchError], ...] = (InputError, http_errors.NotThisMachineError, JobbmatchError)
    for kind in dict.fromkeys((*kinds, *every)):
        by_status.setdefault(int(kind.status), []).append(kind)
    return {
        status: {
            "description": "; ".join(f"`{kind.code}`: {kind.title}" for kind in group),
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status, group in sorted(by_status.items())
    }


ABOUT_NOBODY: tuple[type[JobbmatchError], ...] = (AccessDeniedError, NotPermittedError)
"""What a route that concerns no person may answer with."""
ABOUT_A_PERSON: tuple[type[JobbmatchError], ...] = (AccessDeniedError, NotFoundError, DecryptionError)
"""What a route about a person may answer with: a refusal looks like 'not found'."""
WITH_A_LIST: tuple[type[JobbmatchError], ...] = (*ABOUT_A_PERSON, GateDisagreementError, NotReadyError)
"""What a route that shows a person vacancies may answer with."""
ADDS_A_PERSON: tuple[type[JobbmatchError], ...] = (
    *ABOUT_NOBODY,
    NotReadyError,
    http_errors.ForeignOriginError,
    http_errors.TooLargeError,
)
"""What a route that begins with a new person may answer with."""
CHANGES_A_PERSON: tuple[type[JobbmatchError], ...] = (
    *ABOUT_A_PERSON,
    ConflictError,
    http_errors.ForeignOriginError,
    http_errors.VersionRequiredError,
    http_errors.TooLargeError,
)
"""What a route that changes a person may answer with."""
BRINGS_AN_AD: tuple[type[JobbmatchError], ...] = (
    *WITH_A_LIST,
    http_errors.ForeignOriginError,
    http_errors.TooLargeError,
)
"""What a route that takes an ad of the person's own may answer with."""
ANSWERS_A_CHECK: tuple[type[JobbmatchError], ...] = (*BRINGS_AN_AD, ConflictError)
"""What a route that takes a human's answer about an ad, or shares one, may answer with."""
SEES_TO_A_PERSON: tuple[type[JobbmatchError], ...] = (
    *ABOUT_A_PERSON,
    NotReadyError,
    http_errors.ForeignOriginError,
    http_errors.TooLargeError,
)
"""What a route that notes something done about a person may answer with."""
