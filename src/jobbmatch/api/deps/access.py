"""The one door: who asks, may they, and the audit event. A route without it fails a test."""

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import Path, Request, Response

from jobbmatch.api.deps.cookie import clear_cookie, read_cookie, set_cookie
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.user import Action, User
from jobbmatch.errors import AccessDeniedError, JobbmatchError, NotFoundError, NotPermittedError
from jobbmatch.security.access import ABOUT_A_PERSON, AccessCode, decide
from jobbmatch.security.audit import audit_event
from jobbmatch.security.session_token import Session

PERSON_PARAMETER = "person_id"
PERSON_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
NOT_AN_ID = PersonId("?")
"""Stands in the audit trail for what cannot be an id: what was typed there is not kept."""


PersonIdPath = Annotated[PersonId, Path(description="Personens id.")]
"""Path parameter of every route about a person: `Access` reads the same one."""


ASKED_BY_THE_PAGE = frozenset({Action.READ_ALARMS})
"""What an open page asks for by itself: it must not keep a login alive that nobody uses."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who was let in.

    Attributes:
        user: Who; None when nobody needs to be logged in for it.
        session: The login.
        person: About whom.
    """

    user: User | None
    session: Session | None
    person: PersonId | None

    def must_user(self) -> User:
        """Give the user where one must be.

        Raises:
            AccessDeniedError: Nobody is logged in.
        """
        if self.user is None:
            raise not_logged_in()
        return self.user


class Access:
    """Dependency of a route: lets in who may do this action, writes the audit event either way."""

    def __init__(self, action: Action) -> None:
        """Keep the action that the route does."""
        self.action = action

    def __call__(self, request: Request, response: Response, services: ServicesDep) -> Caller:
        """Decide, record and let in.

        Raises:
            AccessDeniedError: Nobody is logged in.
            NotFoundError: It is about a person and not permitted.
            NotPermittedError: It is about nobody and not permitted.
        """
        session = services.sessions.read(read_cookie(request))
        user = services.users.acting(session.user) if session is not None else None
        person = _person_of(request)
        decision = decide(user, self.action, person)
        # First the record, then the answer: when the record cannot be kept, this raises and nothing is shown.
        services.audit.add(
            audit_event(
                services.clock, user, self.action, person, permitted=decision.permitted, detail=decision.code.value
            )
        )
        request.state.access = (user, self.action, person)
        if not decision.permitted:
            raise _refusal(self.action, decision.code)
        if self.action not in ASKED_BY_THE_PAGE:
            _renew(services, session if user is not None else None, response)
        return Caller(user, session if user is not None else None, person)


def not_logged_in() -> AccessDeniedError:
    """Give the error for a request without a login."""
    return AccessDeniedError("Du er ikke logget inn, eller innloggingen har gått ut.", hint="Logg inn på nytt.")


def _person_of(request: Request) -> PersonId | None:
    given = request.path_params.get(PERSON_PARAMETER)
    if given is None:
        return None
    return PersonId(given) if PERSON_ID.fullmatch(given) else NOT_AN_ID


def _refusal(action: Action, code: AccessCode) -> JobbmatchError:
    if code is AccessCode.NOT_LOGGED_IN:
        return not_logged_in()
    if action in ABOUT_A_PERSON:
        return NotFoundError("Personen finnes ikke.")
    return NotPermittedError("Rollen din har ikke tilgang til dette.", hint="Logg inn som en annen bruker.")


def _renew(services: ServicesDep, session: Session | None, response: Response) -> None:
    if session is None:
        return
    token = services.sessions.renewed(session)
    if token is not None:
        set_cookie(response, token)


def end_session(services: ServicesDep, caller: Caller, response: Response) -> None:
    """Log out: end the session and take the cookie back."""
    if caller.session is not None:
        services.sessions.end(caller.session)
    clear_cookie(response)
