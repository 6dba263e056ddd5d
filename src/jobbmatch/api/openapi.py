"""The API's own description, right in what FastAPI leaves out: the one form of errors, and how one logs in."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from jobbmatch.api.deps.cookie import COOKIE
from jobbmatch.api.schemas.problem import FieldProblem, Problem

REF = "#/components/schemas/{model}"
FRAMEWORKS_OWN = ("HTTPValidationError", "ValidationError")
SECURITY = "session"


def describe(app: FastAPI) -> dict[str, Any]:
    """Make the description of an app; made once and kept."""
    if app.openapi_schema:
        return app.openapi_schema
    description = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes, tags=app.openapi_tags
    )
    components = description.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    for name in FRAMEWORKS_OWN:
        schemas.pop(name, None)
    for model in (FieldProblem, Problem):
        schema = model.model_json_schema(mode="serialization", ref_template=REF)
        schema.pop("$defs", None)
        schemas[model.__name__] = schema
    components["schemas"] = dict(sorted(schemas.items()))
    components["securitySchemes"] = {SECURITY: {"type": "apiKey", "in": "cookie", "name": COOKIE}}
    _mark_login(description)
    app.openapi_schema = description
    return description


def _mark_login(description: dict[str, Any]) -> None:
    """Mark every operation that answers 'not logged in' as one that takes the cookie."""
    for operations in description["paths"].values():
        for operation in operations.values():
            if "401" in operation["responses"] and operation["operationId"] != "logIn":
                operation["security"] = [{SECURITY: []}]
