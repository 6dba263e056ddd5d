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
from jobbmatch.safety.given_words import given_text, place_name

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
            GivenHours((DAY,), exhaustive=True),
            "Arbeidstiden er man–fre 08.00–16.00, og ikke ellers.",
        ),
        (GivenEmployer("Furu AS"), "Arbeidsgiveren er Furu AS."),
        (
            GivenEmployer(None, OrganisationNumber("900000001")),
            "Arbeidsgiveren er organisasjonsnummer 900000001.",
        ),
        (GivenHours((HourSpan(frozenset({5}), 480, 960),), exhaustive=False), "Arbeidstiden er lør 08.00–16.00."),
        (
            GivenHours((DAY, HourSpan(frozenset({5, 6}), 9 * 60 + 5, 30)), exhaustive=False),
            "Arbeidstiden er man–fre 08.00–16.00; lør og søn 09.05–00.30.",
        ),
        (GivenOccupation(StyrkCode("5120")), "Yrket er Kokker (5120)."),
        (GivenOccupation(StyrkCode("0000")), "Yrket har koden 0000."),
    ],
)
def test_what_was_said_in_words(given: GivenValue, text: str) -> None:
    assert given_text(given) == text


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ({0, 1}, "man, tir"),
        ({0, 2}, "man, ons"),
        ({4, 6}, "fre, søn"),
        ({5, 6}, "lør og søn"),
        ({1, 2, 3}, "tir–tor"),
        ({0, 1, 3}, "man, tir, tor"),
        ({0, 1, 2, 3, 4, 5, 6}, "man–søn"),
    ],
)
def test_days_in_a_row_are_told_by_the_first_and_the_last(days: set[int], text: str) -> None:
    given = GivenHours((HourSpan(frozenset(days), 480, 960),), exhaustive=False)
    assert given_text(given) == f"Arbeidstiden er {text} 08.00–16.00."


def test_a_place_that_is_no_more_is_called_by_its_number() -> None:
    gone = (GivenPlace(PostalCode("0000")), GivenPlace(municipality=MunicipalityCode("0001")), GivenPlace())
    assert [place_name(place) for place in (POSTAL, TOWN, *gone)] == ["3550 Gol", "Hamar", "0000", "0001", ""]
