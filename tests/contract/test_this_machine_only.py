"""The demo login answers this machine alone, by its own name, and takes changes from its own pages alone."""

import pytest
from starlette.testclient import TestClient

from tests.contract.world import HOST, ORIGIN, OWN_PAGE, World

PATHS = ["/", "/api/v1/demo-users", "/api/v1/openapi.json", "/internal/live", "/metrics", "/api/v1/persons"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("client", "headers"),
    [
        ("192.168.1.20", {}),
        ("10.0.0.1", {"Host": HOST}),
        ("127.0.0.1", {"Host": "rebound.example:8080"}),
        ("127.0.0.1", {"Host": "localhost.rebound.example"}),
        ("127.0.0.1", {"X-Forwarded-For": "127.0.0.1"}),
        ("127.0.0.1", {"Forwarded": "for=127.0.0.1"}),
    ],
)
def test_others_are_turned_away(world: World, path: str, client: str, headers: dict[str, str]) -> None:
    browser = TestClient(world.app, base_url=ORIGIN, client=(client, 5000), raise_server_exceptions=False)
    answer = browser.get(path, headers=headers)
    assert answer.status_code == 403
    assert answer.json()["code"] == "not-this-machine"
    assert "set-cookie" not in answer.headers
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["localhost:8080", "[::1]:8080", "127.0.0.1"])
def test_all_names_of_this_machine_work(world: World, host: str) -> None:
    browser = TestClient(world.app, base_url=f"http://{host}", client=("::1", 5000))
    assert browser.get("/api/v1/demo-users").status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:9999"},
    ],
)
def test_a_change_from_another_site_is_refused(world: World, headers: dict[str, str]) -> None:
    browser = TestClient(world.app, base_url=ORIGIN, client=("127.0.0.1", 5000))
    for answer in (
        browser.post("/api/v1/session", json={"user_id": "kari"}, headers=headers),
        browser.put("/api/v1/persons/tvilling-a/frames", json={}, headers=headers),
        browser.delete("/api/v1/session", headers=headers),
    ):
        assert answer.status_code == 403
        assert answer.json()["code"] == "foreign-origin"
    assert not browser.cookies


def test_the_cookie_is_out_of_reach(world: World) -> None:
    browser = TestClient(world.app, base_url=ORIGIN, client=("127.0.0.1", 5000))
    answer = browser.post("/api/v1/session", json={"user_id": "kari"}, headers=OWN_PAGE)
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "path=/api/v1" in cookie
    assert "kari" not in cookie
