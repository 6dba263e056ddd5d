import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_day as day
from jobbmatch.text.judge.hours_judge import HoursCase
from jobbmatch.text.reading.scene import Scene


def case(text: str, title: str = "Medarbeider") -> HoursCase:
    return HoursCase(Scene(AdText(title, text)))


def test_a_duty_of_twelve_hours_has_its_like_by_night() -> None:
    watch, shop = case("Vaktene går 07–19."), case("Vi har åpent 09–21.")
    assert [day.is_half_of_a_day(t) for t in watch.ranges] == [True]
    assert [day.is_half_of_a_day(t) for t in shop.ranges] == [False]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Alle går hjem klokka tre.", True),
        ("Alle går hjem klokka tre når baren er tom.", False),
        ("Halvparten går hjem klokka tre.", False),
        ("Sjefen går hjem klokka tre.", False),
        ("Alle går hjem klokka tre. Nattevaktene blir.", False),
        ("Alle går hjem klokka åtte.", False),
    ],
)
def test_going_home_in_the_afternoon_ends_the_day_where_nothing_is_said_of_night(text: str, told: bool) -> None:
    assert bool(case(text).home_ends) is told


def test_full_days_outside_the_trades_of_the_weekend_are_office_days() -> None:
    office, shop = case("Vi jobber 08–16."), case("Vi jobber 08–16 i butikken.")
    assert day.is_office_day(office.scene, office.ranges, office.ranges[0])
    assert not day.is_office_day(shop.scene, shop.ranges, shop.ranges[0])


def test_a_stretch_in_words_has_no_figures() -> None:
    assert [day.has_figures(t) for t in case("Du jobber fra 08.00 til 16.00.").ranges] == [True]
    assert [day.has_figures(t) for t in case("Du jobber fra åtte til fire.").ranges] == [False]


def test_only_beginnings_of_the_morning_count() -> None:
    found = day.morning_starts(case("Du begynner kl. 07.00.").times)
    assert len(found) == 1
    assert not day.morning_starts(case("Du begynner kl. 05.00.").times)
