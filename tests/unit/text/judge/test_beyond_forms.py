import re

import pytest

from jobbmatch.text.judge import beyond_forms as forms


@pytest.mark.parametrize(
    ("form", "yes", "no"),
    [
        (forms.AWAY, "når de andre har ferie", "når du har ferie"),
        (forms.ASLEEP, "mens byen sover", "mens kollegene sover ut"),
        (forms.CALM, "i et vedlikeholdsvindu", "ved et vindu"),
        (forms.HOLIDAY, "i pinsen", "i juli"),
        (forms.LONGER, "senteret har langåpent", "senteret er åpent"),
        (forms.TIMES_FOLLOW, "arbeidstiden følger tidevannet", "arbeidstiden følger skoleruta"),
        (forms.NEEDED, "når det trengs, blir vi lenger", "når det trengs, hjelper du på lageret"),
        (forms.ELSEWHEN, "plantene trenger vann også ellers", "plantene trenger vann"),
        (forms.NO_CALENDAR, "gjæren vet ikke hvilken dag det er", "du vet hvilken dag det er"),
        (forms.STAYS, "ingen går før det er sendt", "vi holder på til klokka to"),
        (forms.READY, "brødene skal stå i hylla klokka seks", "du skal stå på lageret klokka seks"),
        (forms.HAPPENS, "lammene kommer helst om natta", "lammene kommer aldri om natta"),
        (forms.UNDATED, "helgene i vår går med til tunnelen", "i vår avdeling er det helg"),
    ],
)
def test_the_forms(form: re.Pattern[str], yes: str, no: str) -> None:
    assert form.search(yes)
    assert not form.search(no)
