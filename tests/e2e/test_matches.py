"""The heart: a person's list, the reasons, and the ad."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, Route, expect

from tests.e2e.browser import NARROW
from tests.e2e.conftest import LogIn

PERSON = "hav"
MATCHES = f"/personer/{PERSON}/treff"


WITHOUT_NUMBERS = """text => {
  const copy = text.cloneNode(true);
  copy.querySelectorAll("sup").forEach(number => number.remove());
  return copy.textContent;
}"""


def letters(text: str) -> str:
    """The text without line breaks, blanks and the dashes of items, which the page draws in its own way."""
    return re.sub(r"(?m)^- |\s", "", text)


def rows(page: Page) -> Locator:
    found = page.get_by_role("region", name="Liste over treff").locator("li.row")
    found.first.wait_for()
    return found


def answered(page: Page, path: str) -> Any:
    return page.request.get(f"/api/v1{path}").json()


def opened(page: Page) -> str:
    return parse_qs(urlsplit(page.url).query).get("stilling", [""])[0]


def test_the_page_shows_the_servers_list_in_its_order_with_reasons(log_in: LogIn) -> None:
    page = log_in(path=MATCHES)
    matches = answered(page, f"/persons/{PERSON}/matches?top=20")["matches"]
    assert matches
    expect(rows(page)).to_have_count(len(matches))
    for row, match in zip(rows(page).all(), matches, strict=True):
        expect(row).to_contain_text(match["vacancy"]["title"])
        first_for = next((r["sentence"] for r in match["reasons"] if r["direction"] == "for"), None)
        if first_for is not None:
            expect(row).to_contain_text(f"Taler for: {first_for}")
        expect(row.locator(".reason--for")).to_have_count(
            min(3, sum(r["direction"] == "for" for r in match["reasons"]))
        )
        for question in match["open_questions"]:
            expect(row).to_contain_text(question)


def test_it_says_what_ranked_and_what_the_list_was_made_from(log_in: LogIn) -> None:
    page = log_in(path=MATCHES)
    basis = page.get_by_role("region", name="Hva listen er laget av")
    ranker = answered(page, "/market")["ranker"]
    expect(basis).to_contain_text(ranker["label"])
    assert (ranker["label"] == "prøvemodell") == ranker["simulated"]
    expect(basis.get_by_role("list", name="Ønsker")).to_contain_text("butikkmedarbeider")
    expect(basis).to_contain_text("stillinger i markedet")


def test_j_and_k_move_and_enter_opens(log_in: LogIn) -> None:
    page = log_in(path=MATCHES)
    links = rows(page).get_by_role("link")
    # The first stands open beside the list already, so moving starts from it.
    page.keyboard.press("j")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("k")
    page.keyboard.press("k")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    panel = page.get_by_role("region", name="Annonsen som er åpen")
    expect(panel).to_be_focused()
    wanted = links.nth(1).get_attribute("data-row")
    assert opened(page) == wanted
    expect(links.nth(1)).to_have_attribute("aria-current", "true")
    page.keyboard.press("j")
    expect(links.nth(2)).to_be_focused()


def test_the_open_ad_and_the_choices_are_found_again_by_the_address(log_in: LogIn) -> None:
    page = log_in(path=MATCHES)
    page.get_by_role("button", name="Uten åpne spørsmål").click()
    rows(page).last.get_by_role("link").click()
    expect(page.get_by_role("region", name="Annonsen som er åpen")).to_be_focused()
    wanted = opened(page)
    assert wanted
    assert "vis=avklart" in page.url
    page.reload()
    expect(page.get_by_role("button", name="Uten åpne spørsmål")).to_have_attribute("aria-pressed", "true")
    current = rows(page).locator("[aria-current=true]")
    expect(current).to_have_attribute("data-row", wanted)


def test_the_ad_shows_text_facets_and_the_passages_behind_the_reasons(log_in: LogIn) -> None:
    page = log_in(path=MATCHES)
    rows(page)
    matches = answered(page, f"/persons/{PERSON}/matches?top=20")["matches"]
    quoted = next(m for m in matches if any(r["quote"] for r in m["reasons"]))
    vacancy = quoted["vacancy"]["id"]
    page.goto(f"{MATCHES}?stilling={vacancy}")
    panel = page.get_by_role("region", name="Annonsen som er åpen")
    detail = answered(page, f"/persons/{PERSON}/vacancies/{vacancy}")["vacancy"]
    expect(panel.get_by_role("heading", level=2)).to_have_text(detail["summary"]["title"])
    expect(panel.locator(".adtext")).to_be_visible()
    assert letters(panel.locator(".adtext").evaluate(WITHOUT_NUMBERS)) == letters(detail["text"])
    expect(panel.get_by_role("row")).to_have_count(1 + len(detail["facets"]))
    quotes = {r["quote"].casefold() for r in quoted["reasons"] if r["quote"]}
    in_text = {quote for quote in quotes if quote in detail["text"].casefold()}
    marks = panel.locator("mark")
    shown = {text.casefold() for text in marks.evaluate_all("all => all.map(m => m.firstChild.textContent)")}
    assert shown <= in_text
    assert bool(shown) == bool(in_text)
    apply = panel.get_by_role("link", name="Åpnes i ny fane")
    expect(apply).to_have_attribute("rel", "noopener noreferrer")


def test_reasons_are_read_in_the_language_that_is_chosen_and_that_is_remembered(log_in: LogIn) -> None:
    page = log_in(path=MATCHES)
    rows(page)
    for language, name, sign in (("en", "English", "Speaks for: "), ("nn", "Nynorsk", "Taler for: ")):
        page.get_by_role("radio", name=name).click()
        matches = answered(page, f"/persons/{PERSON}/matches?top=20&language={language}")["matches"]
        sentence = next(r["sentence"] for r in matches[0]["reasons"] if r["direction"] == "for")
        expect(rows(page).first).to_contain_text(f"{sign}{sentence}")
        expect(rows(page).first.locator(".reason--for [lang]").first).to_have_attribute("lang", language)
        panel = page.get_by_role("region", name="Annonsen som er åpen")
        expect(panel.locator(".reasons").first).to_contain_text(sentence)
    page.reload()
    expect(page.get_by_role("radio", name="Nynorsk")).to_be_checked()
    page.get_by_role("radio", name="Bokmål").click()
    expect(rows(page).first.locator(".reason--for [lang]").first).to_have_attribute("lang", "nb")
    # Who reads in bokmål leaves nothing behind.
    assert page.evaluate("localStorage.length") == 0


def test_at_390_pixels_the_ad_is_a_view_of_its_own_with_a_way_back(log_in: LogIn) -> None:
    page = log_in(path=MATCHES, size=NARROW)
    first = rows(page).first.get_by_role("link")
    panel = page.get_by_role("region", name="Annonsen som er åpen")
    expect(panel).to_have_count(0)
    first.click()
    expect(panel.get_by_role("heading", level=2)).to_be_visible()
    expect(page.get_by_role("region", name="Liste over treff")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    panel.get_by_role("button", name="Tilbake til listen").click()
    expect(rows(page).first.get_by_role("link")).to_be_focused()


def test_the_market_is_searched_and_read(log_in: LogIn) -> None:
    page = log_in(path="/stillinger")
    page.get_by_role("searchbox").fill("lager")
    expect(page).to_have_url(re.compile(r"\?q=lager$"))
    found = answered(page, "/vacancies?q=lager")
    assert found["total"] > 0
    listed = page.get_by_role("region", name="Stillinger som ble funnet")
    expect(listed).to_contain_text(str(found["total"]))
    expect(listed.get_by_role("link").first).to_contain_text(found["vacancies"][0]["title"])
    listed.get_by_role("link").first.click()
    panel = page.get_by_role("region", name="Annonsen som er åpen")
    expect(panel.get_by_role("heading", level=2)).to_have_text(found["vacancies"][0]["title"])
    page.get_by_role("searchbox").fill("finnes slett ikke")
    expect(listed).to_contain_text("Ingen stillinger har alle ordene")


def test_an_empty_list_says_so_in_words_and_offers_changes_of_the_wishes(log_in: LogIn) -> None:
    page = log_in()
    answer = answered(page, f"/persons/{PERSON}/matches?top=20")
    page.route("**/matches?*", lambda route: route.fulfill(json={**answer, "matches": []}))
    page.goto(MATCHES)
    expect(page.get_by_role("heading", name="Ingen treff i dag")).to_be_visible()
    expect(page.get_by_role("region", name="Hva kan åpne for flere?")).to_be_visible()
    assert page.get_by_role("main").get_by_role("listitem").count() > 1


def test_who_runs_it_is_told_quietly_that_ads_are_old_or_the_ranker_cannot_be_taken(log_in: LogIn) -> None:
    page = log_in("Dag Eksempel")
    expect(page.get_by_role("main")).not_to_contain_text("Annonsene er ikke oppdatert")

    def in_trouble(route: Route) -> None:
        answer = route.fetch()
        trouble = {"trouble": "unreadable", "version": "7", "since": "2026-11-20T09:12:00Z"}
        behind = {"behind": True, "read_at": "2026-11-20T09:12:00Z"}
        route.fulfill(response=answer, json=answer.json() | {"feed": behind, "ranker_alarm": trouble})

    page.route("**/api/v1/market", in_trouble)
    page.reload()
    main = page.get_by_role("main")
    expect(main).to_contain_text("Annonsene er ikke oppdatert siden")
    expect(main).to_contain_text("Modellen i registeret kan ikke leses (versjon 7), siden")
