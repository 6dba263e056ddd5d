"""The form of every error."""

from pydantic import Field

from jobbmatch.api.schemas.base import Given


class FieldProblem(Given):
    """One field that cannot be used. The value that was given is never repeated."""

    where: str
    """Path of the field, such as `body.wishes.occupations.0.text`."""
    what: str
    """What is wrong with it, in Norwegian."""


class Problem(Given):
    """Problem Details as in RFC 9457."""

    type: str
    """Address that names the kind of problem; explained in docs/errors.md."""
    title: str
    """Short text, the same for every case of the kind."""
    status: int
    """HTTP status."""
    code: str
    """Last part of the type."""
    detail: str
    """What happened."""
    hint: str = ""
    """What to do about it."""
    errors: list[FieldProblem] = Field(default_factory=list)
    """Fields that cannot be used, when that was it."""
