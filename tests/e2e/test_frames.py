"""'Rammer': who gets in, what stands there, and that nothing is left behind."""

from playwright.sync_api import Page, expect

from tests.e2e.axe import assert_accessible
from tests.e2e.browser import NARROW
from tests.e2e.conftest import LogIn

FRAMES = "/personer/elv/rammer"
INSIDE = "Hva som er avtalt"


def go_in(page: Page) -> None:
    page.get_by_role("button", name="Åpne rammer").click()
    expect(page.get_by_role("heading", name=INSIDE)).to_be_visible()


def test_who_has_the_grant_comes_in_through_a_second_door(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", "/personer/elv")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("link", name="Rammer").click()
    expect(page.get_by_role("button", name="Åpne rammer")).to_be_visible()
    assert not [url for url in asked if "frames" in url or "checks" in url], "read before the door was opened"
    go_in(page)
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("region", name="Ikke arbeid hos")).to_contain_text("Glimt Logistikk")
    expect(page.get_by_role("region", name="Ikke slikt arbeid")).to_contain_text("Må holde")
    assert not [url for url in asked if "checks" in url], "read before somebody asked for it"
    page.get_by_role("tab", name="Må sjekkes").click()
    expect(page.get_by_role("tabpanel")).to_contain_text("vises ikke fordi noe ikke er kjent")


def test_without_the_grant_there_is_no_such_part_and_no_such_page(log_in: LogIn) -> None:
    page = log_in("Mona Eksempel", "/personer/elv")
    parts = page.get_by_role("navigation", name="Deler av personsiden").get_by_role("link")
    expect(parts).to_have_text(["Oversikt", "Kartlegging", "Treff", "Delt og planlagt", "Logg"])
    for path in ("frames", "checks", "must-check", "withheld"):
        assert page.request.get(f"/api/v1/persons/elv/{path}").status == 404
    page.goto(FRAMES)
    expect(page.get_by_role("heading", level=1)).to_have_text("Siden finnes ikke")
    expect(page.get_by_role("button", name="Åpne rammer")).to_have_count(0)


