"""Brings an invented ad, on the ordinary page or against the frames."""

from playwright.sync_api import Page

TITLE = "Lagermedarbeider"
NIGHT = "Du plukker og pakker varer på lageret vårt. Av og til er det en nattevakt."


def paste(page: Page, action: str, *, title: str = TITLE, text: str = NIGHT) -> None:
    """Fill in the ad and ask about it."""
    page.get_by_role("textbox", name="Tittel").fill(title)
    page.get_by_role("textbox", name="Hele teksten i annonsen").fill(text)
    page.get_by_role("button", name=action).click()
