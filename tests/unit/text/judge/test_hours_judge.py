import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.hours_judge import HoursCase, lay_out
from jobbmatch.text.reading.scene import Scene


def case(text: str, **fields: str) -> HoursCase:
    return HoursCase(Scene(AdText("Medarbeider", text, **fields)))  # type: ignore[arg-type] # only text fields


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Stillingen er på dagtid.", True),
        ("Du jobber 08–16.", True),
        ("Kontoret er åpent på dagtid.", False),
        ("Etter to år kan du søke deg over på dagtid.", False),
        ("", False),
    ],
)
def test_daytime_is_the_positions_own_only_when_said_so(text: str, own: bool) -> None:
    assert case(text).own_day is own


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Du går i turnus.", True),
        ("Turnusen er 07–14 og 14–21.", False),
        ("Vaktene ligger på dagtid.", False),
        ("Skift, dagtid, ukedager.", True),
    ],
)
def test_changing_duty_is_explained_by_its_times_or_by_daytime_said_of_it(text: str, kept: bool) -> None:
    assert bool(case(text).rota().hints) is kept


def test_danger_is_sorted_by_whose_it_is() -> None:
    danger = case("Du arbeider dagtid. Sykehuset er bemannet hele døgnet av turnuspersonalet.").danger("allday")
    assert not danger.yes and danger.explained
    assert case("Du er bemannet hele døgnet.").danger("allday").yes


def test_an_ad_is_laid_out_once_for_facets_and_hours() -> None:
    ad = AdText("Medarbeider", "Du jobber 08–16.")
    assert lay_out(ad) is lay_out(ad)
