import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.near import brought_near
from jobbmatch.text.reading.scene import Scene


def near(text: str) -> list[str]:
    scene = Scene(AdText("Medarbeider", text))
    return [scene.doc.text.words(span) for span in brought_near(scene)]


@pytest.mark.parametrize(
    "text",
    [
        "Venterom har vi ikke, pasientene går rett inn til deg.",
        "Vi selger bare til bedrifter, og du besøker dem.",
        "Complaints go to customer service, which is you.",
        "Ingen kunder, bare pasienter.",
        "Du møter aldri kunden før du står på trappa hans.",
        "Kontakt med pasientene skjer skriftlig og ved oppmøte.",
        "Vi har ikke butikk lenger, men stamkundene banker på bakdøra.",
        "Skranken er ikke stor, men den som åpner døra, er du.",
    ],
)
def test_what_one_half_of_a_sentence_says_is_not_taken_away_by_the_other(text: str) -> None:
    assert near(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pasientene går ikke inn til deg.",
        "Kundene kommer til deg på telefon.",
        "Kollegaene kommer innom deg med kaffe.",
        "Tallene vaskes, og de kommer til deg på fredag.",
        "Vi har gått bort fra at kundene stikker innom.",
        "Bilene møter folk. Det gjør ikke du.",
        "Ta kontakt, så besøker du oss og møter folkene som jobber her til intervju.",
        "Du legger avisene i kassene mens naboene sover.",
    ],
)
def test_what_is_denied_far_away_among_colleagues_or_given_up_brings_nobody_near(text: str) -> None:
    assert near(text) == []
