from jobbmatch.explanation.facts.interests import facts
from tests.factories.features import occupation
from tests.unit.explanation.helpers import said

CARPENTER = {"title": "Tømrer", "text": "Bygg.", "occupations": occupation("7115")}


def test_work_of_the_same_kind_fits_and_says_which_kind() -> None:
    [(direction, sentence, _)] = said(facts, CARPENTER, wishes=(), interests=("snekring og verktøy",))
    assert (direction, sentence) == ("for", "Yrket passer interessene dine: praktisk arbeid")


def test_work_of_another_kind_says_both() -> None:
    [(direction, sentence, _)] = said(facts, CARPENTER, wishes=(), interests=("undervisning og omsorg",))
    assert direction == "against"
    assert "å hjelpe og lære bort" in sentence
    assert "praktisk arbeid" in sentence


def test_a_wish_alone_is_no_interest() -> None:
    assert said(facts, CARPENTER) == []


def test_an_unknown_occupation_is_not_spoken_of() -> None:
    assert said(facts, CARPENTER | {"occupations": ()}, interests=("snekring",)) == []
