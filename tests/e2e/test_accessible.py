"""All pages for all people: axe finds nothing, and the keyboard is enough."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.axe import assert_accessible
from tests.e2e.browser import NARROW, WIDE
from tests.e2e.conftest import LogIn
from tests.e2e.own_ad import paste

READY = {
    "/": "table",
    "/personer/elv": ".overview",
    "/personer/elv/kartlegging": ".part",
    "/personer/hav/treff": ".ad, .row",
    "/personer/elv/logg": "table",
    "/personer/elv/delt": ".placements",
    "/stillinger?q=lager": ".row",
}


@pytest.fixture
def new_page_at_login(new_page: Callable[..., Page]) -> Page:
    page = new_page()
    page.goto("/")
    page.get_by_role("list", name="Oppdiktede brukere").wait_for()
    return page


NARROW_TOO = ("/", "/personer/hav/treff")
"""Pages that are put together in another way where the screen is narrow."""


@pytest.mark.parametrize(("size", "paths"), [(WIDE, tuple(READY)), (NARROW, NARROW_TOO)], ids=["wide", "narrow"])
def test_axe_finds_nothing(log_in: LogIn, size: tuple[int, int], paths: tuple[str, ...]) -> None:
    page = log_in(size=size)
    for path in paths:
        ready = READY[path]
        page.goto(path)
        page.locator(ready).first.wait_for()
        page.wait_for_load_state("networkidle")
        assert_accessible(page)
    page.goto("/personer/elv/rammer")
    page.get_by_role("button", name="Åpne rammer").click()
    page.get_by_role("button", name="Endre").click()
    assert_accessible(page)
    page.get_by_role("tab", name="Må sjekkes").click()
    page.locator(".row__title").first.click()
    page.get_by_role("radio", name="Nei").first.check()
    assert_accessible(page)


def test_axe_finds_nothing_where_an_own_ad_is_brought(log_in: LogIn) -> None:
    page = log_in(path="/personer/hav/treff")
    page.get_by_role("button", name="Har du funnet en stilling selv?").click()
    paste(page, "Kan vi snakke om denne?")
    page.locator(".ownad__answer").wait_for()
    assert_accessible(page)
    page.goto("/personer/elv/rammer")
    page.get_by_role("button", name="Åpne rammer").click()
    page.get_by_role("tab", name="Egen annonse").click()
    paste(page, "Se annonsen mot rammene")
    page.locator(".sheet").wait_for()
    assert_accessible(page)


def test_axe_finds_nothing_on_the_login_page(new_page_at_login: Page) -> None:
    assert_accessible(new_page_at_login)


def test_the_keyboard_is_enough_from_login_to_an_ad(new_page_at_login: Page) -> None:
    page = new_page_at_login
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Kari Eksempel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mine personer")
    page.get_by_role("table").wait_for()
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Eksempel Elv", exact=True)).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Eksempel Fjord")
    expect(page.get_by_role("main")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Treff", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    page.locator(".row").first.wait_for()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Annonsen som er åpen")).to_be_focused()


def test_the_first_stop_leads_past_the_menu(log_in: LogIn) -> None:
    page = log_in()
    page.reload()
    page.get_by_role("table").wait_for()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Hopp til innholdet")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Ny person")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Eksempel Elv", exact=True)).to_be_focused()
