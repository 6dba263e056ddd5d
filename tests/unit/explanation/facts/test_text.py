from jobbmatch.domain.person import OccupationWish
from jobbmatch.explanation.facts.text import facts
from tests.unit.explanation.helpers import said

AD = {"title": "Hjelpende hender i hagesenter", "text": "Du steller planter og blomster ute."}


def test_the_title_uses_the_words_of_a_wish_only_when_all_stand_there() -> None:
    found = said(facts, AD, wishes=(OccupationWish("hagesenter"),))
    assert found == [("for", "Tittelen bruker ordene fra ønsket ditt: hagesenter", "Hjelpende hender i hagesenter")]
    assert said(facts, AD, wishes=(OccupationWish("leder i hagesenter"),)) == []


def test_an_interest_is_quoted_as_it_stands_in_the_ad() -> None:
    found = said(facts, AD, wishes=(), interests=("musikk", "plante"))
    assert found == [("for", "Annonsen nevner planter, og du har oppgitt interessen plante", "planter")]


def test_likeness_without_a_shared_word_is_not_spoken_of() -> None:
    assert said(facts, AD, wishes=(OccupationWish("hagearbeid"),), interests=("planteskole",)) == []
