"""'Må sjekkes': where, for whom and when the work is done and what it is, said in forms that lose nothing."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import assert_accessible
from tests.e2e.browser import NARROW
from tests.e2e.conftest import LogIn
from tests.e2e.own_ad import paste
from tests.e2e.test_checks import API, REASON, TIMES, is_shown, open_checks, panel, row, say_how, waiting
from tests.e2e.test_frames import go_in

WHEN = "Når på døgnet og uka er arbeidet?"
PLAIN = "/api/v1/persons/fjord"
BARE = "Vi søker en person som kan hjelpe oss."
ALL_KINDS = {
    "zones": [{"kind": "municipality", "code": "1103"}],
    "employers": [{"name": "Oppdiktet Drift AS"}],
    "occupations": [{"code": "5223"}],
}


@pytest.fixture
def brought(log_in: LogIn, address: str) -> Iterator[Page]:
    """An ad that says next to nothing, against frames of every kind that a value answers; they are put back."""
    page = log_in("Kari Eksempel", "/personer/fjord/rammer")
    before = page.request.get(f"{PLAIN}/frames").json()
    save(page, ALL_KINDS, address)
    go_in(page)
    page.get_by_role("tab", name="Egen annonse").click()
    # Answers are kept by the text: another one each time, so that nothing was answered before.
    own = "".join(random.choices("bcdfg", k=12))
    paste(page, "Se annonsen mot rammene", title="Medarbeider", text=f"{BARE} {own}.")
    page.locator(".sheet").wait_for()
    yield page
    save(page, before["frames"], address)


def save(page: Page, frames: Any, address: str) -> None:
    version = page.request.get(f"{PLAIN}/frames").json()["version"]
    headers = {"If-Match": f'"{version}"', "Origin": address}
    assert page.request.put(f"{PLAIN}/frames", data=frames, headers=headers).ok


def part(page: Page, name: str) -> Locator:
    return panel(page).get_by_role("region", name=name)


def test_hours_by_a_click_settle_night_evening_and_weekend(log_in: LogIn) -> None:
    page = open_checks(log_in)
    check = waiting(page, *TIMES)[0]
    row(page, check).click()
    part(page, WHEN).get_by_role("radio", name="Oppgi arbeidstiden").click()
    page.get_by_role("button", name="Hverdager 08–16").click()
    expect(part(page, WHEN)).to_contain_text("Tidene betyr ikke natt, ikke kveld, ikke helg.")
    page.get_by_role("button", name="Lagre svaret").click()
    expect(part(page, WHEN)).to_contain_text("Velg ett av de to")
    page.get_by_role("radio", name="Nei, bare disse tidene").check()
    assert_accessible(page)
    say_how(page)
    line = page.get_by_role("status").filter(has_text=check["vacancy"]["title"])
    expect(line).to_contain_text("er åpnet og kan stå i Treff.")
    assert is_shown(page, check)
    line.get_by_role("button", name="Angre").click()
    expect(row(page, check)).to_have_count(1)
    assert not is_shown(page, check)


def test_what_is_begun_stays_when_another_ad_or_part_is_opened(log_in: LogIn) -> None:
    page = open_checks(log_in)
    check = waiting(page, *TIMES)[0]
    row(page, check).click()
    part(page, WHEN).get_by_role("radio", name="Oppgi arbeidstiden").click()
    page.get_by_role("button", name="To-skift").click()
    page.get_by_role("button", name="Legg til tid").click()
    page.get_by_role("textbox", name="Begrunnelse").fill(REASON)
    page.locator(".row__title").nth(5).click()
    expect(page.get_by_role("textbox", name="Begrunnelse")).to_have_count(0)
    page.get_by_role("tab", name="Avtalt").click()
    page.get_by_role("tab", name="Må sjekkes").click()
    row(page, check).click()
    expect(page.get_by_role("textbox", name="Begrunnelse")).to_have_value(REASON)
    expect(page.get_by_label("Fra")).to_have_count(3)
    page.get_by_role("button", name="Lagre svaret").click()
    expect(part(page, WHEN)).to_contain_text("Fyll ut fra og til")
    page.get_by_role("button", name="Lukk").click()
    page.goto("/personer/elv/rammer")
    go_in(page)
    page.get_by_role("tab", name="Må sjekkes").click()
    row(page, check).click()
    expect(page.get_by_role("textbox", name="Begrunnelse")).to_have_count(0)


def test_a_place_by_its_address_and_with_keys_alone(brought: Page) -> None:
    where = part(brought, "Hvor utføres arbeidet?")
    field = where.get_by_role("combobox", name="Arbeidssted")
    field.focus()
    brought.keyboard.type("Oppdiktet vei 12, 9008 Tro")
    expect(brought.get_by_role("option", name="9008 Tromsø")).to_be_visible()
    brought.keyboard.press("ArrowDown")
    brought.keyboard.press("Enter")
    expect(where.get_by_text("9008 Tromsø")).to_be_visible()
    brought.keyboard.type("Lilleha")
    brought.keyboard.press("ArrowDown")
    brought.keyboard.press("Enter")
    expect(where.get_by_text("Lillehammer kommune")).to_be_visible()
    brought.keyboard.press("Tab")
    while not where.get_by_role("radio", name="Nei, bare her").evaluate("radio => radio === document.activeElement"):
        brought.keyboard.press("Tab")
    brought.keyboard.press("Space")
    brought.keyboard.press("Tab")
    brought.keyboard.press("ArrowDown")
    brought.keyboard.press("Tab")
    brought.keyboard.type(REASON)
    brought.keyboard.press("Tab")
    brought.keyboard.press("Enter")
    answered = part(brought, "Svart")
    expect(answered).to_contain_text("Arbeidsstedet er Lillehammer, 9008 Tromsø, og bare der, Kari Eksempel i dag.")
    expect(where).to_have_count(0)
    answered.get_by_role("button", name="Trekk tilbake").click()
    expect(where).to_be_visible()


def test_a_wrong_number_is_told_beside_the_field_and_nothing_is_lost(brought: Page, expected_errors: list[str]) -> None:
    expected_errors.append("422")
    who = part(brought, "Hvem utføres arbeidet for?")
    who.get_by_role("textbox", name="Navn på arbeidsgiveren").fill("Furu Verksted AS")
    number = who.get_by_role("textbox", name="Organisasjonsnummer")
    number.fill("974 760 674")
    say_how(brought)
    expect(number).to_be_focused()
    expect(number).to_have_attribute("aria-invalid", "true")
    expect(who.get_by_text("kontrollsifferet stemmer ikke")).to_have_count(1)
    expect(who.get_by_role("textbox", name="Begrunnelse")).to_have_value(REASON)
    assert_accessible(brought)
    number.fill("974 760 673")
    expect(who.get_by_text("kontrollsifferet stemmer ikke")).to_have_count(0)
    who.get_by_role("button", name="Lagre svaret").click()
    expect(panel(brought)).to_contain_text("Arbeidsgiveren er Furu Verksted AS, organisasjonsnummer 974760673")


def test_an_occupation_is_searched_and_picked(brought: Page) -> None:
    what = part(brought, "Hvilket yrke er dette?")
    what.get_by_role("combobox", name="Yrke").fill("regnskapsmed")
    brought.get_by_role("option").first.click()
    say_how(brought)
    expect(panel(brought)).to_contain_text("Yrket er ")
    expect(what).to_have_count(0)


def test_a_second_person_confirms_a_value_too(log_in: LogIn, address: str) -> None:
    jonas, kari = log_in("Jonas Eksempel"), log_in("Kari Eksempel")
    check = waiting(kari, *TIMES)[1]
    at, headers = f"{API}/checks/{check['vacancy']['id']}", {"Origin": address}

    def say(who: Page, start: str, end: str) -> int:
        hours = {"spans": [{"days": ["mon"], "from": start, "to": end}], "exhaustive": True}
        known = {"reason": REASON, "source": "employer_asked", "fingerprint": check["fingerprint"]}
        body = {**known, "answers": [{"question": "hours", "hours": hours}]}
        answer = who.request.post(f"{at}/reply", data=body, headers=headers)
        assert answer.ok, answer.text()
        return int(answer.json()["value_answers"][-1]["number"])

    doubted = say(kari, "22:00", "06:00")
    assert jonas.request.post(f"{at}/withdraw", data={"number": doubted}, headers=headers).ok
    say(jonas, "08:00", "16:00")
    page = open_checks(log_in)
    row(page, check).click()
    expect(panel(page)).to_contain_text("Arbeidstiden er man 08.00–16.00, og ikke ellers, Jonas Eksempel i dag.")
    panel(page).get_by_role("button", name="Bekreft").click()
    expect(page.get_by_role("status").filter(has_text="er åpnet og kan stå i Treff.")).to_be_visible()
    assert is_shown(page, check)


def test_the_forms_fit_a_telephone(log_in: LogIn) -> None:
    page = open_checks(log_in, NARROW)
    check = waiting(page, *TIMES)[0]
    row(page, check).click()
    part(page, WHEN).get_by_role("radio", name="Oppgi arbeidstiden").click()
    page.get_by_role("button", name="Tre-skift").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
