import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.reading.hours_talk import Stated, stated_times
from jobbmatch.text.reading.scene import Scene


def stated(text: str) -> tuple[Stated, ...]:
    return stated_times(Scene(AdText("Medarbeider", text)))


@pytest.mark.parametrize(
    "text",
    ["Ring oss mellom 08.00 og 16.00.", "Søknadsfrist kl. 12.00.", "Kom innom mellom 14.00 og 16.00 med CV-en."],
)
def test_when_to_ring_or_apply_is_left_out(text: str) -> None:
    assert stated(text) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Åpent 10–18 mandag til fredag, lørdag 10–15.", ["01234", "5"]),
        ("Mandag–torsdag 08–16 og fredag 08–14.", ["0123", "4"]),
        ("Vi jobber 07–15 på hverdager.", ["01234"]),
        ("Arbeidstiden er 07–15.", [""]),
    ],
)
def test_days_go_with_their_times(text: str, days: list[str]) -> None:
    assert [time.days for time in stated(text)] == [frozenset(map(int, d)) for d in days]


@pytest.mark.parametrize(
    ("text", "tentative", "reserved"),
    [
        ("Du jobber 07–15.", False, False),
        ("Du jobber hovedsakelig 07–15.", False, True),
        ("Opplæringen går 07–15.", True, True),
        ("Etter hvert kan du få 07–15.", True, True),
    ],
)
def test_times_with_a_reserve_are_no_ground(text: str, tentative: bool, reserved: bool) -> None:
    (time,) = stated(text)
    assert (time.tentative, time.reserved) == (tentative, reserved)


@pytest.mark.parametrize(
    ("text", "night", "evening"),
    [
        ("Du jobber 22–06.", True, False),
        ("Du jobber 14–22.", True, True),
        ("Du jobber 07–15.", False, False),
        ("Du jobber 12–21.", False, True),
        ("Du jobber 05.30–13.", True, False),
        ("Vi stenger 23.", True, False),
    ],
)
def test_a_time_touches_the_parts_of_the_day_it_runs_through(text: str, night: bool, evening: bool) -> None:
    (time,) = stated(text)
    assert time.touches(21 * 60, 24 * 60) or time.touches(0, 6 * 60) if night else not time.touches(0, 6 * 60)
    assert time.touches(17 * 60, 21 * 60) is evening
    assert time.minutes == sum(b - a for a, b in time.stretches)
