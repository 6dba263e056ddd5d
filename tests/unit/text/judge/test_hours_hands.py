import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_hands as hands
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.reading.scene import Scene


def in_other_hands(text: str, title: str = "Laborant") -> bool:
    scene = Scene(AdText(title, text))
    hits = scene.hits(TABLE, "night", "evening", "weekend", "allday")
    return bool(hits) and all(hands.in_other_hands(scene, hit.part, hit.span) for hit in hits)


@pytest.mark.parametrize(
    "text",
    [
        "Cellene mates lørdag, men det gjør robotarmen.",
        "Lesesalen er åpen onsdag kveld og betjenes av studentene.",
        "Budrunder om kvelden er meglernes bord.",
        "Vaktselskapet ser til det resten av døgnet.",
        "Nøkkelen til helgene har bare vaktmesteren.",
        "Nattskiftet gjelder isolatørene og ikke oss.",
        "Skolen har møte en kveld; der er det pedagogene som stiller.",
        "Pipelines run overnight; nobody watches them.",
        "Anlegget går om natta. Det passer robotene.",
    ],
)
def test_what_others_do_then(text: str) -> None:
    assert in_other_hands(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cellene mates lørdag, og det gjør vi.",
        "Prøvene tas om natta, og det gjør laboranten.",
        "Lørdagene tar de ansatte etter tur.",
        "Lesesalen er åpen onsdag kveld og betjenes av alle.",
        "Vaktselskapet ser til det om natta, men ringer deg ved feil.",
        "Nettene gjør helgene lange.",
        "Alarmen går om natta.",
    ],
)
def test_what_may_be_the_readers(text: str) -> None:
    assert not in_other_hands(text)
