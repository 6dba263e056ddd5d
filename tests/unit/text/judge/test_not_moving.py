import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.not_moving import not_moving
from jobbmatch.text.reading.scene import Scene

SENSES = ("yes", "hint", "soft", "faint")


def moves_nobody(text: str, title: str = "Kontorist") -> bool:
    scene = Scene(AdText(title, text))
    hits = [hit for hit in scene.hits("mobile_work", *SENSES) if hit.part is scene.doc.text]
    assert hits, "no word of the road is found"
    return any(not_moving(scene, hit) for hit in hits)


@pytest.mark.parametrize(
    "text",
    [
        "Du kjører kontrollrommet sammen med produsenten.",
        "Du kjører to maskiner samtidig.",
        "Du flytter containere mellom stabel og skip.",
        "En vaktmester i gangen tar kvelden sist.",
        "Bakterien blir funnet før den rekker å reise til Spania.",
        "Intervju tas på Teams siden lederen er på reise.",
        "Du hjelper teknikere som er ute hos kunder.",
        "Vogntog kommer hele dagen.",
        "Du losser lastebiler og merker paller.",
        "Du ringer og sender bil, båt eller helikopter.",
        "Torsdager har vi åpent på kveldstid.",
    ],
)
def test_what_moves_nobody(text: str) -> None:
    assert moves_nobody(text)


@pytest.mark.parametrize(
    "text",
    [
        "Du kjører.",
        "Du kjører lyden på turneen.",
        "Du kjører anlegget i Moss og anlegget i Ski.",
        "Du flytter dyra mellom beitene i fjellet.",
        "Du er vaktmester for tolv bygg.",
        "Han kjører, og du sitter på.",
        "Lederen er på reise, og du reiser med.",
        "Vi søker folk som er ute hos kundene.",
        "Sammen med montørene kjører du ut til anlegget.",
        "Du losser varebilen hos hver kunde.",
        "Du bestiller båt og drar ut til anlegga.",
        "Du laster bilen og tar turen selv.",
        "Torsdager på dagtid er du i retten.",
    ],
)
def test_what_may_move_the_reader(text: str) -> None:
    assert not moves_nobody(text)


def test_the_trade_of_the_title_is_no_other_trade() -> None:
    assert moves_nobody("En vekter åpner porten.", "Kokk")
    assert not moves_nobody("En vekter åpner porten.", "Vekter")
