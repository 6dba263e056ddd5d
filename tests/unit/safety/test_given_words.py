import pytest

from jobbmatch.domain.given import (
    GivenEmployer,
    GivenHours,
    GivenOccupation,
    GivenPlace,
    GivenPlaces,
    GivenValue,
)
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from jobbmatch.domain.ids import MunicipalityCode, OrganisationNumber, PostalCode, StyrkCode
from jobbmatch.safety.given_words import given_text

DAY = HourSpan(WEEKDAYS, 480, 960)
POSTAL, TOWN = GivenPlace(PostalCode("3550")), GivenPlace(municipality=MunicipalityCode("3403"))


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (GivenPlaces((POSTAL, TOWN)), "Arbeidsstedet er 3550 Gol, Hamar, og bare der."),
        (GivenPlaces((GivenPlace(PostalCode("0000")),), only_there=False), "Arbeidsstedet er 0000."),
        (
            GivenEmployer("Furu AS", OrganisationNumber("900000001")),
            "Arbeidsgiveren er Furu AS, organisasjonsnummer 900000001.",
        ),
        (
            GivenHours((HourSpan(WEEKDAYS, 480, 960),), exhaustive=True),
            "Arbeidstiden er man–fre 08.00–16.00, og ikke ellers.",
        ),
        (GivenHours((HourSpan(frozenset({5}), 480, 960),), exhaustive=False), "Arbeidstiden er lør 08.00–16.00."),
        (GivenOccupation(StyrkCode("5120")), "Yrket er Kokker (5120)."),
        (GivenOccupation(StyrkCode("0000")), "Yrket har koden 0000."),
    ],
)
def test_what_was_said_in_words(given: GivenValue, text: str) -> None:
    assert given_text(given) == text
