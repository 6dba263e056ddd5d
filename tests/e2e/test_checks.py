"""'Må sjekkes': an answer opens an ad, two persons settle what one of them doubts, and the keys are enough.

Places, employers, hours and occupations are in test_check_values.py.
"""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.browser import NARROW
from tests.e2e.conftest import LogIn
from tests.e2e.test_frames import FRAMES, go_in

API = "/api/v1/persons/elv"
PEOPLE = "outward_facing"
TIMES = ("night", "evening", "weekend")
REASON = "Leser det av oppgavene i annonsen."


def open_checks(log_in: LogIn, size: tuple[int, int] | None = None) -> Page:
    page = log_in("Kari Eksempel", FRAMES, size) if size else log_in("Kari Eksempel", FRAMES)
    go_in(page)
    page.get_by_role("tab", name="Må sjekkes").click()
    page.locator(".row").first.wait_for()
    return page


def waiting(page: Page, *questions: str) -> list[Any]:
    """The first ads that wait for the answers to just these questions."""
    checks = page.request.get(f"{API}/checks?limit=20").json()["checks"]
    return [
        check for check in checks if {one["question"] or one["by_value"] for one in check["questions"]} == {*questions}
    ]


def row(page: Page, check: Any) -> Locator:
    return page.locator(f'[data-row="{check["vacancy"]["id"]}"]')


def panel(page: Page) -> Locator:
    return page.get_by_role("region", name="Annonsen som er åpen")


def answer(page: Page, value: str) -> None:
    """Answer the first question of the open ad."""
    page.get_by_role("radio", name=value, exact=True).first.check()
    say_how(page)


def say_how(page: Page) -> None:
    """Say how it is known, and send it."""
    page.get_by_role("combobox", name="Hvordan vet du det?").select_option("ad_read")
    page.get_by_role("textbox", name="Begrunnelse").fill(REASON)
    page.get_by_role("button", name="Lagre svaret").click()


def is_shown(page: Page, check: Any) -> bool:
    return page.request.get(f"{API}/vacancies/{check['vacancy']['id']}").ok


def test_an_answer_opens_the_ad_in_the_list_and_is_taken_back(log_in: LogIn) -> None:
    page = open_checks(log_in)
    check = waiting(page, PEOPLE)[0]
    title, opens = check["vacancy"]["title"], check["questions"][0]["opens"]
    row(page, check).click()
    expect(panel(page).get_by_role("heading", level=2)).to_have_text(title)
    expect(panel(page)).to_contain_text("Ett svar kan åpne denne")
    assert not is_shown(page, check)
    answer(page, "Nei" if opens == "no" else "Ja")
    expect(row(page, check)).to_have_count(0)
    line = page.get_by_role("status").filter(has_text=title)
    expect(line).to_contain_text("er åpnet og kan stå i Treff.")
    expect(page.locator(".row__title:focus")).to_have_count(1)
    expect(line.get_by_role("button", name="Angre")).to_be_visible()
    assert is_shown(page, check)
    treff = page.context.new_page()
    treff.goto(f"/personer/elv/treff?stilling={check['vacancy']['id']}")
    expect(panel(treff).get_by_role("heading", level=2)).to_have_text(title)
    line.get_by_role("button", name="Angre").click()
    expect(row(page, check)).to_have_count(1)
    assert not is_shown(page, check)


def test_the_answer_that_opens_nothing_holds_the_ad_back(log_in: LogIn) -> None:
    page = open_checks(log_in)
    check = waiting(page, PEOPLE)[1]
    row(page, check).click()
    answer(page, "Ja" if check["questions"][0]["opens"] == "no" else "Nei")
    expect(row(page, check)).to_have_count(0)
    line = page.get_by_role("status").filter(has_text="holdes tilbake etter svaret.")
    line.get_by_role("button", name="Angre").click()
    expect(row(page, check)).to_have_count(1)


def test_one_of_several_answers_stays_with_who_gave_it(log_in: LogIn) -> None:
    page = open_checks(log_in)
    check = waiting(page, *TIMES)[0]
    row(page, check).click()
    answer(page, "Nei")
    answered = panel(page).get_by_role("region", name="Svart")
    expect(answered).to_contain_text("Arbeid om natten (21–06): nei, Kari Eksempel i dag.")
    expect(answered).to_contain_text(f"Lest annonsen: {REASON}")
    expect(row(page, check)).to_have_count(1)
    panel(page).get_by_role("radio", name="Nei", exact=True).first.check()
    expect(page.get_by_role("textbox", name="Begrunnelse")).to_have_value(REASON)
    answered.get_by_role("button", name="Trekk tilbake").click()
    expect(answered).to_have_count(0)


