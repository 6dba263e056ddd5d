import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_beyond as beyond
from jobbmatch.text.judge.hours_judge import HoursCase, lay_out


def case_of(text: str, title: str = "Medarbeider") -> HoursCase:
    return lay_out(AdText(title, text))


def facets(text: str, title: str = "Medarbeider") -> set[str]:
    return {facet for one in case_of(text, title).beyond for facet in one.facets}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Gulv legger vi når butikken er stengt.", {"night", "evening", "weekend"}),
        ("Vi kommer når de andre har ferie.", {"night", "evening", "weekend"}),
        ("Mens byen sover, kjører vi.", {"night"}),
        ("Byttene gjøres når det er minst biler.", {"night", "evening", "weekend"}),
        ("Når butikken er stengt, har du fri.", set()),
        ("Du jobber aldri når de andre har fri.", set()),
        ("Gulv legger gulvleggerne når butikken er stengt.", set()),
        ("Når ingen er ute, arbeider vi, klokka 22 til 05.", set()),
        ("Når butikken er stengt, er alarmen på.", set()),
    ],
)
def test_when_others_are_away(text: str, want: set[str]) -> None:
    assert facets(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Senteret har langåpent, og da følger lageret butikken.", True),
        ("Senteret har langåpent, men lageret følger kontortid.", False),
        ("Fabrikken går natt og dag, og verkstedet går med fabrikken.", True),
        ("Senteret har langåpent.", False),
    ],
)
def test_others_longer_hours_take_the_work_along(text: str, want: bool) -> None:
    assert bool(facets(text)) is want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Brødene skal stå i hylla klokka seks.", {"night"}),
        ("Du jobber 6-14. Brødene skal stå i hylla klokka sju.", set()),
        ("Du er på plass fra åtte til fire.", set()),
        ("Brødene skal stå i hylla klokka ni.", set()),
    ],
)
def test_what_must_be_ready_early(text: str, want: set[str]) -> None:
    assert facets(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Lammene kommer helst om natta.", {"night"}),
        ("Gjæren vet ikke hvilken dag det er.", {"weekend"}),
        ("Helgene i vår går med til tunnelen.", {"weekend"}),
        ("Ingen går før det er sendt.", {"night", "evening", "weekend"}),
        ("Plantene trenger vann også ellers.", {"night", "evening", "weekend"}),
        ("Nattbussen er gul.", set()),
    ],
)
def test_what_comes_or_stays(text: str, want: set[str]) -> None:
    assert facets(text) == want


def test_ten_to_six_is_a_night_for_a_carer() -> None:
    text = "Du kommer klokka ti og går klokka seks."
    told = case_of(text, "Pleier")
    assert [beyond.may_be_turned(told.scene, time) for time in told.times] == [True]
    told = case_of(text, "Selger")
    assert [beyond.may_be_turned(told.scene, time) for time in told.times] == [False]
    told = case_of("Arbeidstid 10-18.", "Pleier")
    assert not any(beyond.may_be_turned(told.scene, time) for time in told.times)


def test_hints_quote_the_ad() -> None:
    told = case_of("Gulv legger vi når butikken er stengt.")
    assert [one.quote for one in told.beyond_hints(beyond.NIGHT)] == ["når butikken er stengt"]
