"""Mapping: a person is made, every part is filled in, it saves itself, and her list is made from it.

Two who write at once, a server that does not answer, half a word that is left, a narrow screen, and the keyboard alone.
"""

import re
from collections.abc import Callable
from secrets import token_hex
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.e2e.axe import assert_accessible
from tests.e2e.browser import NARROW, WIDE
from tests.e2e.conftest import LogIn

SAVED = re.compile(r"^Lagret \d\d\.\d\d av Kari Eksempel\.")
CONTACT_IS_LOST = "net::ERR_FAILED"
IN_CONFLICT = "409"


@pytest.fixture
def expected_errors() -> list[str]:
    """The browser writes both in its console."""
    return [CONTACT_IS_LOST, IN_CONFLICT]


def make_person(page: Page, alias: str) -> str:
    """Make a person through the worklist, by the keyboard; gives her id."""
    page.get_by_role("button", name="Ny person").click()
    expect(page.get_by_label("Hva skal personen hete her?")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Skriv noe å kalle personen")).to_be_visible()
    page.keyboard.type(alias)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(alias)
    expect(page).to_have_url(re.compile(r"/personer/[2-9a-z]{12}/kartlegging$"))
    assert not set(alias.lower().split()) & set(page.url.split("/"))
    return page.url.split("/")[-2]


def form_of(page: Page, person: str) -> Any:
    return page.request.get(f"/api/v1/persons/{person}").json()["form"]


def saved(page: Page) -> Locator:
    return page.locator(".mapping__saved").get_by_role("status")


def part(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


def write(page: Page, label: str, *words: str) -> None:
    """Type words of one's own into a field, each with Enter."""
    for word in words:
        page.get_by_label(label, exact=True).press_sequentially(word)
        page.keyboard.press("Enter")
        expect(page.get_by_label(label, exact=True)).to_have_value("")


def choose(page: Page, label: str, typed: str, option: str) -> None:
    """Type, and choose a suggestion with the arrows."""
    field = page.get_by_label(label, exact=True)
    field.press_sequentially(typed)
    wanted = page.get_by_role("option", name=option, exact=True)
    wanted.wait_for()
    for _ in range(page.get_by_role("option").count()):
        page.keyboard.press("ArrowDown")
        if wanted.get_attribute("id") == field.get_attribute("aria-activedescendant"):
            break
    page.keyboard.press("Enter")
    expect(field).to_have_value("")


def fill_every_part(page: Page) -> None:
    choose(page, "Legg til et jobbønske", "lagermed", "lagermedarbeider")
    write(page, "Legg til et jobbønske", "noe med hage")
    page.get_by_role("button", name="Flytt noe med hage opp").click()
    write(page, "Legg til noe du liker", "dyr", "orden")
    write(page, "Legg til arbeid du helst ikke vil ha", "telefonsalg")
    choose(page, "Legg til en ferdighet", "exc", "Excel")
    write(page, "Legg til en ferdighet", "hekle", "strikke")
    page.get_by_role("button", name="hekle").click()
    write(page, "Legg til arbeid", "bud")
    page.get_by_label("År som bud").fill("2,5")
    page.get_by_label("Vil bygge videre på det").uncheck()
    page.get_by_label("Legg til utdanning som er fullført").select_option("vocational")
    page.get_by_label("Fagbrev eller svennebrev i").fill("logistikk")
    write(page, "Legg til et språk", "Norsk")
    expect(page.get_by_text("Velg hvor godt, så lagres språket")).to_be_visible()
    page.get_by_label("Hvor godt: norsk").select_option("B1")
    choose(page, "Legg til førerkort eller bevis", "klasse b", "Førerkort klasse B")
    choose(page, "Postnummer eller kommune", "3044", "3044 Drammen")
    page.get_by_label("Lengst vei til jobb, i km i luftlinje").fill("60")
    page.get_by_label("Minst, i prosent").fill("50")
    page.get_by_label("Mest, i prosent").fill("80")
    page.get_by_role("checkbox", name="Rolig tempo").check()
    page.get_by_role("checkbox", name="Faste tider").check()


FILLED = {
    "wishes": {
        "occupations": [{"text": "noe med hage", "codes": []}, {"text": "lagermedarbeider", "codes": ["4321"]}],
        "interests": ["dyr", "orden"],
        "not_wanted": ["telefonsalg"],
    },
    "skills": ["Excel", "strikke"],
    "experience": [{"title": "bud", "years": 2.5, "relevant": False}],
    "education": [{"level": "vocational", "field": "logistikk"}],
    "languages": [{"name": "norsk", "level": "B1"}],
    "licences": ["Førerkort klasse B"],
    "home": {"postal_code": "3044", "municipality": None},
    "max_distance_km": 60,
    "percent": {"min": 50, "max": 80},
    "needs": ["calm_pace", "fixed_hours"],
}
SENTENCES = (
    "Ønsker: noe med hage og lagermedarbeider",
    "Liker: dyr og orden",
    "Vil helst ikke: telefonsalg",
    "Kan: Excel og strikke",
    "Har vært: bud (2,5 år, ikke videre)",
    "Har fullført: fagbrev eller svennebrev (logistikk)",
    "Snakker: norsk (til hverdags)",
    "Har: Førerkort klasse B",
    "Bor i Drammen, inntil 60 km til jobb",
    "Vil arbeide 50–80 %",
    "Arbeidet må ha: rolig tempo og faste tider",
)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_person_is_made_every_part_is_filled_in_and_her_list_is_made_from_it(
    log_in: LogIn, size: tuple[int, int]
) -> None:
    page = log_in(size=size)
    alias = f"Eksempel Ny {size[0]}"
    person = make_person(page, alias)
    expect(saved(page)).to_have_text("Ingenting er ført ennå. Det du skriver, lagres av seg selv.")
    assert_accessible(page)
    page.goto(f"/personer/{person}/treff")
    expect(page.get_by_role("heading", name="Kartleggingen er tom")).to_be_visible()
    page.get_by_role("main").get_by_role("button", name="Fyll ut kartleggingen").or_(
        page.get_by_role("main").get_by_role("link", name="Fyll ut kartleggingen")
    ).click()
    fill_every_part(page)
    expect(saved(page)).to_have_text(SAVED)
    form = form_of(page, person)
    for job in form["experience"]:
        del job["codes"]
    assert {name: form[name] for name in FILLED} == FILLED
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]

    page.reload()
    for sentence in SENTENCES:
        expect(page.locator(".part__sentence").filter(has_text=sentence)).to_be_visible()
    expect(page.locator(".part__fields")).to_have_count(0)
    expect(page.get_by_text("11 av 11 er ført")).to_be_visible()
    assert_accessible(page)

    page.get_by_role("main").get_by_text("Se treffene").click()
    expect(page.get_by_role("list", name="Ønsker")).to_contain_text("lagermedarbeider")
    page.locator(".row").first.wait_for()
    assert page.request.get(f"/api/v1/persons/{person}/matches?top=20").json()["matches"]
    page.get_by_role("link", name="Endre i kartleggingen").click()
    expect(part(page, "Jobbønsker")).to_be_visible()
    page.goto("/")
    expect(page.locator(f"a[href='/personer/{person}']")).to_have_text(alias)


def save_as_another(new_page: Callable[..., Page], person: str, change: Callable[[Any], None]) -> None:
    """Save the person's form as a job specialist, past the page."""
    other = new_page()
    other.goto("/")
    other.get_by_role("button", name="Jonas Eksempel").click()
    other.get_by_role("button", name="Logg ut").wait_for()
    view = other.request.get(f"/api/v1/persons/{person}").json()
    change(view["form"])
    headers = {"If-Match": f'"{view["version"]}"', "Origin": other.url.rstrip("/")}
    answer = other.request.put(f"/api/v1/persons/{person}", data=view["form"], headers=headers)
    assert answer.status == 200


def test_two_who_write_in_different_parts_lose_nothing(log_in: LogIn, new_page: Callable[..., Page]) -> None:
    page, mark = log_in(path="/personer/tind/kartlegging"), token_hex(3)
    part(page, "Interesser").get_by_role("button").first.click()
    save_as_another(new_page, "tind", lambda form: form["skills"].append(f"brodere {mark}"))
    write(page, "Legg til noe du liker", f"biler {mark}")
    expect(saved(page)).to_contain_text("Det Jonas Eksempel endret samtidig, er tatt med.")
    form = form_of(page, "tind")
    assert f"biler {mark}" in form["wishes"]["interests"]
    assert f"brodere {mark}" in form["skills"]
    expect(part(page, "Ferdigheter")).to_contain_text(f"brodere {mark}")


@pytest.mark.parametrize(("choice", "mine", "theirs"), [("Ta med begge", 1, 1), ("Bruk det som står nå", 0, 1)])
def test_two_who_write_in_the_same_part_see_both_and_choose(
    log_in: LogIn, new_page: Callable[..., Page], choice: str, mine: int, theirs: int
) -> None:
    page = log_in(path="/personer/vidde/kartlegging")
    mark = token_hex(3)
    part(page, "Ferdigheter").get_by_role("button").first.click()
    save_as_another(new_page, "vidde", lambda form: form["skills"].append(f"loddrett {mark}"))
    write(page, "Legg til en ferdighet", f"vannrett {mark}")
    clash = part(page, "Ferdigheter").locator(".clash")
    expect(clash.get_by_role("region", name="Slik står det nå")).to_contain_text(f"loddrett {mark}")
    expect(clash.get_by_role("region", name="Det du skrev")).to_contain_text(f"vannrett {mark}")
    expect(saved(page)).to_contain_text("Velg hva som skal gjelde")
    assert_accessible(page)
    # Nothing of hers is overwritten before it is chosen, and nobody leaves by a slip.
    assert f"vannrett {mark}" not in form_of(page, "vidde")["skills"]
    page.get_by_role("link", name="Oversikt").click()
    expect(page.get_by_role("dialog")).to_contain_text("Under «Ferdigheter» er det ikke valgt hva som skal gjelde.")
    page.evaluate("Promise.all(document.getAnimations().map(one => one.finished)).then(() => null)")
    assert_accessible(page)
    page.get_by_role("button", name="Bli her").click()
    page.get_by_role("button", name=f"{choice} under Ferdigheter").click()
    expect(clash).to_have_count(0)
    expect(saved(page)).to_have_text(re.compile(r"^Lagret"))
    skills = form_of(page, "vidde")["skills"]
    assert (skills.count(f"vannrett {mark}"), skills.count(f"loddrett {mark}")) == (mine, theirs)


def test_without_contact_the_text_stays_leaving_asks_and_it_is_saved_when_there_is(log_in: LogIn) -> None:
    page, words = log_in(path="/personer/sund/kartlegging"), f"tog {token_hex(3)}"

    def lost(route: Route) -> None:
        if route.request.method == "PUT":
            route.abort()
        else:
            route.continue_()

    page.route("**/api/v1/persons/sund", lost)
    part(page, "Interesser").get_by_role("button").first.click()
    write(page, "Legg til noe du liker", words)
    expect(saved(page)).to_contain_text("Ikke lagret ennå: Får ikke kontakt med jobbmatch.")
    expect(part(page, "Interesser")).to_contain_text(words)
    assert_accessible(page)
    page.get_by_role("link", name="Treff", exact=True).click()
    expect(page.get_by_role("dialog")).to_contain_text("Får ikke kontakt med jobbmatch.")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(part(page, "Interesser")).to_contain_text(words)
    page.unroute("**/api/v1/persons/sund")
    page.get_by_role("button", name="Prøv nå").click()
    expect(saved(page)).to_have_text(SAVED)
    assert words in form_of(page, "sund")["wishes"]["interests"]


def test_half_a_word_is_taken_along_and_what_cannot_be_used_is_asked_about(log_in: LogIn) -> None:
    page, words = log_in(path="/personer/hav/kartlegging"), f"kart {token_hex(3)}"
    part(page, "Interesser").get_by_role("button").first.click()
    page.get_by_label("Legg til noe du liker").fill(words)
    page.get_by_role("link", name="Oversikt").click()
    expect(page.locator(".overview")).to_contain_text(words)
    assert words in form_of(page, "hav")["wishes"]["interests"]

    page.get_by_role("link", name="Kartlegging", exact=True).click()
    part(page, "Stilling og prosent").get_by_role("button").first.click()
    page.get_by_label("Minst, i prosent").fill("mye")
    expect(page.get_by_text("Skriv hele tall fra 0 til 100")).to_be_visible()
    assert_accessible(page)
    before = form_of(page, "hav")["percent"]
    page.get_by_role("link", name="Oversikt").click()
    expect(page.get_by_role("dialog")).to_contain_text("Noe er begynt på, men ikke ferdig.")
    page.get_by_role("button", name="Gå uten å lagre").click()
    expect(page.locator(".overview")).to_be_visible()
    assert form_of(page, "hav")["percent"] == before


def test_the_keyboard_is_enough_and_the_contents_lead_to_a_part(log_in: LogIn) -> None:
    page, words = log_in(path="/personer/lund/kartlegging"), f"fiskekort {token_hex(3)}"
    page.get_by_role("navigation", name="Innhold i kartleggingen").get_by_role("link", name="Språk").focus()
    page.keyboard.press("Enter")
    toggle = part(page, "Språk").get_by_role("button").first
    expect(toggle).to_be_focused()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    expect(toggle).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Tab")
    expect(part(page, "Førerkort og bevis").get_by_role("button").first).to_be_focused()
    page.keyboard.press(" ")
    while page.evaluate("document.activeElement.getAttribute('role')") != "combobox":
        page.keyboard.press("Tab")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    expect(part(page, "Førerkort og bevis").get_by_role("button", name=words)).to_be_visible()
    expect(saved(page)).to_have_text(SAVED)


def test_who_may_only_read_sees_sentences_and_who_has_no_grant_no_word_of_frames(log_in: LogIn) -> None:
    page = log_in("Mona Eksempel")

    def reading_only(route: Route) -> None:
        answer = route.fetch()
        view = answer.json()
        view["actions"].remove("write_person")
        route.fulfill(response=answer, json=view)

    page.goto("/personer/elv/kartlegging")
    expect(page.get_by_role("main")).to_contain_text("Dette er ønsker. Hva arbeidet ikke skal være, avtales")
    expect(page.get_by_text("Rammer")).to_have_count(0)
    page.route("**/api/v1/persons/elv", reading_only)
    page.reload()
    expect(page.locator(".part__sentence").first).to_contain_text("Ønsker: lagermedarbeider")
    expect(page.get_by_role("main").get_by_role("textbox")).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("combobox")).to_have_count(0)
    expect(page.locator(".part__toggle")).to_have_count(0)
    assert_accessible(page)


def test_who_has_no_persons_to_work_with_makes_none(log_in: LogIn) -> None:
    page = log_in("Elv Eksempel")
    page.goto("/personer/elv/kartlegging")
    expect(part(page, "Jobbønsker")).to_be_visible()
    expect(page.get_by_role("button", name="Ny person")).to_have_count(0)
