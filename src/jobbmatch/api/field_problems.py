"""Says which field cannot be used and why, in Norwegian, and never repeats what was given.

What was given can stand in three places of a validation error: the input, the message (a validator's own words) and
the path (names of unknown fields and keys). The first two are not used; of the path only names that the API itself
has published, and positions in lists.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from jobbmatch.api.schemas.problem import FieldProblem

TEXTS_FILE = Path(__file__).parent / "data" / "field_problems.json"
PLACES: Final = frozenset({"body", "query", "path", "header", "cookie"})
MOST_SHOWN: Final = 20
UNKNOWN_NAME: Final = "…"
LIMITS: Final = ("gt", "ge", "lt", "le", "min_length", "max_length", "expected", "expected_tags", "discriminator")
"""What of an error's context is ours: limits of the published schema, never the input."""


def field_problems(found: Sequence[Mapping[str, Any]], openapi: Mapping[str, Any]) -> list[FieldProblem]:
    """Describe what pydantic found.

    Args:
        found: The errors as pydantic gives them.
        openapi: The API's own description, which holds all names that may be repeated.
    """
    names = PLACES | frozenset(_published_names(openapi))
    return [
        FieldProblem(where=_where(error["loc"], names), what=_what(error["type"], error.get("ctx", {})))
        for error in found[:MOST_SHOWN]
    ]


@cache
def texts() -> Mapping[str, str]:
    """Read the texts: what is wrong, by pydantic's name for it."""
    content: Mapping[str, str] = json.loads(TEXTS_FILE.read_text(encoding="utf-8"))
    return content


def _where(location: Sequence[int | str], names: frozenset[str]) -> str:
    return ".".join(str(part) if isinstance(part, int) or part in names else UNKNOWN_NAME for part in location)


def _what(kind: str, context: Mapping[str, Any]) -> str:
    text = texts().get(kind, texts()["other"])
    ours = {name: str(context[name]).replace(" or ", " eller ") for name in LIMITS if name in context}
    try:
        return text.format(**ours)
    except KeyError:
        return texts()["other"]


def _published_names(node: object) -> Iterator[str]:
    """All names of properties and parameters, and all tags of unions, anywhere in the description."""
    if isinstance(node, Mapping):
        properties = node.get("properties")
        if isinstance(properties, Mapping):
            yield from properties
        if "in" in node and isinstance(node.get("name"), str):
            yield node["name"]
        discriminator = node.get("discriminator")
        if isinstance(discriminator, Mapping):
            yield from discriminator.get("mapping", {})
        for child in node.values():
            yield from _published_names(child)
    elif isinstance(node, list):
        for child in node:
            yield from _published_names(child)
