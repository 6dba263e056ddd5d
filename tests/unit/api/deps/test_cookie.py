"""The cookie is given and taken back with the same marks."""

from fastapi import Request, Response

from jobbmatch.api.deps.cookie import COOKIE, clear_cookie, read_cookie, set_cookie


def test_it_is_out_of_reach_of_scripts_and_other_sites() -> None:
    response = Response()
    set_cookie(response, "token")
    header = response.headers["set-cookie"]
    assert header == f"{COOKIE}=token; HttpOnly; Path=/api/v1; SameSite=strict"


def test_it_is_taken_back_at_the_same_path() -> None:
    response = Response()
    clear_cookie(response)
    assert "Path=/api/v1" in response.headers["set-cookie"]
    assert "Max-Age=0" in response.headers["set-cookie"]


def test_it_is_read() -> None:
    headers = [(b"cookie", f"a=1; {COOKIE}=token".encode())]
    assert read_cookie(Request({"type": "http", "headers": headers})) == "token"
    assert read_cookie(Request({"type": "http", "headers": []})) is None
