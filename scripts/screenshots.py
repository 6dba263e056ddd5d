"""Take pictures of the main pages, wide and narrow, from the real server with its demo data.

Example:
    .venv/bin/python -m scripts.screenshots var/screenshots
    .venv/bin/python -m scripts.screenshots var/screenshots --address http://127.0.0.1:8080
"""

import argparse
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.e2e.browser import NARROW, WIDE, find_browser, open_browser
from tests.e2e.server import prepare, running_server

USER = "Kari Eksempel"
PERSON = "/personer/elv"
COUNT = 4000
TRAIN_ON = 300


def home(page: Page) -> None:
    """The worklist."""
    page.goto("/")
    page.get_by_role("table").wait_for()


def overview(page: Page) -> None:
    """What is known of a person."""
    page.goto(PERSON)
    page.get_by_role("heading", name="Ønsker").wait_for()


def matches(page: Page) -> None:
    """The list, and the ad beside it where there is room."""
    page.goto(f"{PERSON}/treff")
    page.locator(".row").first.wait_for()
    if _is_wide(page):
        page.locator(".ad").wait_for()


def ad(page: Page) -> None:
    """An ad with marked passages, the first in the list that has any."""
    matches(page)
    links = page.locator(".row__title")
    for place in range(min(links.count(), 8)):
        links.nth(place).click()
        page.locator(".ad").wait_for()
        if page.locator("mark").count():
            break
        if not _is_wide(page):
            page.get_by_role("button", name="Tilbake til listen").click()


def frames(page: Page) -> None:
    """The room of the frames."""
    page.goto(f"{PERSON}/rammer")
    page.get_by_role("button", name="Åpne rammer").click()
    page.get_by_role("heading", name="Hva som er avtalt").wait_for()


def frames_editing(page: Page) -> None:
    """Changing the frames."""
    frames(page)
    page.get_by_role("button", name="Endre").click()


def checks(page: Page) -> None:
    """What must be checked, with an answer on its way where there is room for both."""
    frames(page)
    page.get_by_role("tab", name="Må sjekkes").click()
    page.locator(".row").first.wait_for()
    if _is_wide(page):
        page.get_by_role("radio", name="Nei").first.check()


def check(page: Page) -> None:
    """One ad that must be checked, and how it is answered."""
    checks(page)
    if not _is_wide(page):
        page.locator(".row__title").first.click()
        page.get_by_role("radio", name="Nei").first.check()


def own_ad_check(page: Page) -> None:
    """An ad that somebody brings, against the frames."""
    frames(page)
    page.get_by_role("tab", name="Egen annonse").click()
    _paste(page)
    page.get_by_role("button", name="Se annonsen mot rammene").click()
    page.locator(".sheet").wait_for()


def own_ad(page: Page) -> None:
    """The same on the ordinary page."""
    matches(page)
    page.get_by_role("button", name="Har du funnet en stilling selv?").click()
    _paste(page)
    page.get_by_role("button", name="Kan vi snakke om denne?").click()
    page.locator(".ownad__answer").wait_for()


def _paste(page: Page) -> None:
    page.get_by_role("textbox", name="Tittel").fill("Lagermedarbeider")
    page.get_by_role("textbox", name="Hele teksten i annonsen").fill(
        "Du plukker og pakker varer på lageret. Vi arbeider dagtid, og av og til en nattevakt når det er mye å gjøre."
    )


def placements(page: Page) -> None:
    """What is shared with a person and planned; the first ad of her list is shared for it."""
    matches(page)
    if not _is_wide(page):
        page.locator(".row__title").first.click()
    page.get_by_role("button", name="Del med personen").click()
    page.goto(f"{PERSON}/delt")
    page.locator(".placement").first.wait_for()


def log(page: Page) -> None:
    """Who has looked."""
    page.goto(f"{PERSON}/logg")
    page.get_by_role("table").wait_for()


def vacancies(page: Page) -> None:
    """The plain search."""
    page.goto("/stillinger?q=lager")
    page.locator(".row__title").first.click()
    page.locator(".ad").wait_for()


def door(page: Page) -> None:
    """The way into the frames."""
    page.goto(f"{PERSON}/rammer")
    page.get_by_role("button", name="Åpne rammer").wait_for()


PAGES: Mapping[str, Callable[[Page], None]] = {
    "1-mine-personer": home,
    "2-oversikt": overview,
    "3-treff": matches,
    "4-annonse": ad,
    "5-rammer-dor": door,
    "6-rammer": frames,
    "7-rammer-endre": frames_editing,
    "8-logg": log,
    "9-stillinger": vacancies,
    "10-ma-sjekkes": checks,
    "11-en-sjekk": check,
    "12-egen-annonse-rammer": own_ad_check,
    "13-egen-annonse": own_ad,
    "14-delt-og-planlagt": placements,
}


def _is_wide(page: Page) -> bool:
    return (page.viewport_size or {"width": 0})["width"] >= WIDE[0]


def take(browser: Browser, address: str, size: tuple[int, int], folder: Path) -> None:
    """Take all pictures at one size, each as one sees it and as it is in full."""
    width, height = size
    context = browser.new_context(
        base_url=address, viewport={"width": width, "height": height}, locale="nb-NO", timezone_id="Europe/Oslo"
    )
    page = context.new_page()
    page.goto("/")
    page.get_by_role("button", name=USER).wait_for()
    page.screenshot(path=folder / f"{width}-0-logg-inn.png")
    page.get_by_role("button", name=USER).click()
    page.get_by_role("heading", name="Mine personer").wait_for()
    for name, show in PAGES.items():
        show(page)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=folder / f"{width}-{name}.png")
        print(f"{width}-{name}.png")
    context.close()


def main() -> None:
    """Start what is needed and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="Where the pictures go.")
    parser.add_argument("--address", help="A server that runs already.")
    chosen = parser.parse_args()
    executable = find_browser()
    if executable is None:
        parser.error("no browser of the Chromium family was found")
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with open_browser(executable) as browser:
        if chosen.address:
            _both(browser, chosen.address, chosen.folder)
            return
        with tempfile.TemporaryDirectory() as folder:
            prepare(Path(folder), count=COUNT, persons=TRAIN_ON)
            with running_server(Path(folder)) as address:
                _both(browser, address, chosen.folder)


def _both(browser: Browser, address: str, folder: Path) -> None:
    for size in (WIDE, NARROW):
        take(browser, address, size, folder)


if __name__ == "__main__":
    main()
