import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.asides import is_aside
from jobbmatch.text.reading.scene import Scene

KINDS = ("hint", "vague", "spot", "contact")


def asides(text: str, spared: frozenset[str] = frozenset(), *, shut: bool = False) -> bool:
    hits = Scene(AdText("", text)).hits("outward_facing", *KINDS)
    assert hits, text
    return all(is_aside(hit, spared, shut=shut) for hit in hits)


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Kundene bestiller på nett om natta.", True),
        ("People order socks at midnight.", True),
        ("Kundene bestiller hos deg.", False),
        ("Kundene kommer og bestiller.", False),
        ("Fire kokker krangler. Du står mellom dem.", True),
        ("Fire barn krangler. Du står mellom dem.", False),
        ("Du står mellom dem som spiser.", False),
        ("Stikk innom på kaia eller ring.", True),
        ("De stikker innom på kaia.", False),
        ("Det er slutt på at folk stikker innom.", False),
    ],
)
def test_what_a_market_does_and_what_is_said_of_colleagues_is_no_meeting(text: str, aside: bool) -> None:
    assert asides(text) is aside


def test_those_who_are_said_not_to_be_met_are_spared_unless_brought_near() -> None:
    spared = frozenset({"pasie"})
    assert asides("Du bestiller båt for pasienter.", frozenset({"pasient"[:7]}) | spared)
    assert not asides("Pasientene venter i rommet.", spared | frozenset({"pasient"}))
    assert not asides("Du bestiller båt for elever.", spared)


def test_where_others_meet_them_only_what_brings_them_near_counts() -> None:
    assert asides("Båten går med gjester.", shut=True)
    assert not asides("Gjester står ved døra.", shut=True)
