from jobbmatch.domain.place import unknown_place
from jobbmatch.explanation.facts.place import facts
from tests.factories.market import GOL, HAMAR
from tests.unit.explanation.helpers import said


def test_near_work_says_no_finer_distance_than_the_home_allows() -> None:
    [(direction, sentence, _)] = said(facts, {"places": (GOL,)})
    assert (direction, sentence) == ("for", "Under 10 km i luftlinje, innenfor grensen din på 50 km")


def test_work_beyond_the_limit_speaks_against() -> None:
    [(direction, sentence, _)] = said(facts, {"places": (HAMAR,)})
    assert (direction, sentence) == ("against", "Om lag 116 km i luftlinje")


def test_work_near_the_limit_says_so() -> None:
    [(direction, sentence, _)] = said(facts, {"places": (HAMAR,)}, max_distance_km=120.0)
    assert (direction, sentence) == ("against", "Om lag 116 km i luftlinje, nær grensen din på 120 km")


def test_without_a_limit_only_the_distance_is_said() -> None:
    assert said(facts, {"places": (GOL,)}, max_distance_km=None)[0][1] == "Under 10 km i luftlinje"
    assert said(facts, {"places": (HAMAR,)}, max_distance_km=None)[0][0] == "against"


def test_an_unknown_place_or_home_says_nothing() -> None:
    assert said(facts, {"places": ()}) == []
    assert said(facts, {}, home=unknown_place()) == []
