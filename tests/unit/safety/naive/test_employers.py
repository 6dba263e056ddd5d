"""Employers, naively."""

from jobbmatch.domain.ids import OrganisationNumber
from jobbmatch.domain.safety_profile import EmployerExclusion
from jobbmatch.domain.vacancy import Employer
from jobbmatch.safety.naive.employers import look, plain_words
from tests.factories.safety import vacancy

_ONE, _TWO = OrganisationNumber("912345678"), OrganisationNumber("900000001")


def _reasons(employer: Employer, excluded: EmployerExclusion) -> list[str]:
    return [found.reason.split(".")[1] for found in look(vacancy(employer=employer), excluded)]


def test_plain_words() -> None:
    assert plain_words("O'Hara & Co. AS, Avd 3") == ["ohara", "og", "co", "3"]
    assert plain_words("O’Hara") == plain_words("O´Hara") == ["ohara"]
    assert plain_words("Cafe\u0301 Nord") == ["cafe\u0301", "nord"]


def test_numbers_and_names() -> None:
    excluded = EmployerExclusion(_ONE, "Kiwi Norge")
    assert _reasons(Employer("Kiwi Norge AS", _ONE), excluded) == ["number", "name"]
    assert _reasons(Employer("Joker", _TWO, _ONE), excluded) == ["parent"]
    assert _reasons(Employer("Kiwi", _TWO), excluded) == ["name_part"]
    assert _reasons(Employer("Joker", _TWO), excluded) == []


def test_what_is_missing() -> None:
    assert _reasons(Employer(), EmployerExclusion(_ONE)) == ["unknown"]
    assert _reasons(Employer(None, _TWO), EmployerExclusion(None, "Kiwi")) == ["name_unknown"]
    assert _reasons(Employer("Joker"), EmployerExclusion(_ONE)) == ["number_unknown"]
    assert _reasons(Employer("Joker", _TWO), EmployerExclusion(_ONE)) == ["parent_unknown"]
    assert _reasons(Employer("Joker", _TWO), EmployerExclusion(_ONE, sub_units=False)) == []
    assert _reasons(Employer("Joker", _TWO, is_agency=True), EmployerExclusion(None, "Kiwi")) == ["agency"]
