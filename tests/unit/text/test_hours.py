import pytest

from jobbmatch.domain.hours import HOURS_UNKNOWN
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.hours import read_hours


@pytest.mark.parametrize(
    ("text", "spans", "exhaustive"),
    [
        ("Du jobber 07–15, mandag til fredag.", [("01234", 420, 900)], True),
        ("Du jobber dagtid, mandag til fredag.", [("01234", 360, 1020)], True),
        ("Vi tilbyr fleksitid.", [("01234", 360, 1020)], True),
        ("Vi har åpent 10–18 mandag til fredag, lørdag 10–15.", [("01234", 600, 1080), ("5", 600, 900)], True),
        ("Arbeidstiden er 07–15.", [("01234", 420, 900)], True),
        ("Arbeidstiden er 07–15 i butikken.", [("0123456", 420, 900)], False),
        ("Vi stempler inn halv åtte og ut kvart over tre på hverdager.", [("01234", 450, 915)], True),
        ("Turnus 07–15 og 15–22, hver tredje helg.", None, False),
        ("Du jobber 07–15 på hverdager. I tillegg har du bakvakt.", [("01234", 420, 900)], False),
        ("Du jobber 07–15 på hverdager, og noen ganger overtid må påregnes.", [("01234", 420, 900)], False),
        ("Skiftene er 22–06 på hverdager.", [("01234", 1320, 360)], False),
        ("Opplæringen går 07–15 på hverdager.", [], False),
        ("Ring oss mellom 08.00 og 16.00.", [], False),
        ("Du går i turnus.", [], False),
    ],
)
def test_reads_hours(text: str, spans: list[tuple[str, int, int]] | None, exhaustive: bool) -> None:
    hours = read_hours(AdText("Medarbeider", text))
    assert hours.exhaustive is exhaustive
    if spans is not None:
        assert [("".join(map(str, sorted(s.days))), s.start, s.end) for s in hours.spans] == spans


def test_core_time_is_not_all_that_is_worked() -> None:
    (span,) = read_hours(AdText("Rådgiver", "Kjernetiden er 09.00–14.30 på hverdager.")).spans
    assert (span.start, span.end) == (360, 1020)


def test_nothing_said_is_nothing_known() -> None:
    assert read_hours(AdText("Rådgiver", "Vi søker en rådgiver.")) == HOURS_UNKNOWN


def test_hours_quote_what_they_rest_on() -> None:
    ad = AdText("Kokk", "Du jobber 07–15, mandag til fredag.")
    assert all(ad.text.startswith(item.quote, item.start) for item in read_hours(ad).evidence)
    assert read_hours(ad).evidence
