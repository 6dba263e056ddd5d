import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.arrivals import somebody_comes
from jobbmatch.text.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "comes"),
    [
        ("Brides come for two fittings.", True),
        ("Kapteinen kommer ned og vil vite hva du fant.", True),
        ("Designere som vil se prøvetrykk, kommer ned til maskinen.", True),
        ("Slektninger kommer innom.", True),
        ("Du måler riggen sammen med skipperen og eieren.", True),
        ("Du står med kunstneren på den ene siden.", True),
        ("Stoffet kommer på ruller.", False),
        ("Bilene kommer inn på rampa.", False),
        ("Avløseren kommer klokka to.", False),
        ("Du sveiser sammen med fire andre.", False),
        ("Du sveiser sammen med Roar.", False),
        ("Ingen designere kommer hit.", False),
        ("Søkerne kommer innom til intervju.", False),
    ],
)
def test_people_of_any_name_who_come_are_seen_and_things_and_colleagues_are_not(text: str, comes: bool) -> None:
    assert somebody_comes(Scene(AdText("Sveiser", text))) is comes
