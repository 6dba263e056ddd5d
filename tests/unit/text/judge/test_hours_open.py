"""Opening hours bound the shifts of those who keep a place open, and of nobody else."""

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.facets import read_facets


def _night(title: str, text: str) -> FacetValue:
    return read_facets(AdText(title, text))[Facet.NIGHT].value


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Butikkmedarbeider", "Butikken har åpent 9–20. Vaktene settes opp fire uker fram."),
        ("Badevert", "Hallen holder åpent 10–20. Vi er fem som deler på vaktene."),
        ("Kioskmedarbeider", "Kiosken er betjent alle dager fra 06.30 til 21.00, fordelt på to vakter."),
        ("Renholder", "Senteret har åpent 10–21; vaktene våre følger åpningstiden og fordeles i en plan."),
        ("Parkvakt", "Anlegget er åpent 09–19. Vaktene er korte."),
        ("Rideinstruktør", "Morgenvakta begynner kl. 07, og ettermiddagsvakta slutter klokka 20.30."),
    ],
)
def test_shifts_inside_opening_hours_end_with_them(title: str, text: str) -> None:
    assert _night(title, text) is FacetValue.NO


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Sykepleier", "Kafeen i første etasje er åpen 10–18. Vaktene deles likt mellom oss."),
        ("Helsefagarbeider", "Besøkstiden er 10–20. Vaktplanen kommer månedlig."),
        ("Vekter", "Senteret har åpent 9–20. Vaktene deles på seks."),
        ("Butikkmedarbeider", "Butikken har åpent 7–23. Vaktene settes opp fire uker fram."),
        ("Driftsleder", "Kontoret er åpent 08–15. Vakta går på rundgang."),
        ("Butikkmedarbeider", "Butikken har åpent 9–20. Bakvakt deles på omgang."),
    ],
)
def test_other_shifts_stay_open(title: str, text: str) -> None:
    assert _night(title, text) is not FacetValue.NO
