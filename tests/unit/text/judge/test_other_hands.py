import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.other_hands import in_other_hands, of_trade
from jobbmatch.text.reading.document import Span
from jobbmatch.text.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "word", "others"),
    [
        ("Selgerne våre går ut til kundene.", "kundene", True),
        ("Audiografene ute på klinikkene har kontakt med pasientene.", "pasientene", True),
        ("Når orgelet er ferdig, er det Roar som drar ut til kirken.", "drar", True),
        ("Da er det saksbehandleren som møter partene.", "møter", False),
        ("Da er det du som møter kundene.", "kundene", False),
        ("Da er det linja som viser fram fabrikken.", "viser", False),
        ("Kundene kommer innom.", "Kundene", False),
    ],
)
def test_others_do_it_by_the_form_of_the_sentence_unless_they_are_of_the_trade(
    text: str, word: str, others: bool
) -> None:
    scene = Scene(AdText("Saksbehandler", text))
    start = text.index(word)
    assert in_other_hands(scene, scene.doc.text, Span(start, start + len(word))) is others


@pytest.mark.parametrize(("title", "trade"), [("Krematorietekniker", True), ("Baker", False)])
def test_a_trade_is_known_by_the_end_of_the_title(title: str, trade: bool) -> None:
    assert of_trade(Scene(AdText(title, "")), "teknikeren") is trade
