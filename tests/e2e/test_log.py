"""Whoever looks is seen."""

from playwright.sync_api import expect

from tests.e2e.conftest import LogIn


def test_a_look_stands_in_the_log(log_in: LogIn) -> None:
    page = log_in("Jonas Eksempel", "/personer/hav/treff")
    page.locator(".row").first.wait_for()
    page.get_by_role("link", name="Logg").click()
    looks = page.get_by_role("row").filter(has_text="Jonas Eksempel")
    expect(looks.filter(has_text="så treff").first).to_be_visible()
    expect(looks.filter(has_text="åpnet siden").first).to_be_visible()


def test_a_refusal_stands_there_too(log_in: LogIn) -> None:
    refused = log_in("Mona Eksempel")
    assert refused.request.get("/api/v1/persons/elv/frames").status == 404
    page = log_in("Kari Eksempel", "/personer/elv/logg")
    expect(page.get_by_role("row").filter(has_text="Mona Eksempel").filter(has_text="fikk nei").first).to_be_visible()
