"""Puts the app together: routes, guards, errors, pages."""

from pathlib import Path

from fastapi import FastAPI

from jobbmatch import __version__
from jobbmatch.api.handlers import add_handlers
from jobbmatch.api.middleware.compress import Compress
from jobbmatch.api.middleware.guard import Guard
from jobbmatch.api.middleware.headers import Headers
from jobbmatch.api.middleware.limit import Limit
from jobbmatch.api.middleware.observe import Observe
from jobbmatch.api.openapi import describe
from jobbmatch.api.pages import STATIC, add_pages
from jobbmatch.api.paths import PREFIX
from jobbmatch.api.routes import (
    access_log,
    alarms,
    checks,
    exclusions,
    internal,
    market,
    matches,
    outcomes,
    own_ads,
    persons,
    placements,
    session,
    taxonomy,
    vacancies,
    widening,
    withheld,
)
from jobbmatch.api.services import Services

RESOURCES = (
    session,
    persons,
    exclusions,
    matches,
    widening,
    withheld,
    checks,
    own_ads,
    placements,
    outcomes,
    alarms,
    vacancies,
    access_log,
    market,
    taxonomy,
)

DESCRIPTION = """Trygge, forklarte jobbtreff.

Innlogging: `POST /api/v1/session` gir en informasjonskapsel. Alle feil har formen Problem Details (RFC 9457), og hver
type er forklart i docs/errors.md. Et avslag om en person ser ut som om personen ikke finnes.
"""


def create_app(services: Services, *, pages: Path = STATIC) -> FastAPI:
    """Make the app.

    Args:
        services: What the routes work with.
        pages: Folder of the web bundle.
    """
    app = FastAPI(
        title="jobbmatch",
        version=__version__,
        description=DESCRIPTION,
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.services = services
    for resource in RESOURCES:
        app.include_router(resource.router)
    app.include_router(internal.router)
    add_handlers(app)
    add_pages(app, pages)
    app.openapi = lambda: describe(app)  # type: ignore[method-assign] # FastAPI's documented way to extend it
    # The one added last stands outermost.
    app.add_middleware(Limit)
    app.add_middleware(Compress)
    app.add_middleware(Guard)
    app.add_middleware(Observe, metrics=services.metrics)
    app.add_middleware(Headers)
    return app
