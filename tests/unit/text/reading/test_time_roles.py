import pytest

from jobbmatch.text.reading.time_roles import settle
from jobbmatch.text.reading.times import find_times


def settled(text: str) -> list[str]:
    """Give mentions in short: kind, start and end in hours, a question mark when the half of the day is open."""
    return [
        f"{m.kind.value} {m.start / 60:g}-{m.end / 60:g}"
        if m.start is not None and m.end is not None
        else f"{m.kind.value} {((m.start if m.start is not None else m.end) or 0) / 60:g}{'?' if m.either else ''}"
        for m in settle(text, find_times(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("porten ruller opp halv åtte og ned halv fire", ["range 7.5-15.5"]),
        ("første stol er opptatt fra 07.15, og siste deltaker er ute klokka tre", ["range 7.25-15"]),
        ("we start at 6 am and finish at 2 pm", ["range 6-14"]),
        ("vi starter klokka sju.\nvi gir oss klokka tre", ["range 7-15"]),
        ("du byrjar kvart over to og er ferdig halv sju", ["start 2.25?", "end 18.5?"]),
        ("skiftet stempler inn kvart over ti, og siste bunt er ute kvart over tre", ["start 10.25?", "end 3.25?"]),
        ("siste mannskap går i dusjen kvart på elleve", ["end 10.75?"]),
        ("du møter på riggen klokka 23", ["start 23"]),
        ("saga står stille fra halv fire", ["end 3.5?"]),
        ("mellom fire og åtte, fire ettermiddager i uka", ["range 16-20"]),
    ],
)
def test_single_times_get_their_role_and_pairs_are_joined(text: str, expected: list[str]) -> None:
    assert settled(text) == expected


def test_times_that_are_no_pair_stay_apart() -> None:
    assert settled("vi starter klokka sju.\nvi er mange.\nvi er glade.\nvi slutter klokka tre") == [
        "start 7?",
        "end 15?",
    ]
