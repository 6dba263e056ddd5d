import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.encounters import come_back, is_condition, met_by_others, said_not_met
from jobbmatch.text.reading.document import Span
from jobbmatch.text.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Gjestene blir tatt hånd om av verten.", True),
        ("Ridelærarane tek seg av elevane.", True),
        ("Kundene er det salgssjefen som møter.", True),
        ("Brukerne snakker vår innsiktsdesigneren med.", True),
        ("Members write to the service team.", True),
        ("Ingen av passasjerene kommer innom.", True),
        ("Pasienten ser du i tverrsnitt.", True),
        ("Visningsrommet ligger i et annet bygg.", True),
        ("Praten med hytteeierne overlates til megleren.", True),
        ("Vi er aldri om bord samtidig med passasjerene.", True),
        ("De fleste gjestene blir tatt hånd om av verten.", False),
        ("Gjestene blir tatt hånd om av verten, og du viser dem til bordet.", False),
        ("Gjestene blir tatt hånd om av verten. Er han syk, er det du.", False),
        ("Gjestene blir tatt hånd om av den som har tid.", False),
        ("Gjestene blir tatt hånd om av bakeren.", False),
        ("Gjestene henvender seg til resepsjonen. Resepsjonen er din.", False),
        ("Vi har kunder i hele landet.", False),
    ],
)
def test_others_meet_them_by_the_form_of_the_sentence(text: str, others: bool) -> None:
    assert bool(met_by_others(Scene(AdText("Baker", text)))) is others


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Pårørande vel stein, vi treffer dei ikkje.", True),
        ("You will never meet the passengers.", True),
        ("Er noe feil, går du til optikeren, ikke til kunden.", True),
        ("De reisende ser deg ikke.", True),
        ("Treffer du dem ikke hjemme, ringer du kunden.", False),
        ("Kundene møter du ikke så ofte, men du ser dem.", False),
        ("Treffer du kundene ikke?", False),
        ("Du ser dem ikke.", False),
    ],
)
def test_the_reader_is_said_not_to_meet_them(text: str, said: bool) -> None:
    assert bool(said_not_met(Scene(AdText("", text)))) is said


@pytest.mark.parametrize(
    ("after", "back"),
    [("Så sitter de hos deg, alle av dem.", True), ("Vi ser dem aldri.", False), ("Ovnen er ny.", False), ("", False)],
)
def test_they_come_back_in_the_next_sentences(after: str, back: bool) -> None:
    scene = Scene(AdText("Baker", f"Gjestene blir tatt hånd om av verten. {after}".strip()))
    assert come_back(scene, met_by_others(scene)[0]) is back


@pytest.mark.parametrize(
    ("text", "condition"),
    [("Møter du ikke kunden, legger du igjen lapp.", True), ("Kunden møter du ikke, for han sover.", False)],
)
def test_a_sentence_that_begins_with_the_verb_is_a_condition(text: str, condition: bool) -> None:
    scene = Scene(AdText("", text))
    start = text.lower().index("møter")
    assert is_condition(scene.doc.text, Span(start, start + 13)) is condition
