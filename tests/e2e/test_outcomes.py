"""Saying what came of an ad: one click, a reason by choice, and taking it back; a job is asked about in its time."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import assert_accessible
from tests.e2e.browser import NARROW
from tests.e2e.conftest import LogIn

PERSON = "sund"
API = f"/api/v1/persons/{PERSON}"


def open_second(page: Page) -> Any:
    """Open the second ad of the list by a click, and give it."""
    page.goto(f"/personer/{PERSON}/treff")
    page.locator(".row__title").nth(1).click()
    expect(said(page)).to_be_visible()
    return page.request.get(f"{API}/matches?top=20").json()["matches"][1]["vacancy"]


def said(page: Page) -> Locator:
    return page.get_by_role("group", name="Hva ble det av den?")


def kinds(page: Page, vacancy: str) -> list[str]:
    outcomes = page.request.get(f"{API}/outcomes").json()["outcomes"]
    return [one["kind"] for one in outcomes if one["vacancy_id"] == vacancy]


def test_one_click_says_it_and_one_takes_it_back(log_in: LogIn) -> None:
    page = log_in()
    vacancy = open_second(page)["id"]
    button = said(page).get_by_role("button", name="Søkt")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".outcomes__last")).to_contain_text("Søkt")
    assert_accessible(page)
    page.get_by_role("button", name="Angre").click()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert kinds(page, vacancy) == ["opened"], "chosen by a click"


def test_a_no_has_a_reason_by_choice_on_a_narrow_screen_too(log_in: LogIn) -> None:
    page = log_in(size=NARROW)
    vacancy = open_second(page)["id"]
    button = said(page).get_by_role("button", name="Ikke for meg")
    button.click()
    page.get_by_label("Hvorfor ikke?").select_option("way")
    assert_accessible(page)
    page.locator(".outcomes__why").get_by_role("button", name="Ikke for meg").click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".outcomes__last")).to_contain_text("Ikke for meg (for lang vei)")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert "no" not in kinds(page, vacancy)


def test_what_merely_stands_first_is_not_said_to_be_opened(log_in: LogIn) -> None:
    page = log_in()
    page.goto(f"/personer/{PERSON}/treff")
    expect(said(page)).to_be_visible()
    first = page.request.get(f"{API}/matches?top=20").json()["matches"][0]["vacancy"]["id"]
    assert kinds(page, first) == []
