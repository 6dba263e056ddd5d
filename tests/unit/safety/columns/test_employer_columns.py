"""Employers in columns: missing numbers and names are -1."""

import pytest

from jobbmatch.domain.ids import OrganisationNumber
from jobbmatch.domain.vacancy import Employer
from jobbmatch.safety.columns.employer_columns import NONE, EmployerColumns, organisation_number
from tests.factories.safety import vacancy


@pytest.mark.parametrize(
    ("given", "number"),
    [("912345678", 912345678), ("912 345 678", 912345678), (None, NONE), ("", NONE), ("NO912", NONE), ("²", NONE)],
)
def test_organisation_number(given: str | None, number: int) -> None:
    assert organisation_number(given) == number


def test_columns() -> None:
    number = OrganisationNumber("912345678")
    employers = [Employer("Kiwi AS", number), Employer("KIWI", number), Employer(), Employer("-", is_agency=True)]
    columns = EmployerColumns.build([vacancy(employer=employer) for employer in employers])
    assert columns.index.tolist() == [0, 0, 1, 2]
    assert columns.name.tolist() == [0, NONE, NONE]
    assert columns.number.tolist() == [912345678, NONE, NONE]
    assert columns.agency.tolist() == [False, False, True]


def test_the_texts_hold_all_that_the_ad_says() -> None:
    fire = Employer("Navn", description="Fire")
    given = vacancy(title="Ett", jobtitle="To", text="Tre", employer=fire, application_url="https://jobb.fem.example/6")
    texts = EmployerColumns.build([given]).texts
    words = ("ett", "to", "tre", "fire", "fem", "seks")
    assert [len(texts.texts_with([word])) for word in words] == [1, 1, 1, 1, 1, 0]


def test_known_texts_are_not_read_again() -> None:
    texts = EmployerColumns.build([vacancy(text="Tre")]).texts
    again = EmployerColumns.build([vacancy(employer=Employer("Furu AS"))], texts)
    assert again.texts is texts
    assert again.names.things == [("furu",)]
