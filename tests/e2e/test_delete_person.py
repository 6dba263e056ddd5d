"""Deleting a person: her name must be typed, then she is gone from every page, and nobody is told who it was.

On a server of its own: whoever is deleted stays deleted.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from jobbmatch.cli.demo import make_demo
from jobbmatch.settings import Settings
from tests.e2e.axe import assert_accessible
from tests.e2e.browser import NARROW, WIDE
from tests.e2e.conftest import LogIn
from tests.e2e.server import OSLO, bundle_is_built, running_server

EXPECTED = ["422", "404"]
"""Another name, and a person who is gone: the browser writes both in its console."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if not bundle_is_built():
        pytest.skip("no pages: build them with `make web`")
    home = tmp_path_factory.mktemp("deleting")
    make_demo(Settings(home=home), count=40, seed=1, as_of=datetime.now(OSLO).date())
    with running_server(home) as running:
        yield running


@pytest.fixture
def expected_errors() -> list[str]:
    return EXPECTED


def open_by_link(page: Page, alias: str) -> None:
    page.get_by_role("link", name=alias, exact=True).click()
    page.get_by_role("link", name="Slett personen").click()
    expect(page.get_by_role("heading", name="Slett personen")).to_be_visible()


@pytest.mark.parametrize(
    ("alias", "person", "size"),
    [("Eksempel Elv", "elv", WIDE), ("Eksempel Fjord", "fjord", NARROW)],
    ids=["wide", "narrow"],
)
def test_another_name_deletes_nothing_and_her_own_deletes_her(
    log_in: LogIn, alias: str, person: str, size: tuple[int, int]
) -> None:
    page = log_in(size=size)
    open_by_link(page, alias)
    assert_accessible(page)
    field, button = page.get_by_label(f"Skriv «{alias}»"), page.get_by_role("button", name="Slett for godt")
    button.click()
    expect(page.get_by_text("Skriv navnet som står øverst")).to_be_visible()
    field.fill("Eksempel Vik")
    button.click()
    expect(page.get_by_text("Ingenting er slettet")).to_be_visible()
    assert_accessible(page)
    assert page.request.get(f"/api/v1/persons/{person}").status == 200

    field.fill(alias.lower())
    button.click()

    expect(page.get_by_role("status").filter(has_text="Personen er slettet.")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/$"))
    page.get_by_role("table").wait_for()
    expect(page.get_by_text(alias)).to_have_count(0)
    assert_accessible(page)
    assert page.request.get(f"/api/v1/persons/{person}").status == 404
    page.goto(f"/personer/{person}")
    expect(page.get_by_role("heading", name="Personen kan ikke vises")).to_be_visible()
    expect(page).to_have_title("Personen kan ikke vises – jobbmatch")
    page.get_by_role("link", name="Gå til forsiden").click()
    expect(page).to_have_title("Mine personer – jobbmatch")
    expect(page.get_by_text(alias)).to_have_count(0)


def test_one_can_leave_without_deleting(log_in: LogIn) -> None:
    page = log_in()
    open_by_link(page, "Prøve Hav")
    page.get_by_role("link", name="Avbryt").or_(page.get_by_role("button", name="Avbryt")).click()
    expect(page.locator(".overview")).to_be_visible()
    assert page.request.get("/api/v1/persons/hav").status == 200


def test_who_may_not_is_offered_nothing(new_page: Callable[..., Page], log_in: LogIn) -> None:
    page = log_in("Mona Eksempel", "/personer/hav")
    page.locator(".overview").wait_for()
    expect(page.get_by_role("link", name="Slett personen")).to_have_count(0)
    page.goto("/personer/hav/slett")
    expect(page.get_by_text("Du kan ikke slette personen")).to_be_visible()
