from jobbmatch.explanation.facts.formalities import facts
from tests.unit.explanation.helpers import said

AD = {"title": "Hjemmehjelp", "text": "Du går inn i ulike hjem.\n- Du må disponere egen bil"}


def test_a_car_that_is_asked_for_is_held_against_what_the_person_says() -> None:
    quote = "Du må disponere egen bil"
    assert said(facts, AD, licences=()) == [
        ("against", "Annonsen ber om egen bil, og du har ikke oppgitt førerkort for bil", quote)
    ]
    assert said(facts, AD, licences=("B",)) == [("against", "Annonsen ber om egen bil, som du ikke har oppgitt", quote)]
    assert said(facts, AD, licences=("B",), skills=("har bil",)) == [
        ("for", "Du har oppgitt at du har bil, og annonsen ber om det", quote)
    ]


def test_a_car_that_is_only_welcome_is_not_spoken_of() -> None:
    assert said(facts, AD | {"text": "Egen bil er en fordel."}, licences=()) == []
