import re
from random import Random

from jobbmatch.ingestion.demo.tables import families
from jobbmatch.ingestion.demo.terms import draw_terms


def test_terms_look_as_in_the_feed() -> None:
    rng = Random(12)
    drawn = [draw_terms(rng, families()["ward"]) for _ in range(1000)]
    assert {terms.extent for terms in drawn} == {"Heltid", "Deltid", None}
    assert {"Fast", "Vikariat", None} <= {terms.engagement for terms in drawn}
    for terms in drawn:
        assert terms.positions is None or re.fullmatch(r"\d*", terms.positions)
        assert not terms.percent or re.fullmatch(r"\d{1,3}([-–]\d{2,3})?( ?%| prosent)", terms.percent)


def test_hours_that_leave_only_part_time_give_part_time() -> None:
    rng = Random(13)
    drawn = [draw_terms(rng, families()["it"], part_time=True) for _ in range(300)]
    assert not any(terms.percent == "100 %" for terms in drawn)
    assert sum(terms.extent == "Deltid" for terms in drawn) > 200
