"""Drawing an area in 'Rammer': with a mouse, with a finger, with keys alone, and that nothing of it goes elsewhere."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import assert_accessible
from tests.e2e.browser import NARROW, WIDE
from tests.e2e.conftest import LogIn

WHO = "bre"
ROOM = f"/personer/{WHO}/rammer"
API = f"/api/v1/persons/{WHO}/frames"
STORED = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"
SQUARE = ((0.3, 0.3), (0.7, 0.3), (0.7, 0.7), (0.3, 0.7))


def begin(page: Page, address: str, zones: list[dict[str, Any]] | None = None) -> Page:
    """Set the zones, go in and begin to change them."""
    version = page.request.get(API).json()["version"]
    headers = {"If-Match": f'"{version}"', "Origin": address}
    assert page.request.put(API, data={"zones": zones or []}, headers=headers).ok
    page.get_by_role("button", name="Åpne rammer").click()
    page.get_by_role("button", name="Endre", exact=True).click()
    return page


def open_drawing(page: Page) -> Locator:
    page.get_by_role("button", name="Tegn et område").click()
    drawing = page.get_by_role("region", name="Tegn et område")
    expect(drawing).to_be_focused()
    return drawing


def show(drawing: Locator, place: str) -> None:
    drawing.get_by_role("combobox", name="Vis et sted på kartet").fill(place)
    drawing.page.get_by_role("option", name=f"{place} kommune").click()


def spot(drawing: Locator, x: float, y: float) -> tuple[float, float]:
    """Give a spot of the map, as shares of it, in pixels of the page."""
    box = drawing.locator(".groundmap > svg").bounding_box()
    assert box is not None
    return box["x"] + x * box["width"], box["y"] + y * box["height"]


def click(drawing: Locator, x: float, y: float) -> None:
    drawing.page.mouse.click(*spot(drawing, x, y))


def drag(drawing: Locator, start: tuple[float, float], end: tuple[float, float]) -> None:
    mouse = drawing.page.mouse
    mouse.move(*spot(drawing, *start))
    mouse.down()
    mouse.move(*spot(drawing, *end), steps=5)
    mouse.up()


def draw_square(drawing: Locator) -> None:
    drawing.locator(".groundmap > svg").scroll_into_view_if_needed()
    for corner in SQUARE:
        click(drawing, *corner)
    expect(drawing.get_by_role("status")).to_contain_text("4 hjørner, ikke lukket ennå")


def save(page: Page) -> list[Any]:
    page.get_by_role("button", name="Lagre", exact=True).click()
    expect(page.get_by_role("button", name="Endre", exact=True)).to_be_visible()
    zones: list[Any] = page.request.get(API).json()["frames"]["zones"]
    return zones


def test_with_a_mouse(log_in: LogIn, address: str) -> None:
    page = begin(log_in("Kari Eksempel", ROOM), address)
    asked: list[str] = []
    stored = page.evaluate(STORED)
    page.on("request", lambda request: asked.append(request.url))
    drawing = open_drawing(page)
    show(drawing, "Gjøvik")
    draw_square(drawing)
    click(drawing, *SQUARE[0])
    status = drawing.get_by_role("status")
    expect(status).to_have_text(re.compile(r"^4 hjørner, om lag [\d\s]+ km². Ligger over .*Gjøvik"))
    drag(drawing, SQUARE[1], (0.6, 0.1))
    drag(drawing, (0.5, 0.7), (0.5, 0.9))
    expect(status).to_contain_text("5 hjørner")
    drawing.get_by_role("button", name="Angre siste").click()
    expect(status).to_contain_text("4 hjørner")
    drag(drawing, (0.5, 0.5), (0.55, 0.5))
    expect(status).to_contain_text("4 hjørner")
    drawing.get_by_role("button", name="Vis mer av kartet").click()
    assert_accessible(page)
    drawing.get_by_role("button", name="Legg til området").click()
    expect(page.get_by_role("button", name="Tegn et område")).to_be_focused()
    assert not asked, "what is being drawn is sent nowhere"
    assert page.evaluate(STORED) == stored, "nothing of it is kept in the browser"
    (zone,) = save(page)
    assert (zone["kind"], zone["strength"], len(zone["corners"])) == ("polygon", "safety", 4)
    north = [corner[0] for corner in zone["corners"]]
    assert north[1] == max(north), "the corner that was dragged north lies north of the others"
    assert page.url.endswith(ROOM)
    expect(page.get_by_role("region", name="Ikke arbeid i")).to_contain_text("Et inntegnet område")


def test_with_keys_alone(log_in: LogIn, address: str) -> None:
    page = begin(log_in("Kari Eksempel", ROOM), address)
    page.get_by_role("button", name="Tegn et område").focus()
    page.keyboard.press("Enter")
    drawing = page.get_by_role("region", name="Tegn et område")
    expect(drawing).to_be_focused()
    drawing.get_by_role("button", name="Hjørnene som liste").focus()
    page.keyboard.press("Enter")
    new = drawing.get_by_role("form", name="Nytt hjørne")
    for north, east in (("60,7", "10,5"), ("60,7", "10,9"), ("60,9", "10,7")):
        new.get_by_role("textbox", name="Grader nord").focus()
        page.keyboard.type(north)
        page.keyboard.press("Tab")
        page.keyboard.type(east)
        page.keyboard.press("Enter")
    expect(drawing.locator(".draw__corners > li")).to_have_count(3)
    drawing.get_by_role("button", name="Flytt hjørne 3").focus()
    page.keyboard.press("Enter")
    drawing.get_by_role("combobox", name="Så langt om gangen").select_option("5 km")
    drawing.get_by_role("button", name="Flytt hjørne 3 østover").focus()
    page.keyboard.press("Enter")
    drawing.get_by_role("button", name="Sett inn et hjørne etter dette").focus()
    page.keyboard.press("Enter")
    expect(drawing.locator(".draw__corners > li")).to_have_count(4)
    expect(drawing.get_by_role("button", name="Flytt hjørne 4", exact=True)).to_be_focused()
    assert_accessible(page)
    drawing.get_by_role("button", name="Ta bort hjørne 4").focus()
    page.keyboard.press("Enter")
    expect(drawing.get_by_role("button", name="Flytt hjørne 3", exact=True)).to_be_focused()
    drawing.get_by_role("button", name="Lukk området").focus()
    page.keyboard.press("Enter")
    expect(drawing.get_by_role("button", name="Angre siste")).to_be_focused()
    expect(drawing.get_by_role("status")).to_contain_text("3 hjørner, om lag")
    drawing.get_by_role("button", name="Legg til området").focus()
    page.keyboard.press("Enter")
    (zone,) = save(page)
    assert zone["corners"][:2] == [[60.7, 10.5], [60.7, 10.9]]
    assert zone["corners"][2] == pytest.approx([60.9, 10.792], abs=0.001)


def test_edges_that_cross_are_said_at_once_and_are_not_taken(log_in: LogIn, address: str) -> None:
    page = begin(log_in("Kari Eksempel", ROOM), address)
    drawing = open_drawing(page)
    show(drawing, "Gjøvik")
    draw_square(drawing)
    click(drawing, 0.5, 0.1)
    alert = drawing.get_by_role("alert")
    expect(alert).to_contain_text("Kanten mellom hjørne 1 og 2 krysser kanten mellom hjørne 4 og 5")
    drawing.get_by_role("button", name="Legg til området").click()
    expect(drawing).to_be_visible()
    drawing.get_by_role("button", name="Angre siste").click()
    drawing.get_by_role("button", name="Angre siste").click()
    expect(alert).to_be_empty()
    drawing.get_by_role("button", name="Legg til området").click()
    expect(drawing).to_have_count(0)


def test_what_is_half_drawn_is_not_lost_when_the_rest_is_saved(log_in: LogIn, address: str) -> None:
    page = begin(log_in("Kari Eksempel", ROOM), address)
    page.get_by_role("combobox", name="Legg til slags arbeid").select_option("lone_work")
    drawing = open_drawing(page)
    show(drawing, "Gjøvik")
    click(drawing, 0.4, 0.4)
    before = page.request.get(API).json()
    page.get_by_role("button", name="Lagre", exact=True).click()
    expect(page.get_by_text("Det er tegnet noe under «Tegn et område»")).to_be_visible()
    expect(drawing).to_be_focused()
    assert page.request.get(API).json() == before
    drawing.get_by_role("button", name="Avbryt").click()
    page.get_by_role("button", name="Lagre", exact=True).click()
    expect(page.get_by_role("button", name="Endre", exact=True)).to_be_visible()


def test_an_area_that_stands_is_changed_and_taken_away(log_in: LogIn, address: str) -> None:
    corners = [[60.71234, 10.5], [60.7, 10.7], [60.85, 10.6]]
    zones: list[dict[str, Any]] = [
        {"kind": "municipality", "code": "3403"},
        {"kind": "polygon", "corners": corners, "strength": "wish", "route": True},
    ]
    page = begin(log_in("Kari Eksempel", ROOM), address, zones)
    page.get_by_role("button", name="Endre området på kart").click()
    drawing = page.get_by_role("region", name="Endre området på kart")
    drawing.get_by_role("button", name="Hjørnene som liste (3)").click()
    drawing.get_by_role("button", name="Flytt hjørne 2").click()
    drawing.get_by_role("button", name="Flytt hjørne 2 østover").click()
    # What is drawn stays with its area when another one goes.
    page.get_by_role("button", name="Ta bort: Kommune: Hamar").click()
    drawing.get_by_role("button", name="Bruk endringene").click()
    expect(page.get_by_role("button", name="Endre området på kart")).to_be_focused()
    (zone,) = save(page)
    assert [zone["corners"][0], zone["corners"][2]] == [corners[0], corners[2]]
    assert zone["corners"][1] == pytest.approx([60.7, 10.7183], abs=0.001)
    assert (zone["strength"], zone["route"]) == ("wish", True)
    page.get_by_role("button", name="Endre", exact=True).click()
    page.get_by_role("button", name=re.compile("^Ta bort: Et inntegnet område")).click()
    assert save(page) == []


def test_all_that_is_closed_stands_on_one_map(log_in: LogIn, address: str) -> None:
    circle = {"kind": "circle", "latitude": 60.8, "longitude": 10.7, "radius_km": 4}
    zones: list[dict[str, Any]] = [circle, {"kind": "municipality", "code": "3403"}, {"kind": "county", "code": "33"}]
    page = begin(log_in("Kari Eksempel", ROOM), address, zones)
    page.get_by_role("button", name="Vis alle på ett kart").click()
    expect(page.locator(".groundmap__zone")).to_have_count(3)
    expect(page.locator(".groundmap__margin")).to_have_count(1)
    assert_accessible(page)


def test_with_a_finger_on_a_telephone(log_in: LogIn, address: str) -> None:
    page = begin(log_in("Kari Eksempel", ROOM, NARROW), address)
    drawing = open_drawing(page)
    show(drawing, "Gjøvik")
    drawing.get_by_role("button", name=re.compile("^Sett fire hjørner rundt")).click()
    expect(drawing.get_by_role("status")).to_contain_text("4 hjørner, om lag")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    assert_accessible(page)
    svg = drawing.locator(".groundmap > svg")
    svg.scroll_into_view_if_needed()
    grip = drawing.locator("[data-grip='corner 0']")
    touch = {"pointerType": "touch", "pointerId": 7, "button": 0, "bubbles": True}
    box = grip.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.evaluate("() => { SVGElement.prototype.setPointerCapture = () => undefined; }")
    grip.dispatch_event("pointerdown", {**touch, "clientX": x, "clientY": y})
    svg.dispatch_event("pointermove", {**touch, "clientX": x - 30, "clientY": y - 30})
    svg.dispatch_event("pointerup", {**touch, "clientX": x - 30, "clientY": y - 30})
    drawing.get_by_role("button", name="Legg til området").click()
    (zone,) = save(page)
    north = [corner[0] for corner in zone["corners"]]
    assert north[0] > north[1] + 0.01, "the corner under the finger was moved"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_it_can_be_left_without_a_trace(log_in: LogIn, size: tuple[int, int]) -> None:
    page = log_in("Kari Eksempel", ROOM, size)
    page.get_by_role("button", name="Åpne rammer").click()
    page.get_by_role("button", name="Endre", exact=True).click()
    before = page.request.get(API).json()
    drawing = open_drawing(page)
    click(drawing, 0.5, 0.5)
    drawing.get_by_role("button", name="Avbryt").click()
    expect(drawing).to_have_count(0)
    expect(page.get_by_role("button", name="Tegn et område")).to_be_focused()
    assert page.request.get(API).json() == before
