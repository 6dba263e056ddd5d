"""How matches are described: questions in words, the label of what ranked, and no count of what was left out."""

from datetime import date

import pytest

from jobbmatch.api.schemas.matches import MatchList, MatchView, RankerView
from jobbmatch.domain.match import Direction, Match, MatchAnswer, RankerInfo, Reason
from tests.contract.world import vacancy


def match(*questions: str) -> Match:
    reason = Reason(Direction.AGAINST, "place", -0.5, "Det er langt.", "Gjøvik")
    return Match(1, 2.5, vacancy(0), 12, (reason,), questions)


def test_open_questions_are_sentences_each_once() -> None:
    view = MatchView.of(match("night.unknown", "night.unknown"))
    assert len(view.open_questions) == 1
    assert view.open_questions[0].endswith("?")
    assert MatchView.of(match()).open_questions == []


def test_reasons_stand_as_given() -> None:
    reason = MatchView.of(match()).reasons[0]
    assert reason.model_dump(mode="json") == {
        "direction": "against",
        "family": "place",
        "weight": -0.5,
        "sentence": "Det er langt.",
        "quote": "Gjøvik",
    }


@pytest.mark.parametrize(
    ("ranker", "label"),
    [
        (RankerInfo("baseline", "0", simulated=False), "enkel rangering uten modell"),
        (RankerInfo("jobbmatch-ranker", "3", simulated=True), "prøvemodell"),
        (RankerInfo("jobbmatch-ranker", "4", simulated=False), "modell"),
    ],
)
def test_what_ranked_has_its_label(ranker: RankerInfo, label: str) -> None:
    assert RankerView.of(ranker).label == label


def test_no_count_of_what_was_left_out() -> None:
    ranker = RankerInfo("baseline", "0", simulated=False)
    answer = MatchAnswer(
        (match(),), ranker, date(2027, 3, 1), read=100, expired=3, outside_frame=77, market_version="v"
    )
    described = MatchList.of("elv", answer).model_dump_json()
    assert "77" not in described
    assert "outside" not in described
