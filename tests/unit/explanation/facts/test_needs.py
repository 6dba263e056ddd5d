from jobbmatch.domain.person import Need
from jobbmatch.explanation.facts.needs import facts
from tests.factories.features import occupation
from tests.unit.explanation.helpers import said

LIFTING = frozenset({Need.NO_HEAVY_LIFTING})


def test_usual_demands_are_called_usual() -> None:
    heavy = said(facts, {"text": "Bygg.", "occupations": occupation("7115")}, needs=LIFTING)
    light = said(facts, {"text": "Tall.", "occupations": occupation("4311")}, needs=LIFTING)
    assert heavy == [("against", "Yrket er som regel fysisk krevende; du trenger arbeid uten tunge løft", "")]
    assert light == [("for", "Yrket er som regel lite fysisk krevende, og du trenger arbeid uten tunge løft", "")]


def test_the_words_of_the_ad_are_quoted() -> None:
    ad = {"text": "Tempoet er hektisk.", "occupations": ()}
    assert said(facts, ad, needs=frozenset({Need.CALM_PACE})) == [
        ("against", "Annonsen sier «hektisk»; du trenger et rolig tempo", "hektisk")
    ]


def test_an_ad_that_says_both_says_neither() -> None:
    assert said(facts, {"text": "Ingen tunge løft.", "occupations": ()}, needs=LIFTING) == []


def test_needs_that_the_person_does_not_have_are_not_spoken_of() -> None:
    assert said(facts, {"text": "Hektisk, med tunge løft.", "occupations": occupation("7115")}) == []


def test_inclusion_is_quoted() -> None:
    found = said(facts, {"text": "Du kan ha hull i CV-en.", "occupations": ()})
    assert found == [("for", "Arbeidsgiveren skriver om tilrettelegging eller inkludering: «hull i CV»", "hull i CV")]
