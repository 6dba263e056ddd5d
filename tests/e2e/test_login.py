"""Coming in and going out."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.e2e.conftest import LogIn


def test_the_login_page_says_that_everybody_is_invented(new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto("/")
    expect(page.get_by_role("main")).to_contain_text("oppdiktede brukere")
    users = page.get_by_role("list", name="Oppdiktede brukere")
    users.wait_for()
    assert users.get_by_role("button").count() >= 5


def test_the_worklist_is_home_and_who_i_am_stands_on_top(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mine personer")
    expect(page.get_by_role("banner")).to_contain_text("Kari Eksempel")
    row = page.get_by_role("row").filter(has_text="Eksempel Elv")
    expect(row).to_contain_text("lagermedarbeider")
    expect(row.get_by_role("cell").nth(1)).not_to_be_empty()


def test_one_comes_to_the_address_one_asked_for(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", "/personer/elv/logg")
    expect(page.get_by_role("heading", name="Hvem har sett")).to_be_visible()


def test_after_logging_out_nothing_is_left(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel")
    page.get_by_role("link", name="Eksempel Elv", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Eksempel Elv")
    page.get_by_role("button", name="Logg ut").click()
    expect(page.get_by_role("list", name="Oppdiktede brukere")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("list", name="Oppdiktede brukere")).to_be_visible()
    expect(page.get_by_text("Eksempel Elv")).to_have_count(0)


def test_nothing_is_stored_in_the_browser(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", "/personer/hav/treff")
    page.locator(".row").first.wait_for()
    stored = "async () => [localStorage.length, (await caches.keys()).length, (await indexedDB.databases()).length]"
    assert page.evaluate(stored) == [0, 0, 0]
    # The router keeps places of scrolling for as long as the tab lives; nothing of a person may stand in them.
    assert "Hav" not in page.evaluate("JSON.stringify(sessionStorage)")
    assert page.evaluate("document.cookie") == "", "scripts must not be able to read the login"


def test_the_person_herself_comes_to_her_own_page(log_in: LogIn) -> None:
    page = log_in("Elv Eksempel")
    expect(page).to_have_url(re.compile(r"/personer/elv$"))
    parts = page.get_by_role("navigation", name="Deler av personsiden").get_by_role("link")
    expect(parts).to_have_text(["Oversikt", "Kartlegging", "Treff", "Delt og planlagt", "Logg"])
    expect(page.get_by_role("navigation", name="Hovedmeny").get_by_role("link")).to_have_text(["Min side"])


def test_the_analyst_sees_the_market_and_no_persons(log_in: LogIn) -> None:
    page = log_in("Dag Eksempel")
    expect(page.get_by_role("heading", level=1)).to_have_text("Markedet")
    expect(page.get_by_role("navigation", name="Hovedmeny").get_by_role("link")).to_have_count(0)
