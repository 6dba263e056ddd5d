"""The cookie that carries the session token: out of reach of scripts, and never sent by another site's request."""

from typing import Final

from fastapi import Request, Response

from jobbmatch.api.paths import PREFIX

COOKIE: Final = "jobbmatch_session"


def read_cookie(request: Request) -> str | None:
    """Give the token that came with a request."""
    return request.cookies.get(COOKIE)


def set_cookie(response: Response, token: str) -> None:
    """Hand out a token. It ends with the browser; the time limit is in the token itself.

    The cookie is not marked Secure: the login works on loopback only, where there is no TLS.
    """
    response.set_cookie(COOKIE, token, path=PREFIX, httponly=True, samesite="strict")


def clear_cookie(response: Response) -> None:
    """Take the token back."""
    response.delete_cookie(COOKIE, path=PREFIX, httponly=True, samesite="strict")
