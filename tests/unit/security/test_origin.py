"""Changes come from our own pages only."""

import pytest

from jobbmatch.security.origin import is_same_origin

HOST = "127.0.0.1:8080"
OWN = f"http://{HOST}"


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_what_changes_nothing_passes(method: str) -> None:
    assert is_same_origin(
        method=method, scheme="http", host=HOST, origin="https://evil.example", fetch_site="cross-site"
    )


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "ANYTHING"])
@pytest.mark.parametrize(
    ("origin", "fetch_site", "passes"),
    [
        (OWN, "same-origin", True),
        (OWN, None, True),
        (None, "same-origin", True),
        (OWN.upper(), None, True),
        (None, None, False),
        ("null", "same-origin", False),
        ("null", None, False),
        ("https://evil.example", None, False),
        ("https://evil.example", "same-origin", False),
        (OWN, "cross-site", False),
        (OWN, "same-site", False),
        (OWN, "none", False),
        (None, "none", False),
        ("https://127.0.0.1:8080", None, False),
        ("http://127.0.0.1:8081", None, False),
        ("http://127.0.0.1", None, False),
    ],
)
def test_what_changes_something(method: str, origin: str | None, fetch_site: str | None, passes: bool) -> None:
    assert is_same_origin(method=method, scheme="http", host=HOST, origin=origin, fetch_site=fetch_site) is passes


def test_no_host_is_no_origin() -> None:
    assert not is_same_origin(method="PUT", scheme="http", host=None, origin="http://", fetch_site=None)
