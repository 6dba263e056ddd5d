import numpy as np

from jobbmatch.training.simulated_persons import Invented, PersonMaker
from tests.factories.features import market
from tests.factories.market import vacancy

MAKER = PersonMaker(market(100))


def _draw(number: int) -> Invented:
    return MAKER.draw(number, np.random.default_rng(number))


def test_the_same_seed_draws_the_same_person() -> None:
    assert _draw(3) == _draw(3)
    assert _draw(3) != _draw(4)


def test_persons_say_that_they_are_invented_and_live_coarsely() -> None:
    for number in range(30):
        drawn = _draw(number)
        assert drawn.person.id.startswith("simulated-")
        assert "Oppdiktet" in drawn.person.alias
        assert drawn.person.home.postal_code is None


def test_persons_differ_in_what_they_say() -> None:
    drawn = [_draw(number).person for number in range(60)]
    assert len({person.wishes for person in drawn}) > 10
    assert len({person.percent for person in drawn}) > 3
    assert {len(person.languages) for person in drawn} == {0, 1, 2}
    assert any(person.needs for person in drawn)
    assert any(not wish.codes for person in drawn for wish in person.wishes)
    assert any(not item.relevant for person in drawn for item in person.experience)


def test_what_they_would_really_like_is_not_always_said() -> None:
    drawn = [_draw(number) for number in range(60)]
    said = [{code for wish in item.person.wishes for code in wish.codes} for item in drawn]
    assert any(set(item.true_codes) - codes for item, codes in zip(drawn, said, strict=True))


def test_nobody_can_be_drawn_around_ads_without_occupation_or_place() -> None:
    assert not PersonMaker([vacancy(1, occupations=()), vacancy(2, places=())]).can_draw
    assert MAKER.can_draw
