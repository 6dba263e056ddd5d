import pytest

from jobbmatch.text.judge.second_place import second_places
from jobbmatch.text.reading.document import Part


def told(text: str, title: str = "") -> bool:
    return any(True for _ in second_places(Part.of("text", text), title))


@pytest.mark.parametrize(
    "text",
    [
        "Annenhver uke er du på utgravningene.",
        "To dager i uka sitter du på ungdomsskolen.",
        "Some weeks are spent on location in the mountains.",
        "Elevene treffer du der de går på skole.",
        "Your client decides where you sit.",
        "Messene tar deg til Hannover.",
        "Når heisen står, må du ut.",
        "Du må kunne reise når det trengs.",
        "Vi betaler flyet når kunden er i Bodø.",
        "Du vasker skolen og barnehagen.",
        "Du har også ansvar for filialen på Moen.",
        "Ved behov hjelper du i nabobygda.",
        "Kursene holdes rundt i landet.",
        "Oppdragene er på sykehus, i retten og på NAV.",
        "Site visits happen every month.",
    ],
)
def test_a_second_place_is_told_by_the_form_of_a_sentence(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Annenhver uke er du på kveldsvakt.",
        "To dager i uka jobber du fra hjemmekontoret.",
        "Noen dager er det stille på laben.",
        "Du sitter i hallen der maskinene står.",
        "Du må kunne reise kollektivt.",
        "Arkivet og biblioteket deler inngang.",
        "Møtene er på Teams.",
        "You are on the line on most days.",
        "Fra januar til april er det skrei, og da trenger vi folk på mottaket.",
    ],
)
def test_times_and_the_rooms_of_one_house_are_no_second_place(text: str) -> None:
    assert not told(text)


def test_what_those_of_the_title_do_is_what_the_reader_does() -> None:
    text = "Vertene våre går gjennom parkene."
    assert told(text, "Bydelsvert")
    assert not told(text, "Regnskapsfører")
