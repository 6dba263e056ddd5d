"""Errors that only HTTP knows.

JobbmatchError
├── ForeignOriginError    a change that our own pages did not send
├── NotThisMachineError   the demo login is asked for from, or by the name of, another machine
├── VersionRequiredError  a change that does not say which version it builds on
├── TooLargeError         the body is over the limit
├── MethodNotAllowedError the address exists, the method does not
└── RequestError          HTTP that is not understood
"""

from http import HTTPStatus

from jobbmatch.errors import JobbmatchError


class ForeignOriginError(JobbmatchError):
    """A change that our own pages did not send."""

    code = "foreign-origin"
    status = HTTPStatus.FORBIDDEN
    title = "Endringen kom ikke fra våre egne sider"


class NotThisMachineError(JobbmatchError):
    """The demo login is asked for from, or by the name of, another machine."""

    code = "not-this-machine"
    status = HTTPStatus.FORBIDDEN
    title = "Svarer bare på denne maskinen"


class VersionRequiredError(JobbmatchError):
    """A change that does not say which version it builds on."""

    code = "version-required"
    status = HTTPStatus.PRECONDITION_REQUIRED
    title = "Si hvilken versjon endringen bygger på"


class TooLargeError(JobbmatchError):
    """The body is over the limit."""

    code = "too-large"
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    title = "Det som ble sendt, er for stort"


class MethodNotAllowedError(JobbmatchError):
    """The address exists, the method does not."""

    code = "method-not-allowed"
    status = HTTPStatus.METHOD_NOT_ALLOWED
    title = "Dette kan ikke gjøres her"


class RequestError(JobbmatchError):
    """HTTP that is not understood."""

    code = "bad-request"
    status = HTTPStatus.BAD_REQUEST
    title = "Forespørselen er ikke til å forstå"
