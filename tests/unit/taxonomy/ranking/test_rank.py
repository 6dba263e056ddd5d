"""Lists of the nearest titles."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from jobbmatch.taxonomy.ranking.rank import Ranker, Text

KITCHEN = ["Kokker i restaurant", "kjøkkensjef", "kokk", "Kokker", "lege", "arbeid av og på kjøkken"]


def texts(*written: str) -> list[Text]:
    return [Text(f"{number}", text) for number, text in enumerate(written)]


def ids(ranker: Ranker, query: str, depth: int = 100) -> list[str]:
    ((_, found),) = list(ranker.rank([Text("q", query)], depth))
    return [item.id for item in found]


def test_forms_of_a_title_are_one_and_the_shortest_goes_first() -> None:
    ranker = Ranker(texts(*KITCHEN))
    assert ids(ranker, "Kokker", 2) == ids(ranker, "KOKK", 2) == ["2", "3"]


def test_all_of_a_short_list_stand_in_the_answer_and_a_long_one_is_cut() -> None:
    ranker = Ranker(texts(*KITCHEN))
    assert sorted(ids(ranker, "rørlegger")) == ["0", "1", "2", "3", "4", "5"]
    assert len(ids(ranker, "kokk", 3)) == 3


def test_a_repeated_text_gives_way_to_a_near_one() -> None:
    ranker = Ranker(texts("baker", "baker", "bakere", "arbeid av og på sjø"))
    assert ids(ranker, "baker") == ["0", "2", "1", "3"]


def test_scores_fall() -> None:
    ((_, found),) = list(Ranker(texts(*KITCHEN)).rank([Text("q", "kokk og lege")]))
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)


def test_meaning_joins_what_shares_no_letters() -> None:
    of_the_sick = {"lege": (1.0, 0.0), "medic": (1.0, 0.0)}

    def encode(given: Sequence[str]) -> NDArray[np.float32]:
        return np.array([of_the_sick.get(text, (0.0, 1.0)) for text in given], dtype=np.float32)

    corpus = texts("kokk", "lege", "mediator")
    assert ids(Ranker(corpus), "medic", 1) == ["2"]
    assert ids(Ranker(corpus, encode), "medic", 1) == ["1"]


def test_nothing_to_rank() -> None:
    assert ids(Ranker([]), "kokk") == []
    assert list(Ranker(texts("kokk")).rank([])) == []
