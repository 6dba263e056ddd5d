"""The errors of the program.

JobbmatchError            says what happened and what to do; carries status and code
├── InputError            something that was given cannot be used
├── NotFoundError         it is not there, or must look as if it were not
├── AccessDeniedError     not logged in
├── NotPermittedError     logged in, but this is not for that role (never used about a person)
├── ConflictError         somebody else changed it first
├── NotReadyError         the program has not been set up for it yet
├── DecryptionError       a sealed record does not open where it stands
└── GateDisagreementError the two safety implementations disagree; nothing leaves
"""

from http import HTTPStatus


class JobbmatchError(Exception):
    """Base of all errors that a user may see.

    Attributes:
        code: Stable word, also the end of the Problem Details type.
        status: HTTP status that the API answers with.
        exit_code: Exit code of the command line.
        title: Short text, the same for every case of the code (Norwegian).
    """

    code = "internal"
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    exit_code = 1
    title = "Noe gikk galt"

    def __init__(self, message: str, *, hint: str = "") -> None:
        """Keep the message and what to do about it."""
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Message and hint in one line."""
        return f"{self.message} {self.hint}".strip()


class InputError(JobbmatchError):
    """Something that was given cannot be used.

    Attributes:
        where: Path of the field that is to blame, such as `place.places.0.postal_code`; empty when it is no single
            one. Names and positions only, never what was given.
    """

    code = "invalid-input"
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    exit_code = 2
    title = "Noe i det som ble sendt, kan ikke brukes"

    def __init__(self, message: str, *, hint: str = "", where: str = "") -> None:
        """Keep the message, what to do about it, and the field it is about."""
        super().__init__(message, hint=hint)
        self.where = where

    def within(self, part: str) -> "InputError":
        """Give the same error about a form that stands in a larger one."""
        return InputError(self.message, hint=self.hint, where=f"{part}.{self.where}" if self.where else part)


class NotFoundError(JobbmatchError):
    """It is not there, or must look as if it were not."""

    code = "not-found"
    status = HTTPStatus.NOT_FOUND
    exit_code = 3
    title = "Finnes ikke"


class AccessDeniedError(JobbmatchError):
    """Nobody is logged in."""

    code = "not-logged-in"
    status = HTTPStatus.UNAUTHORIZED
    exit_code = 4
    title = "Du er ikke logget inn"


class NotPermittedError(JobbmatchError):
    """The user may not do this. About a person it is never used: there a refusal looks like 'not found'."""

    code = "not-permitted"
    status = HTTPStatus.FORBIDDEN
    exit_code = 9
    title = "Du har ikke tilgang til dette"


class ConflictError(JobbmatchError):
    """Somebody else changed it first."""

    code = "conflict"
    status = HTTPStatus.CONFLICT
    exit_code = 5
    title = "Noen andre har endret dette i mellomtiden"


class NotReadyError(JobbmatchError):
    """The program has not been set up for it yet."""

    code = "not-ready"
    status = HTTPStatus.SERVICE_UNAVAILABLE
    exit_code = 6
    title = "Ikke klar ennå"


class DecryptionError(JobbmatchError):
    """A sealed record does not open where it stands: wrong key, changed, or moved from another row."""

    code = "sealed"
    exit_code = 7
    title = "En forseglet opplysning lar seg ikke åpne"


class GateDisagreementError(JobbmatchError):
    """The independent check would block what the filter passed; the answer does not leave."""

    code = "safety-check-failed"
    exit_code = 8
    title = "Svaret ble holdt tilbake av sikkerhetskontrollen"
