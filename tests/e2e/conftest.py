"""One server and one browser for all tests here; every page is watched while it is used."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browser import WIDE, find_browser, open_browser
from tests.e2e.server import bundle_is_built, prepare, running_server
from tests.e2e.watch import Watch

HERE = Path(__file__).parent
PREPARED = "JOBBMATCH_E2E_HOME"
"""Names a home that is prepared already, for those who run these tests again and again."""

PATIENCE = 20_000.0
"""Milliseconds that a page may take on a machine with other things to do: these tests measure no speed."""
expect.set_options(timeout=PATIENCE)

LogIn = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = find_browser()
    if executable is None:
        pytest.skip("no browser: install Chromium or Chrome to run the tests in a browser")
    with open_browser(executable) as opened:
        yield opened


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if not bundle_is_built():
        pytest.skip("no pages: build them with `make web`")
    prepared = os.environ.get(PREPARED)
    home = Path(prepared) if prepared else tmp_path_factory.mktemp("home")
    if not (home / "var").is_dir():
        prepare(home)
    with running_server(home) as running:
        yield running


@pytest.fixture
def expected_errors() -> list[str]:
    """What a test means to provoke: words of lines that may then stand in the browser's console."""
    return []


@pytest.fixture
def new_page(browser: Browser, address: str, expected_errors: list[str]) -> Iterator[Callable[..., Page]]:
    """Opens pages in browsers of their own; afterwards all of them must have been quiet."""
    watches: list[Watch] = []
    contexts = []

    def opened(size: tuple[int, int] = WIDE) -> Page:
        context = browser.new_context(
            base_url=address,
            viewport={"width": size[0], "height": size[1]},
            locale="nb-NO",
            timezone_id="Europe/Oslo",
        )
        contexts.append(context)
        page = context.new_page()
        watches.append(Watch(page, address))
        return page

    yield opened
    for context in contexts:
        context.close()
    for watch in watches:
        assert watch.foreign == [], "a request left the server's origin"
        unexpected = [line for line in watch.errors if not any(words in line for words in expected_errors)]
        assert unexpected == [], "the browser's console has errors"
        assert watch.requests, "the watch saw nothing"


@pytest.fixture
def log_in(new_page: Callable[..., Page]) -> LogIn:
    """Opens an address as one of the invented users."""

    def logged_in(user: str = "Kari Eksempel", path: str = "/", size: tuple[int, int] = WIDE) -> Page:
        page = new_page(size)
        page.goto(path)
        page.get_by_role("button", name=user).click()
        page.get_by_role("button", name="Logg ut").or_(page.get_by_role("button", name="Gå tilbake")).wait_for()
        return page

    return logged_in