def test_working_time_is_one_question_that_three_answers_in_one_form_settle(log_in: LogIn) -> None:
    page = open_checks(log_in)
    check = waiting(page, *TIMES)[0]
    row(page, check).click()
    expect(panel(page)).to_contain_text("Ett svar kan åpne denne")
    when = panel(page).get_by_role("region", name="Når på døgnet og uka er arbeidet?")
    for part in ("Arbeid om natten", "Arbeid om kvelden", "Arbeid i helgen"):
        when.get_by_role("radiogroup", name=part).or_(when.get_by_role("group", name=part)).get_by_role(
            "radio", name="Nei", exact=True
        ).check()
    say_how(page)
    line = page.get_by_role("status").filter(has_text=check["vacancy"]["title"])
    expect(line).to_contain_text("er åpnet og kan stå i Treff.")
    assert is_shown(page, check)
    line.get_by_role("button", name="Angre").click()
    expect(row(page, check)).to_have_count(1)
    row(page, check).click()
    expect(when.get_by_role("radio", name="Nei", exact=True)).to_have_count(3)
    expect(panel(page).get_by_role("region", name="Svart")).to_have_count(0)


def test_who_does_not_know_yet_is_not_asked_how(log_in: LogIn) -> None:
    page = open_checks(log_in)
    page.get_by_role("radio", name="Vet ikke ennå").first.check()
    expect(panel(page)).to_contain_text("Det du ikke vet, står åpent.")
    expect(page.get_by_role("textbox", name="Begrunnelse")).to_have_count(0)
    expect(page.get_by_role("button", name="Lagre svaret")).to_have_count(0)


def test_a_second_person_confirms_what_somebody_has_doubted(log_in: LogIn, address: str) -> None:
    jonas, kari = log_in("Jonas Eksempel"), log_in("Kari Eksempel")
    check = waiting(kari, PEOPLE)[-1]
    question, at = check["questions"][0], f"{API}/checks/{check['vacancy']['id']}"
    said = {
        "question": question["question"],
        "reason": REASON,
        "source": "ad_read",
        "fingerprint": check["fingerprint"],
    }
    harmless, dangerous = question["opens"], "yes" if question["opens"] == "no" else "no"
    headers = {"Origin": address}
    doubt = kari.request.post(f"{at}/answers", data={**said, "value": dangerous}, headers=headers).json()["answers"][-1]
    assert jonas.request.post(f"{at}/withdraw", data={"number": doubt["number"]}, headers=headers).ok
    assert jonas.request.post(f"{at}/answers", data={**said, "value": harmless}, headers=headers).ok
    page = open_checks(log_in)
    row(page, check).click()
    expect(panel(page)).to_contain_text("Venter på en til")
    expect(panel(page)).to_contain_text("Jonas Eksempel i dag.")
    panel(page).get_by_role("button", name="Bekreft").click()
    expect(page.get_by_role("status").filter(has_text="er åpnet og kan stå i Treff.")).to_be_visible()
    expect(row(page, check)).to_have_count(0)
    assert is_shown(page, check)


def test_the_text_to_the_employer_can_be_had_in_three_languages(log_in: LogIn) -> None:
    page = open_checks(log_in)
    letter = panel(page).get_by_role("region", name="Spør arbeidsgiver")
    expect(letter).to_contain_text("Vennlig hilsen")
    letter.get_by_role("radio", name="Nynorsk").click()
    expect(letter).to_contain_text("Venleg helsing")
    letter.get_by_role("radio", name="Engelsk").click()
    expect(letter).to_contain_text("Kind regards")
    expect(letter.get_by_role("button", name="Kopier teksten")).to_be_visible()


def test_j_and_k_move_enter_opens_and_the_address_says_nothing(log_in: LogIn) -> None:
    page = open_checks(log_in)
    titles = page.locator(".row__title")
    page.keyboard.press("j")
    expect(titles.nth(1)).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(panel(page)).to_be_focused()
    expect(titles.nth(1)).to_have_attribute("aria-current", "true")
    assert page.url.endswith(FRAMES)


def test_twenty_at_a_time(log_in: LogIn) -> None:
    page = open_checks(log_in)
    expect(page.locator(".row")).to_have_count(20)
    page.get_by_role("button", name="Vis flere").click()
    expect(page.locator(".row")).to_have_count(40)


def test_at_390_pixels_there_is_one_column(log_in: LogIn) -> None:
    page = open_checks(log_in, NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    page.locator(".row__title").nth(1).click()
    expect(panel(page)).to_be_focused()
    expect(page.get_by_role("region", name="Stillinger som må sjekkes")).to_have_count(0)
    page.get_by_role("radio", name="Nei", exact=True).first.check()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    panel(page).get_by_role("button", name="Tilbake til listen").click()
    expect(page.locator(".row__title").nth(1)).to_be_focused()
