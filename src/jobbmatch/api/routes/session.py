"""Logging in and out, with invented users and on this machine only."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from jobbmatch.api.deps.access import Access, Caller, end_session, not_logged_in
from jobbmatch.api.deps.cookie import set_cookie
from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.errors import ForeignOriginError, TooLargeError
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.problems import documented
from jobbmatch.api.schemas.session import CurrentUser, DemoUser, DemoUsers, LoginForm
from jobbmatch.domain.user import Action
from jobbmatch.errors import AccessDeniedError
from jobbmatch.security.audit import audit_event

LOGGED_IN = "logged_in"

router = APIRouter(prefix=PREFIX, tags=["session"])


@router.get("/demo-users", operation_id="listDemoUsers", responses=documented())
def list_demo_users(caller: Annotated[Caller, Depends(Access(Action.LOG_IN))], services: ServicesDep) -> DemoUsers:
    """List the invented users of the login page."""
    del caller
    users = services.users.users.values()
    return DemoUsers(users=[DemoUser(id=user.id, name=user.name, role=user.role) for user in users])


@router.post(
    "/session",
    operation_id="logIn",
    responses=documented(AccessDeniedError, ForeignOriginError, TooLargeError),
)
def log_in(
    caller: Annotated[Caller, Depends(Access(Action.LOG_IN))],
    form: LoginForm,
    services: ServicesDep,
    response: Response,
) -> CurrentUser:
    """Log in as one of the invented users."""
    user = next((user for user in services.users.users.values() if user.id == form.user_id), None)
    if user is None:
        raise AccessDeniedError("Den brukeren finnes ikke.", hint="Velg en av brukerne på innloggingssiden.")
    # A login that is still open in this browser ends: one browser, one user.
    end_session(services, caller, response)
    token = services.sessions.begin(user.id)
    session = services.sessions.read(token)
    if session is None:
        raise not_logged_in()
    services.audit.add(audit_event(services.clock, user, Action.LOG_IN, None, permitted=True, detail=LOGGED_IN))
    set_cookie(response, token)
    return CurrentUser.of(user, session.ends)


@router.get("/session", operation_id="readCurrentUser", responses=documented(AccessDeniedError))
def read_current_user(caller: Annotated[Caller, Depends(Access(Action.READ_OWN_USER))]) -> CurrentUser:
    """Say who is logged in."""
    if caller.session is None:
        raise not_logged_in()
    return CurrentUser.of(caller.must_user(), caller.session.ends)


@router.delete("/session", operation_id="logOut", status_code=204, responses=documented(ForeignOriginError))
def log_out(
    caller: Annotated[Caller, Depends(Access(Action.LOG_OUT))], services: ServicesDep, response: Response
) -> None:
    """Log out; the token stops working at once."""
    end_session(services, caller, response)
