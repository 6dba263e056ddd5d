from datetime import date

import pytest

from jobbmatch.cli.words import deadline_words, fact_line, percent_words, place_words, ranker_words
from jobbmatch.domain.match import Match, RankerInfo
from jobbmatch.domain.vacancy import Deadline, Employer, Extent
from tests.factories.market import GOL, HAMAR, vacancy


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        (Deadline("4.12", date(2026, 12, 4)), "frist fre. 4. des. 2026"),
        (Deadline("Snarest", None, soonest=True), "frist: snarest"),
        (Deadline("Medio desember"), "frist: Medio desember"),
        (Deadline(), "frist ikke oppgitt"),
    ],
)
def test_deadlines(deadline: Deadline, expected: str) -> None:
    assert deadline_words(deadline) == expected


def test_places_are_named_once_and_many_are_counted() -> None:
    assert place_words(vacancy(places=(GOL, GOL))) == "3550 Gol"
    assert place_words(vacancy(places=())) == "sted ikke oppgitt"
    more = tuple(type(GOL)(f"Sted {number}", GOL.precision) for number in range(5))
    assert place_words(vacancy(places=more)) == "Sted 0, Sted 1, Sted 2 og 2 til"


def test_percent() -> None:
    assert percent_words(vacancy(percent=(80, 100))) == "80–100 %"
    assert percent_words(vacancy(percent=(50, 50))) == "50 %"
    assert percent_words(vacancy(extent=Extent.BOTH)) == "heltid eller deltid"


def test_the_line_of_facts_leaves_out_what_is_not_known() -> None:
    known = fact_line(Match(1, 0.5, vacancy(places=(HAMAR,)), 12, ()))
    assert known == "Oppdiktet Lager AS · 2317 Hamar · om lag 12 km i luftlinje · frist søn. 20. des. 2026"
    unknown = fact_line(Match(1, 0.5, vacancy(employer=Employer(), places=()), None, ()))
    assert unknown.startswith("arbeidsgiver ikke oppgitt · sted ikke oppgitt · frist")


def test_a_simulated_model_is_always_called_so() -> None:
    assert "prøvemodell" in ranker_words(RankerInfo("jobbmatch-ranker", "3", simulated=True))
    assert "prøvemodell" not in ranker_words(RankerInfo("jobbmatch-ranker", "3", simulated=False))
    assert "grunnmodell" in ranker_words(RankerInfo("baseline", "0", simulated=False))
