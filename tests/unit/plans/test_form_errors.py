import pytest
from pydantic import ValidationError

from jobbmatch.plans.form_errors import describe_errors
from jobbmatch.plans.person_form import PersonForm


def errors_of(raw: str) -> str:
    with pytest.raises(ValidationError) as caught:
        PersonForm.model_validate_json(raw)
    return describe_errors(caught.value)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ('{"id": "a"}', "alias mangler"),
        ('{"id": "a", "alias": "A", "licenses": []}', "licenses ukjent felt"),
        ('{"id": "a", "alias": "A", "max_distance_km": 0}', "max_distance_km skal være større enn 0"),
        ('{"id": "a", "alias": "A", "needs": ["rich"]}', "needs.0 skal være en av"),
        ('{"id": "a", "alias": "A", "home": {}}', "home (oppgi enten postal_code eller municipality"),
        ('{"id": "a", "alias": "A", "safety": {"zones": [{"code": "0301"}]}}', "safety.zones.0 mangler feltet 'kind'"),
        ('{"id": "a", "alias": "A"', "filen er ikke gyldig JSON"),
    ],
)
def test_says_where_and_what(raw: str, expected: str) -> None:
    assert expected in errors_of(raw)


def test_never_shows_the_value() -> None:
    secret = "HEMMELIG-STED"
    raw = f'{{"id": "{secret}", "alias": "A", "home": {{"postal_code": "{secret}"}}, "safety": {{"x": "{secret}"}}}}'
    assert secret not in errors_of(raw)


def test_many_findings_are_cut_and_counted() -> None:
    fields = ", ".join(f'"x{number}": 1' for number in range(14))
    assert errors_of(f'{{"id": "a", "alias": "A", {fields}}}').endswith("og 4 til")
