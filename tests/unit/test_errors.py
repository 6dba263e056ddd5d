import inspect

from jobbmatch import errors
from jobbmatch.errors import InputError, JobbmatchError


def kinds() -> list[type[JobbmatchError]]:
    found = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]
    return [kind for kind in found if issubclass(kind, JobbmatchError)]


def test_each_kind_has_a_code_and_an_exit_code_of_its_own() -> None:
    codes = [kind.code for kind in kinds()]
    exits = [kind.exit_code for kind in kinds()]
    assert len(set(codes)) == len(codes) > 5
    assert len(set(exits)) == len(exits)
    assert 0 not in exits


def test_the_tree_in_the_docstring_is_the_real_one() -> None:
    assert errors.__doc__ is not None
    for kind in kinds():
        assert kind.__name__ in errors.__doc__, f"{kind.__name__} is missing in the tree at the top"


def test_text_is_message_and_hint() -> None:
    error = InputError("Filen er tom.", hint="Velg en annen.")
    assert str(error) == "Filen er tom. Velg en annen."
    assert str(InputError("Filen er tom.")) == "Filen er tom."


def test_an_error_of_a_form_within_another_says_where() -> None:
    inner = InputError("Postnummeret finnes ikke.", hint="Skriv fire sifre.", where="postal_code")
    outer = inner.within("places.1").within("place")
    assert (outer.where, outer.message, outer.hint) == ("place.places.1.postal_code", inner.message, inner.hint)
    assert InputError("Filen er tom.").within("place").where == "place"
