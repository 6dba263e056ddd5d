"""The bundle: pages for every address that is not the API's, hashed files kept long, nothing outside the folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from jobbmatch.api.app import create_app
from jobbmatch.api.pages import ASK_FIRST, FOREVER
from tests.contract.world import World


@pytest.fixture
def client(world: World, tmp_path: Path) -> Iterator[TestClient]:
    pages = tmp_path / "static"
    (pages / "assets").mkdir(parents=True)
    (pages / "index.html").write_text("<!doctype html>START")
    (pages / "assets" / "index-abc123.js").write_text("let a = 1")
    (pages / "favicon.svg").write_text("<svg/>")
    (tmp_path / "secret.txt").write_text("SECRET")
    (pages / "link.txt").symlink_to(tmp_path / "secret.txt")
    yield World(create_app(world.services, pages=pages), world.services).client()


@pytest.mark.parametrize("path", ["/", "/personer", "/personer/elv/treff", "/index.html"])
def test_every_address_of_a_page_gets_the_start_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "START" in answer.text
    assert answer.headers["cache-control"] == ASK_FIRST
    assert "default-src 'self'" in answer.headers["content-security-policy"]


def test_hashed_files_are_kept_long_and_others_are_asked_for(client: TestClient) -> None:
    hashed = client.get("/assets/index-abc123.js")
    assert hashed.headers["cache-control"] == FOREVER
    assert "javascript" in hashed.headers["content-type"]
    assert client.get("/favicon.svg").headers["cache-control"] == ASK_FIRST


@pytest.mark.parametrize("path", ["/assets/gone.js", "/api", "/api/v2/x", "/internal/x"])
def test_what_is_no_page_is_not_found(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/..%2Fsecret.txt", "/%2e%2e/secret.txt", "/assets/..%2F..%2Fsecret.txt", "/link.txt", "/a%00b"],
)
def test_nothing_outside_the_folder_is_served(client: TestClient, path: str) -> None:
    assert "SECRET" not in client.get(path).text


def test_without_a_bundle_the_page_says_how_to_build_it(world: World, tmp_path: Path) -> None:
    answer = World(create_app(world.services, pages=tmp_path / "none"), world.services).client().get("/")
    assert answer.status_code == 503
    assert "make web" in answer.text
    assert answer.headers["cache-control"] == "no-store"
