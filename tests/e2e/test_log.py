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


def test_the_person_sees_first_what_others_have_seen(log_in: LogIn) -> None:
    log_in("Kari Eksempel", "/personer/elv/treff").locator(".row").first.wait_for()
    page = log_in("Elv Eksempel", "/personer/elv/logg")
    expect(page.get_by_text("om deg")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="Kari Eksempel").first).to_be_visible()
    own = page.get_by_role("row").filter(has_text="Elv Eksempel")
    expect(own).to_have_count(0)
    page.get_by_role("button", name="Vis også det du selv har sett").click()
    expect(own.first).to_be_visible()
    page.get_by_role("button", name="Skjul det du selv har sett").click()
    expect(own).to_have_count(0)


def test_a_refusal_stands_there_too(log_in: LogIn) -> None:
    refused = log_in("Mona Eksempel")
    assert refused.request.get("/api/v1/persons/elv/frames").status == 404
    page = log_in("Kari Eksempel", "/personer/elv/logg")
    expect(page.get_by_role("row").filter(has_text="Mona Eksempel").filter(has_text="fikk nei").first).to_be_visible()
