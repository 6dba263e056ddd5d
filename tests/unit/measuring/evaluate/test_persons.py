import pytest

from jobbmatch.errors import InputError
from jobbmatch.measuring.evaluate.persons import FIRST_NUMBER, SHARE_EXCLUDING, draw_seekers
from tests.factories.market import vacancy
from tests.unit.measuring.evaluate.conftest import ADS


def test_they_are_new_the_same_every_time_and_some_exclude_something() -> None:
    one, other = draw_seekers(ADS, 200, 1), draw_seekers(ADS, 200, 1)
    assert [item.traits.invented.person for item in one] == [item.traits.invented.person for item in other]
    assert [item.profile for item in one] == [item.profile for item in other]
    ids = {item.traits.invented.person.id for item in one}
    assert len(ids) == 200
    assert f"simulated-{FIRST_NUMBER}" in ids
    assert sum(item.excludes for item in one) / 200 == pytest.approx(SHARE_EXCLUDING, abs=0.1)


def test_nothing_of_what_is_excluded_can_be_read_off_the_person_or_its_repr() -> None:
    for item in draw_seekers(ADS, 5, 1):
        assert "Exclusion" not in repr(item)
        assert "profile" not in repr(item)


def test_nobody_can_be_drawn_without_an_occupation() -> None:
    with pytest.raises(InputError):
        draw_seekers([vacancy(1, occupations=())], 3, 1)
