from jobbmatch.domain.vacancy import Extent
from jobbmatch.explanation.facts.hours import facts
from tests.unit.explanation.helpers import said


def test_a_percentage_fits_or_does_not() -> None:
    assert said(facts, {"percent": (60, 60)}, percent=(50, 80)) == [
        ("for", "Stillingen er på 60 prosent, og du ønsker 50–80 prosent", "")
    ]
    assert said(facts, {"percent": (100, 100)}, percent=(50, 80)) == [
        ("against", "Stillingen er på 100 prosent; du ønsker 50–80 prosent", "")
    ]


def test_a_person_without_a_wish_and_an_ad_that_is_silent_say_nothing() -> None:
    assert said(facts, {"percent": (60, 60)}) == []
    assert said(facts, {}, percent=(50, 80)) == []


def test_part_time_is_said_only_to_those_who_want_less_than_full() -> None:
    assert said(facts, {"extent": Extent.PART}, percent=(20, 60))[0][1].startswith("Stillingen kan være deltid")
    assert said(facts, {"extent": Extent.PART}, percent=(80, 100)) == []


def test_permanent_and_short_work_are_named() -> None:
    assert said(facts, {"engagement": "Fast"}) == [("for", "Fast stilling", "")]
    assert said(facts, {"engagement": "Sesong"}) == [("against", "Kortvarig arbeid: sesong", "")]
    assert said(facts, {"engagement": "Vikariat"}) == []
