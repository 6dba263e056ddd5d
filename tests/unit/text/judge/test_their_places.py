import pytest

from jobbmatch.text.judge.their_places import their_places
from jobbmatch.text.reading.document import Part


def told(text: str) -> bool:
    return any(True for _ in their_places(Part.of("text", text)))


@pytest.mark.parametrize(
    "text",
    [
        "Monteringen tar du og makkeren din.",
        "Den som bygger kjøkkenet, setter det også inn.",
        "Hyttene ser du først.",
        "Bygårdene er tolv, og nøklene er dine.",
        "Fylket er stort, og du blir kjent med alt av det.",
        "Mye av utstyret er skrudd fast hos dem som eier det.",
        "Recordings are made where the birds are.",
        "De færreste pianoer kommer hit.",
        "Halve jobben er i myra.",
    ],
)
def test_the_work_is_where_its_things_or_owners_are(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Monteringen gjør du ved linja.",
        "Husene ser du på skjermen.",
        "Fylket er stort, og søknadene kommer fra alle kanter.",
        "Pianoene kommer hit med bil.",
        "Publikum kommer ikke inn.",
    ],
)
def test_what_is_done_indoors_or_brought_is_not(text: str) -> None:
    assert not told(text)