def test_neither_address_nor_title_says_anything(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", FRAMES)
    go_in(page)
    assert page.title() == "jobbmatch"
    assert page.url.endswith(FRAMES)


def test_leaving_throws_everything_away_and_the_way_back_does_not_lead_in(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", "/personer/elv")
    page.get_by_role("link", name="Rammer").click()
    go_in(page)
    page.get_by_role("button", name="Lukk").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Eksempel Elv")
    page.go_back()
    expect(page.get_by_text("Glimt Logistikk")).to_have_count(0)
    page.goto(FRAMES)
    expect(page.get_by_role("button", name="Åpne rammer")).to_be_visible()
    expect(page.get_by_text("Glimt Logistikk")).to_have_count(0)


def test_it_closes_by_itself_after_three_quiet_minutes(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", "/personer/elv")
    page.clock.install()
    page.get_by_role("link", name="Rammer").click()
    go_in(page)
    page.clock.fast_forward("02:30")
    page.keyboard.press("Tab")
    page.clock.fast_forward("02:30")
    expect(page.get_by_role("heading", name=INSIDE)).to_be_visible()
    page.clock.fast_forward("00:31")
    expect(page.get_by_role("heading", level=1)).to_have_text("Eksempel Elv")
    expect(page.get_by_text("Glimt Logistikk")).to_have_count(0)


def test_it_closes_when_the_tab_is_out_of_sight_for_long(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", "/personer/elv")
    page.clock.install()
    page.get_by_role("link", name="Rammer").click()
    go_in(page)
    page.evaluate(
        "() => { Object.defineProperty(document, 'hidden', { value: true });"
        " document.dispatchEvent(new Event('visibilitychange')); }"
    )
    page.clock.fast_forward("00:50")
    expect(page.get_by_role("heading", name=INSIDE)).to_be_visible()
    page.clock.fast_forward("00:12")
    expect(page.get_by_role("heading", level=1)).to_have_text("Eksempel Elv")


def test_frames_are_changed_only_when_saved(log_in: LogIn, address: str) -> None:
    page = log_in("Kari Eksempel", "/personer/bre/rammer")
    version = page.request.get("/api/v1/persons/bre/frames").json()["version"]
    headers = {"If-Match": f'"{version}"', "Origin": address}
    assert page.request.put("/api/v1/persons/bre/frames", data={}, headers=headers).ok
    go_in(page)
    expect(page.get_by_text("Ingen rammer er ført.")).to_be_visible()
    page.get_by_role("button", name="Endre").click()
    page.get_by_role("combobox", name="Legg til slags arbeid").select_option("lone_work")
    page.get_by_role("combobox", name="Legg til kommune eller fylke").fill("Gjøv")
    page.get_by_role("option", name="Gjøvik").click()
    page.get_by_role("combobox", name="Legg til kommune eller fylke").fill("Troms")
    page.get_by_role("option", name="Troms (hele fylket)").click()
    page.get_by_role("textbox", name="Navn på arbeidsgiver").fill("Oppdiktet Drift AS")
    page.get_by_role("button", name="Legg til arbeidsgiver").click()
    page.get_by_role("checkbox", name="Gjelder også underenheter").uncheck()
    expect(page.get_by_text("Ikke lagret ennå.")).to_be_visible()
    before = page.request.get("/api/v1/persons/bre/frames").json()
    assert "lone_work" not in str(before)
    page.get_by_role("button", name="Lagre").click()
    expect(page.get_by_role("button", name="Endre")).to_be_visible()
    expect(page.get_by_role("region", name="Ikke slikt arbeid")).to_contain_text("Arbeider mye alene")
    after = page.request.get("/api/v1/persons/bre/frames").json()
    assert after["version"] == before["version"] + 1
    assert {"facet": "lone_work", "strength": "safety", "review": None} in after["frames"]["facets"]
    zones = {(zone["kind"], zone.get("code")) for zone in after["frames"]["zones"]}
    assert {("municipality", "3407"), ("county", "55")} <= zones
    assert [employer["sub_units"] for employer in after["frames"]["employers"]] == [False]


def test_what_is_typed_and_not_added_is_not_lost_when_the_rest_is_saved(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", "/personer/fjell/rammer")
    go_in(page)
    page.get_by_role("button", name="Endre").click()
    page.get_by_role("combobox", name="Legg til slags arbeid").select_option("public_profile")
    page.get_by_role("textbox", name="Navn på arbeidsgiver").fill("Oppdiktet Halv AS")
    before = page.request.get("/api/v1/persons/fjell/frames").json()
    page.get_by_role("button", name="Lagre", exact=True).click()
    expect(page.get_by_text("som ikke er lagt til")).to_contain_text("Navn på arbeidsgiver")
    expect(page.get_by_role("textbox", name="Navn på arbeidsgiver")).to_be_focused()
    assert page.request.get("/api/v1/persons/fjell/frames").json() == before
    page.get_by_role("button", name="Legg til arbeidsgiver").click()
    page.get_by_role("button", name="Lagre", exact=True).click()
    expect(page.get_by_role("button", name="Endre")).to_be_visible()
    after = page.request.get("/api/v1/persons/fjell/frames").json()
    assert "Oppdiktet Halv AS" in str(after["frames"]["employers"])


def test_a_change_on_top_of_somebody_elses_is_not_saved(
    log_in: LogIn, address: str, expected_errors: list[str]
) -> None:
    expected_errors.append("409")
    page = log_in("Kari Eksempel", "/personer/fjell/rammer")
    go_in(page)
    page.get_by_role("button", name="Endre").click()
    page.get_by_role("combobox", name="Legg til slags arbeid").select_option("evening")
    read = page.request.get("/api/v1/persons/fjell/frames").json()
    headers = {"If-Match": f'"{read["version"]}"', "Origin": address}
    saved = page.request.put("/api/v1/persons/fjell/frames", data=read["frames"], headers=headers)
    assert saved.ok
    page.get_by_role("button", name="Lagre").click()
    expect(page.get_by_role("main")).to_contain_text("Noen andre har endret dette i mellomtiden")
    assert "evening" not in str(page.request.get("/api/v1/persons/fjell/frames").json()["frames"]["facets"])


def test_a_draft_is_kept_beside_what_somebody_else_saved_and_can_be_saved_on_top(
    log_in: LogIn, address: str, expected_errors: list[str]
) -> None:
    expected_errors.append("409")
    page = log_in("Kari Eksempel", "/personer/fjell/rammer")
    go_in(page)
    page.get_by_role("button", name="Endre").click()
    page.get_by_role("combobox", name="Legg til slags arbeid").select_option("evening")
    read = page.request.get("/api/v1/persons/fjell/frames").json()
    night = {"facet": "night", "strength": "safety", "review": None}
    theirs = {**read["frames"], "facets": [*read["frames"]["facets"], night]}
    headers = {"If-Match": f'"{read["version"]}"', "Origin": address}
    assert page.request.put("/api/v1/persons/fjell/frames", data=theirs, headers=headers).ok
    page.get_by_role("button", name="Lagre", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="Det er tatt med i utkastet ditt")).to_be_in_viewport()
    expect(page.get_by_role("region", name="Ditt utkast: Ikke slikt arbeid")).to_contain_text("bare i utkastet")
    page.get_by_role("button", name="Lagre utkastet mitt").click()
    expect(page.get_by_role("button", name="Endre")).to_be_visible()
    after = page.request.get("/api/v1/persons/fjell/frames").json()
    assert after["version"] == read["version"] + 2
    kinds = [facet["facet"] for facet in after["frames"]["facets"]]
    assert {"evening", "night"} <= set(kinds), "nobody's frame is lost because two wrote at once"


def test_the_way_to_work_and_a_new_day_of_review(log_in: LogIn, address: str) -> None:
    page = log_in("Kari Eksempel", "/personer/bre/rammer")
    version = page.request.get("/api/v1/persons/bre/frames").json()["version"]
    zone = {"kind": "municipality", "code": "1103", "review": "2020-01-01"}
    headers = {"If-Match": f'"{version}"', "Origin": address}
    assert page.request.put("/api/v1/persons/bre/frames", data={"zones": [zone]}, headers=headers).ok
    go_in(page)
    expect(page.get_by_text("1 ramme skal vurderes på nytt. De gjelder fortsatt.")).to_be_visible()
    page.get_by_role("button", name="Sett ny dato for Kommune: Stavanger").click()
    page.get_by_role("checkbox", name="Gjelder også veien til jobb for Kommune: Stavanger").check()
    page.get_by_role("combobox", name="Legg til en bransje").select_option("Renhold")
    page.get_by_role("button", name="Lagre").click()
    expect(page.get_by_role("region", name="Ikke arbeid i")).to_contain_text("Kommune: Stavanger, også veien til jobb")
    expect(page.get_by_role("region", name="Ikke arbeid som")).to_contain_text("Renhold (91)")
    expect(page.get_by_text("skal vurderes på nytt")).to_have_count(0)


def test_every_kind_of_work_can_be_left_out(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", "/personer/fjord/rammer")
    go_in(page)
    page.get_by_role("button", name="Endre").click()
    taken = page.request.get("/api/v1/persons/fjord/frames").json()["frames"]["facets"]
    options = page.get_by_role("combobox", name="Legg til slags arbeid").locator("option")
    expect(options).to_have_count(1 + 9 - len(taken))
    for words in ("Ikke vanlig jobb med lønn", "Tegn på utnytting"):
        expect(options.filter(has_text=words)).to_have_count(1)


def test_advice_about_an_employer_number_alone_is_told(log_in: LogIn, address: str) -> None:
    page = log_in("Kari Eksempel", "/personer/vidde/rammer")
    read = page.request.get("/api/v1/persons/vidde/frames").json()
    frames = {**read["frames"], "employers": [{"organisation_number": "990499905"}]}
    headers = {"If-Match": f'"{read["version"]}"', "Origin": address}
    assert page.request.put("/api/v1/persons/vidde/frames", data=frames, headers=headers).ok
    go_in(page)
    expect(page.get_by_text("utelukket bare med organisasjonsnummer")).to_be_visible()


def test_a_mark_in_the_worklist_is_only_for_those_with_the_grant(log_in: LogIn, address: str) -> None:
    page = log_in("Kari Eksempel", "/")
    read = page.request.get("/api/v1/persons/fjell/frames").json()
    due = {"facets": [{"facet": "night", "review": "2020-01-01"}]}
    headers = {"If-Match": f'"{read["version"]}"', "Origin": address}
    assert page.request.put("/api/v1/persons/fjell/frames", data=due, headers=headers).ok
    page.reload()
    expect(page.get_by_role("row", name="Prøve Fjell")).to_contain_text("Noe å se på i Rammer")
    other = log_in("Mona Eksempel", "/")
    expect(other.get_by_role("row").nth(1)).to_be_visible()
    expect(other.get_by_text("Noe å se på i Rammer")).to_have_count(0)


def test_it_fits_a_telephone(log_in: LogIn) -> None:
    page = log_in("Kari Eksempel", FRAMES, NARROW)
    go_in(page)
    page.get_by_role("button", name="Endre").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]


def test_a_circle_around_a_place_is_as_large_as_the_doubt_and_is_shown_by_name(log_in: LogIn, address: str) -> None:
    page = log_in("Kari Eksempel", "/personer/bre/rammer")
    version = page.request.get("/api/v1/persons/bre/frames").json()["version"]
    headers = {"If-Match": f'"{version}"', "Origin": address}
    assert page.request.put("/api/v1/persons/bre/frames", data={}, headers=headers).ok
    asked: list[str] = []
    go_in(page)
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Endre").click()
    page.get_by_role("button", name="Legg til sirkel").click()
    circle = page.get_by_role("form", name="Sirkel")
    circle.get_by_role("button", name="Legg til sirkelen").click()
    expect(circle).to_contain_text("Et tall fra 57 til 82")
    circle.get_by_role("combobox", name="Sted").fill("Lilleham")
    page.get_by_role("option", name="Lillehammer kommune").click()
    circle.get_by_role("textbox", name="Avstand fra stedet, i km").fill("5")
    expect(circle.get_by_role("img", name="Kart. Ligger over")).to_be_visible()
    expect(circle.get_by_role("status")).to_contain_text("så alt i avstanden er med")
    assert_accessible(page)
    circle.get_by_role("button", name="Legg til sirkelen").click()
    page.get_by_role("button", name="Legg til sirkel").click()
    circle.get_by_role("textbox", name="Grader nord").fill("60,5")
    circle.get_by_role("textbox", name="Grader øst").fill("8.9")
    circle.get_by_role("textbox", name="Avstand fra punktet, i km").fill("7,5")
    page.keyboard.press("Enter")
    assert not asked, "a choice that is being made is sent nowhere"
    page.get_by_role("button", name="Lagre", exact=True).click()
    zones = page.get_by_role("region", name="Ikke arbeid i")
    expect(page.get_by_role("button", name="Endre")).to_be_visible()
    expect(zones).to_contain_text("km rundt midten av Lillehammer kommune")
    expect(zones).to_contain_text("Sirkel: 7,5 km rundt et punkt i ")
    zones.get_by_role("button", name="Vis på kart").first.click()
    expect(zones.get_by_role("img")).to_have_count(1)
    saved = page.request.get("/api/v1/persons/bre/frames").json()["frames"]["zones"]
    assert saved[0]["radius_km"] > 10, "all of the municipality and five kilometres more"
    assert [saved[1][name] for name in ("kind", "latitude", "longitude", "radius_km")] == ["circle", 60.5, 8.9, 7.5]
