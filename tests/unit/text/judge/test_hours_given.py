"""What the ad gives to others or denies in so many words is no duty; what comes back to the reader is."""

import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.hours_given import is_given_away
from jobbmatch.text.reading.document import Span
from jobbmatch.text.reading.scene import Scene


def _given(text: str, word: str, title: str = "Kontormedarbeider") -> bool:
    scene = Scene(AdText(title, text))
    at = text.lower().index(word)
    return is_given_away(scene, scene.doc.text, Span(at, at + len(word)))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Til helgevasken har vi et byrå.", "helgevasken"),
        ("Turkjøring i helgene har skolen andre sjåfører til.", "helgene"),
        ("Vi har egne hold for vinduer og helgeoppdrag.", "helgeoppdrag"),
        ("Nettene overvåkes fra hovedkontoret.", "nettene"),
        ("Night alarms go to the control room in Bergen.", "night"),
        ("Mange spør om time på kvelden, men det tilbyr vi ikke.", "kvelden"),
        ("Politiet er en døgnvirksomhet, men straffesakskontoret er det ikke.", "døgnvirksomhet"),
        ("Bofellesskapet har nattevakt; vi har ikke det.", "nattevakt"),
        ("Om natta har kommisjonen vakt, ikke vi.", "natta"),
        ("Verftet har 600 ansatte på tre skift. HR har seks på ett.", "tre skift"),
        ("Må en buss berges om natta, ringer trafikkledelsen et bergingsfirma.", "natta"),
        ("Ved akutte operasjoner om natta brukes et lager, så vi blir ikke ringt opp.", "natta"),
        ("Folk leverer skjema klokka elleve om kvelden, vi leser dem dagen etter.", "kvelden"),
    ],
)
def test_what_others_do_or_nobody_here_does_is_given_away(text: str, word: str) -> None:
    assert _given(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Til helgevasken har vi deg.", "helgevasken"),
        ("Snømåking i helgene har vi en traktor til.", "helgene"),
        ("Mange spør om time på kvelden, men det har vi ikke alltid.", "kvelden"),
        ("Flyplassen er et døgnsamfunn, men innkjøp er det ikke ennå.", "døgnsamfunn"),
        ("Om natta har kommisjonen vakt, ikke vi alene.", "natta"),
        ("Verftet har 600 ansatte på tre skift. Støperiet har 40 på hvert.", "tre skift"),
        ("Svikter pumpa om natta, ringer sentralen deg.", "natta"),
        ("Stopper heisen om natta, har beboerne nummeret ditt.", "natta"),
        ("Nattvakta er på stasjonen, så du blir ikke ringt opp.", "nattvakta"),
        ("Nettene overvåkes fra alarmsentralen på omgang.", "nettene"),
    ],
)
def test_what_comes_back_to_the_reader_is_not(text: str, word: str) -> None:
    assert not _given(text, word)


def test_the_title_s_own_trade_is_the_reader() -> None:
    assert not _given("Svikter pumpa om natta, rykker drifterne ut.", "natta", title="Drifter")
    assert _given("Kveldsmessen klarer seg uten sekretær.", "kveldsmessen", title="Menighetssekretær")
    assert not _given("Kveldsmessen klarer seg uten kantor.", "kveldsmessen", title="Menighetssekretær")
