"""An ad that the person found herself: one neutral answer on the ordinary page, the whole of it behind the door."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.browser import NARROW
from tests.e2e.conftest import LogIn
from tests.e2e.own_ad import NIGHT, TITLE, paste
from tests.e2e.test_frames import go_in

ASK = "Kan vi snakke om denne?"


def told(page: Page, person: str) -> tuple[str, str]:
    """What is told about the same ad, and how it looks: the words of the answer are taken out of the look."""
    page.goto(f"/personer/{person}/treff")
    page.get_by_role("button", name="Har du funnet en stilling selv?").click()
    paste(page, ASK)
    answer = page.locator(".ownad__answer")
    expect(answer).to_contain_text(TITLE)
    words = answer.locator("> *").last.inner_text()
    look = answer.evaluate("answer => answer.outerHTML").replace(words, "")
    return words, re.sub(r'\b(id|aria-labelledby)="[^"]*"', "", look)


def save_frames(page: Page, person: str, frames: Any, address: str) -> None:
    version = page.request.get(f"/api/v1/persons/{person}/frames").json()["version"]
    headers = {"If-Match": f'"{version}"', "Origin": address}
    assert page.request.put(f"/api/v1/persons/{person}/frames", data=frames, headers=headers).ok


def test_the_answer_looks_the_same_whatever_it_says(log_in: LogIn, address: str) -> None:
    kari, mona = log_in("Kari Eksempel"), log_in("Mona Eksempel")
    frames = kari.request.get("/api/v1/persons/lund/frames").json()["frames"]
    held_words, held = told(mona, "lund")
    save_frames(kari, "lund", {}, address)
    free_words, free = told(mona, "lund")
    save_frames(kari, "lund", frames, address)
    assert (free_words, held_words) == ("Denne kan dere snakke om.", "Snakk med veilederen din om denne.")
    assert free == held
    assert mona.url.endswith("/personer/lund/treff"), "nothing of the ad stands in the address"


def test_without_the_grant_nobody_reads_why(log_in: LogIn, address: str) -> None:
    page = log_in("Mona Eksempel")
    sent = {"ad": {"title": TITLE, "text": NIGHT}}
    answer = page.request.post("/api/v1/persons/elv/own-ads/check", data=sent, headers={"Origin": address})
    assert answer.status == 404


def test_with_the_grant_the_findings_and_questions_stand_behind_the_door(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", "/personer/elv/rammer")
    go_in(page)
    page.get_by_role("tab", name="Egen annonse").click()
    paste(page, "Se annonsen mot rammene")
    sheet = page.locator(".sheet")
    expect(sheet).to_contain_text("Bryter med en ramme")
    expect(sheet.get_by_role("region", name="Når på døgnet og uka er arbeidet?")).to_contain_text("nattevakt")
    expect(sheet.get_by_role("link", name="Les hele annonsen")).to_have_count(0)
    page.get_by_role("textbox", name="Tittel").fill("En annen stilling")
    expect(sheet).to_have_count(0)


def test_an_unknown_link_is_refused_in_words(log_in: LogIn, expected_errors: list[str]) -> None:
    expected_errors.append("422")
    page = log_in("Kari Eksempel", "/personer/hav/treff")
    page.get_by_role("button", name="Har du funnet en stilling selv?").click()
    page.get_by_role("radio", name="Lim inn lenken").click()
    page.get_by_role("textbox", name="Lenke til annonsen").fill("https://stillinger.example/1")
    page.get_by_role("button", name=ASK).click()
    expect(page.get_by_role("main")).to_contain_text("Vi kjenner ikke annonsen som lenken viser til.")


def test_it_fits_a_telephone(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", "/personer/hav/treff", NARROW)
    page.get_by_role("button", name="Har du funnet en stilling selv?").click()
    paste(page, ASK)
    page.locator(".ownad__answer").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
