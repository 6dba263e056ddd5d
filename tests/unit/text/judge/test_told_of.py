import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.told_of import Of, told_of
from jobbmatch.text.reading.document import Span
from jobbmatch.text.reading.scene import Scene


@pytest.mark.parametrize(
    ("title", "text", "word", "of"),
    [
        ("Planlegger", "Montørene våre drar ut til kundene.", "drar ut", Of.OTHERS),
        ("Planlegger", "Det er Roar og Synnøve som drar ut.", "drar ut", Of.OTHERS),
        ("Montør", "Montørene våre drar ut til kundene.", "drar ut", Of.READER),
        ("Sorterer", "Sekkene kommer med lastebil.", "lastebil", Of.GOODS),
        ("Fyrvokter", "Båten kommer med post på onsdager.", "Båten", Of.GOODS),
        ("Pakker", "The trucks leave at noon.", "trucks", Of.OTHERS),
        ("Pakker", "The truck has one seat.", "truck", Of.READER),
        ("Tester", "Kunden betaler reisen.", "reisen", Of.READER),
        ("Tester", "Foreningen betaler bussen.", "bussen", Of.THING),
        ("Tester", "Jakta på feil foregår i tunneler.", "tunneler", Of.READER),
        ("Tester", "Du tar bussen til kunden.", "bussen", Of.READER),
    ],
)
def test_says_of_whom_a_clause_tells(title: str, text: str, word: str, of: Of) -> None:
    scene = Scene(AdText(title, text))
    start = text.index(word)
    assert told_of(scene, scene.doc.text, Span(start, start + len(word))) is of
