"""Sharing an ad, and what a change sets off: the bar on every page, the row, and that one has seen to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import assert_accessible
from tests.e2e.browser import NARROW
from tests.e2e.conftest import LogIn

PERSON = "sund"
API = f"/api/v1/persons/{PERSON}"
SHARED = f"/personer/{PERSON}/delt"
MUST = "1 stilling må ses på igjen nå"


def share_first(page: Page) -> Any:
    """Share the first ad of the list by the button, and give it."""
    page.goto(f"/personer/{PERSON}/treff")
    page.locator(".row").first.wait_for()
    matches = page.request.get(f"{API}/matches?top=20").json()["matches"]
    vacancy: Any = next(m["vacancy"] for m in matches if m["vacancy"]["employer"])
    page.goto(f"/personer/{PERSON}/treff?stilling={vacancy['id']}")
    group = page.get_by_role("group", name="Gå videre med stillingen")
    group.get_by_role("button", name="Del med personen").click()
    expect(group.get_by_role("status")).to_have_text("Delt med personen.")
    expect(group.get_by_role("button", name="Del med personen")).to_have_attribute("aria-pressed", "true")
    return vacancy


def row(page: Page) -> Locator:
    return page.get_by_role("main").locator("li.placement")


def take_out(page: Page) -> None:
    page.get_by_role("button", name="Ta ut", exact=True).click()
    page.get_by_role("button", name="Ja, ta den ut").click()
    expect(row(page)).to_have_count(0)


@contextmanager
def excluded(page: Page, address: str, employer: str) -> Iterator[None]:
    """Exclude an employer as long as the block lasts."""
    before = page.request.get(f"{API}/frames").json()

    def save(frames: Any) -> None:
        version = page.request.get(f"{API}/frames").json()["version"]
        headers = {"Origin": address, "If-Match": f'"{version}"'}
        assert page.request.put(f"{API}/frames", data=frames, headers=headers).ok

    save({**before["frames"], "employers": [*before["frames"]["employers"], {"name": employer}]})
    try:
        yield
    finally:
        save(before["frames"])


def test_an_ad_is_shared_planned_started_and_taken_out(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel")
    vacancy = share_first(page)
    page.get_by_role("link", name="Delt og planlagt").click()
    expect(page.get_by_role("region", name="Delt", exact=True)).to_contain_text(vacancy["title"])
    row(page).get_by_role("button", name="Legg i plan").click()
    expect(page.get_by_role("region", name="Planlagt", exact=True)).to_contain_text(vacancy["employer"])
    expect(row(page)).to_contain_text("av Kari Eksempel")
    row(page).get_by_role("button", name="I arbeid").click()
    expect(page.get_by_role("region", name="I arbeid", exact=True)).to_contain_text(vacancy["title"])
    expect(page.get_by_role("main").get_by_role("status").first).to_have_text("Ført som i arbeid.")
    assert_accessible(page)
    take_out(page)
    expect(page.get_by_role("main")).to_contain_text("Ingenting er delt ennå.")


def test_an_exclusion_raises_a_bar_on_every_page_until_somebody_has_seen_to_it(log_in: LogIn, address: str) -> None:
    page = log_in("Kari Eksempel")
    vacancy = share_first(page)
    bar = page.locator(".alarmbar")
    expect(bar).to_be_empty()
    with excluded(page, address, vacancy["employer"]):
        for path in ("/", "/stillinger", f"/personer/{PERSON}", f"/personer/{PERSON}/rammer"):
            page.goto(path)
            expect(bar).to_contain_text(MUST)
            assert vacancy["title"] not in bar.inner_text()
        assert_accessible(page)
        bar.get_by_role("link", name=MUST).click()
        expect(page).to_have_url(f"{address}{SHARED}")
        expect(row(page)).to_contain_text("Stillingen vises ikke nå. Veilederen din ser på den.")
        expect(row(page)).to_contain_text("Den bryter nå med en ramme.")
        expect(row(page)).not_to_contain_text(vacancy["title"])
        row(page).get_by_role("button", name="Hva er endret?").click()
        expect(row(page)).to_contain_text(vacancy["title"])
        expect(row(page)).to_contain_text("rbeidsgiver")
        assert_accessible(page)
        row(page).get_by_role("combobox", name="Hva har du gjort?").select_option("talked")
        row(page).get_by_role("button", name="Jeg har sett på den").click()
        expect(bar).to_be_empty()
        expect(row(page)).not_to_contain_text("Må ses på igjen nå")
        herself = log_in("Sund Eksempel", SHARED)
        expect(row(herself)).to_contain_text("Stillingen vises ikke nå. Veilederen din ser på den.")
        expect(herself.get_by_role("button", name="Hva er endret?")).to_have_count(0)
        expect(herself.get_by_role("button", name="Ta ut")).to_have_count(0)
        expect(herself.locator(".alarmbar")).to_be_empty()
        take_out(page)


def test_at_390_pixels_bar_and_rows_have_room(log_in: LogIn, address: str) -> None:
    page = log_in("Kari Eksempel", size=NARROW)
    vacancy = share_first(page)
    with excluded(page, address, vacancy["employer"]):
        page.goto(SHARED)
        expect(page.locator(".alarmbar")).to_contain_text(MUST)
        row(page).first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
        assert_accessible(page)
        take_out(page)
        expect(page.locator(".alarmbar")).to_be_empty()
