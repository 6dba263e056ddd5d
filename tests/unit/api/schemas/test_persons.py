"""The ordinary form is the person's whole form but for its part on safety, field by field."""

from jobbmatch.api.schemas.persons import PersonFields
from jobbmatch.plans.person_form import PersonForm
from tests.contract.world import FRAMES, GUARDED, person_form


def test_the_fields_are_all_but_safety() -> None:
    assert set(PersonFields.model_fields) == set(PersonForm.model_fields) - {"safety"}
    for name, field in PersonFields.model_fields.items():
        whole = PersonForm.model_fields[name]
        assert (field.annotation, field.metadata) == (whole.annotation, whole.metadata), name
        assert field.get_default(call_default_factory=True) == whole.get_default(call_default_factory=True), name


def test_there_and_back_without_the_exclusions() -> None:
    whole = person_form(GUARDED, FRAMES)
    fields = PersonFields.of(whole)
    assert "Markor" not in fields.model_dump_json()
    back = fields.to_form()
    assert back.safety.to_profile().is_empty
    assert back.model_copy(update={"safety": whole.safety}) == whole
