import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.text.reading.times import find_times


def read(text: str) -> list[str]:
    """Give mentions in short: 22:00-07:00, 05:00-, -23:00, @03:00; a question mark when not sure."""

    def clock(minutes: int | None) -> str:
        return "" if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"

    return [
        ("@" if m.kind.value == "point" else "")
        + clock(m.start)
        + ("" if m.kind.value == "point" else "-")
        + clock(m.end)
        + ("" if m.sure else "?")
        for m in find_times(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22-07", ["22:00-07:00"]),
        ("vakt: 22:00:00-07:00:00", ["22:00-07:00"]),
        ("22.00.00–06.00.00", ["22:00-06:00"]),
        ("fra 22h00 til 06h30", ["22:00-06:30"]),
        ("vakter 22.00/07.00", ["22:00-07:00"]),
        ("arbeidstid fra: 12 til: 20", ["12:00-20:00"]),
        ("12→20", ["12:00-20:00"]),
        ("12 ~ 20", ["12:00-20:00"]),
        ("skift 1: 07-15, skift 2: 15-23", ["07:00-15:00", "15:00-23:00"]),
        ("fra tjueto til seks", ["22:00-06:00"]),
        ("kl. 07.00 til 15.00", ["07:00-15:00"]),
        ("kl 0700-1500", ["07:00-15:00"]),
        ("0730 - 1530", ["07:30-15:30"]),
        ("07:00-15:00/15:00-23:00", ["07:00-15:00", "15:00-23:00"]),
        ("skiftene er 06–14, 14–22 og 22–06", ["06:00-14:00", "14:00-22:00", "22:00-06:00"]),
        ("mandag–torsdag 08–16 og fredag 08–14", ["08:00-16:00", "08:00-14:00"]),
        ("frå klokka 6 til 12", ["06:00-12:00"]),
        ("åtte til fire på hverdager", ["08:00-16:00"]),
        ("fra sju til tre", ["07:00-15:00"]),
        ("mellom halv åtte og tre", ["07:30-15:00"]),
        ("mellom 20 og 04", ["20:00-04:00"]),
        ("7 am to 3 pm", ["07:00-15:00"]),
        ("10pm-6am", ["22:00-06:00"]),
        ("from 9 to 5", ["09:00-17:00"]),
        ("between 08:00 and 16:00", ["08:00-16:00"]),
        ("fra midnatt til 8", ["00:00-08:00"]),
        ("fra fem om morgenen", ["05:00-"]),
        ("vi åpner kl. 16, kjøkkenet stenger 22.30", ["16:00-", "-22:30"]),
        ("stenger 23", ["-23:00"]),
        ("vanlige dager lukker vi 15.30", ["-15:30"]),
        ("torsdager til 19", ["-19:00"]),
        ("10–17 (torsdag 19)", ["10:00-17:00", "-19:00"]),
        ("åpent til 18", ["-18:00"]),
        ("open until midnight", ["-24:00?"]),
        ("closes at 9 pm", ["-21:00"]),
        ("fram til klokka ni om kvelden", ["-21:00"]),
        ("klokka tre om natten", ["@03:00"]),
        ("stenger klokka to", ["@02:00?"]),
        ("ferdig klokka to", ["-14:00?"]),
        ("8-4", ["08:00-16:00?"]),
        ("ti til seks", ["10:00-18:00?"]),
        ("fra seks til elleve", ["06:00-11:00?"]),
    ],
)
def test_reads_times(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "70–80 personer", "60–80 %", "6 og 17 år", "5.–7. trinn", "2-3 år", "en til to helger", "12.05-15.06",
        "2011-2012", "kr 732 300 - 919 200", "uke 19-21", "lønnstrinn 73–82", "8-16 nye kolleger", "1-2 forskere",
        "er du mellom 18 og 20", "fra 14 land", "til 20 ansatte", "2-2-3", "15:00-20/6", "til ni",
        "telefon 22 33 44 55", "24/7", "50/50", "01.06/02.07", "01.06.26–15.08.26", "fra tjue til tretti ansatte",
    ],
)  # fmt: skip
def test_amounts_dates_and_ages_are_no_times(text: str) -> None:
    assert read(text) == []


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 23), st.integers(13, 59))
def test_every_written_stretch_comes_back(hour: int, minute: int, to_hour: int, to_minute: int) -> None:
    text = f"arbeidstid kl. {hour:02}.{minute:02}–{to_hour:02}.{to_minute:02}"
    first, second = hour * 60 + minute, to_hour * 60 + to_minute
    if first != second:
        (mention,) = find_times(text)
        assert (mention.start, mention.end, mention.sure) == (first, second, True)


@given(st.text(alphabet="0123456789.:-– klotifra", max_size=40))
def test_never_fails_and_never_gives_what_is_no_time(text: str) -> None:
    for mention in find_times(text):
        assert all(0 <= m <= 24 * 60 for m in (mention.start, mention.end) if m is not None)
        assert 0 <= mention.span.start < mention.span.end <= len(text)
