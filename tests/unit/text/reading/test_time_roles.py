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


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("maskinene står stille fra klokka fire til klokka sju", (7, 16)),
        ("maskinene hviler fra 15.30 til de vekkes klokka 7", (7, 15.5)),
        ("the freezer is switched to night mode at four in the afternoon and opened again at eight", (8, 16)),
        ("huset er ditt fra 21.30 til dagvaktene kommer 07.15", (21.5, 7.25)),
    ],
)
def test_rest_is_turned_round_and_what_begins_then_ends_the_stretch(text: str, want: tuple[float, float]) -> None:
    found = settle(text, find_times(text))
    assert [(m.start, m.end) for m in found] == [(want[0] * 60, want[1] * 60)]


def test_the_rest_of_the_day_keeps_a_stretch_as_it_stands() -> None:
    text = "maskinene står stille fra klokka fire til klokka sju. resten av døgnet går de"
    assert settle(text, find_times(text))[0].start == 4 * 60
