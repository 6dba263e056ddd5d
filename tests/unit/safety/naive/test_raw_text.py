"""The crude reader: finds words anywhere, and lets only quotes explain them."""

import pytest

from jobbmatch.domain.facet import Evidence, Facet, FacetValue
from jobbmatch.domain.vacancy import Employer
from jobbmatch.safety.naive.raw_text import danger_words, dangerous_words, names_in
from tests.factories.safety import with_facet


def _words(facet: Facet, text: str, *quotes: Evidence) -> list[str]:
    return [hit.quote for hit in dangerous_words(with_facet(facet, FacetValue.NO, *quotes, text=text), facet)]


@pytest.mark.parametrize(
    ("facet", "text", "words"),
    [
        (Facet.NIGHT, "Du blir nattevakt i 3-skift.", ["nattevakt", "3-skift"]),
        (Facet.NIGHT, "Vi er dagligvare og bytter hjulskift.", []),
        (Facet.NIGHT, "Rotasjon 24/7", ["24/7"]),
        (Facet.OUTWARD_FACING, "Arbeid i kundemottaket og bak skranken", ["kundemottaket", "skranken"]),
        (Facet.WEEKEND, "Vakt hver tredje HELG", ["HELG"]),
        (Facet.MOBILE_WORK, "Du kjører  mellom objektene", ["kjører  mellom"]),
        (Facet.LONE_WORK, "alenevakt, helt alene", ["alenevakt", "alene"]),
    ],
)
def test_words(facet: Facet, text: str, words: list[str]) -> None:
    assert _words(facet, text) == words


def test_only_the_quote_explains() -> None:
    text = "Ingen natt. Så en natt."
    assert _words(Facet.NIGHT, text, Evidence("Ingen natt", "text", 0)) == ["natt"]
    assert _words(Facet.NIGHT, text, Evidence("Ingen natt", "title", 0)) == ["natt", "natt"]
    assert _words(Facet.NIGHT, text, Evidence("Ingen nat", "text", 0)) == ["natt", "natt"]
    assert _words(Facet.NIGHT, text, Evidence("Ingen natt", "text", 3), Evidence("Så en natt", "text")) == []


def test_the_employers_text_is_read_too() -> None:
    given = with_facet(Facet.NIGHT, FacetValue.NO, employer=Employer("X", description="Vi jobber hele døgnet."))
    assert [(hit.where, hit.quote) for hit in dangerous_words(given, Facet.NIGHT)] == [("employer", "døgnet")]


def test_every_facet_has_words() -> None:
    assert set(danger_words()) == set(Facet)


def test_names_stand_alone() -> None:
    text = "Kiwi, Kiwis og kiwi-butikk, men ikke kiwifrukt."
    assert [hit.group() for hit in names_in(text, ["kiwi"])] == ["Kiwi", "Kiwis", "kiwi"]
    assert [hit.group() for hit in names_in("Rema\n1000", ["rema 1000", ""])] == ["Rema\n1000"]


def test_where_a_word_stands() -> None:
    ad = with_facet(Facet.NIGHT, FacetValue.NO, title="Nattevakt", text="Du blir nattevakt.")
    assert list(dangerous_words(ad, Facet.NIGHT)) == [
        Evidence("Nattevakt", "title", 0),
        Evidence("nattevakt", "text", 8),
    ]


def test_a_quote_that_has_moved_is_looked_for() -> None:
    text = "Ingen natt. Mye annet. Ingen natt her."
    assert _words(Facet.NIGHT, text, Evidence("Ingen natt her", "text", 0)) == ["natt"]
    assert _words(Facet.NIGHT, text, Evidence("", "text", 0)) == ["natt", "natt"]
    assert _words(Facet.NIGHT, "Natt er det ikke, og ingen natt", Evidence("Natt er", "text", 0)) == ["natt"]
    assert _words(Facet.NIGHT, "Vi har ingen natt", Evidence("ingen natt", "text", 7)) == []


def test_a_quote_explains_where_it_stands() -> None:
    text = "Ingen natt. Så en natt? Ingen natt."
    for start, open_ones in ((24, [6, 18]), (0, [18, 30]), (3, [18, 30])):
        ad = with_facet(Facet.NIGHT, FacetValue.NO, Evidence("Ingen natt", "text", start), text=text)
        assert [hit.start for hit in dangerous_words(ad, Facet.NIGHT)] == open_ones


def test_a_quote_that_stands_twice_explains_the_one_it_was_read_from() -> None:
    text = "Vi har ingen natt. Så en natt? Og ingen natt."
    for start, open_ones in ((7, [25, 40]), (34, [13, 25]), (5, [25, 40])):
        ad = with_facet(Facet.NIGHT, FacetValue.NO, Evidence("ingen natt", "text", start), text=text)
        assert [hit.start for hit in dangerous_words(ad, Facet.NIGHT)] == open_ones
