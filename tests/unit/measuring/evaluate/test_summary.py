import json

from jobbmatch.measuring.evaluate.evaluation import Evaluation
from jobbmatch.measuring.evaluate.groups import DIMENSIONS
from jobbmatch.measuring.evaluate.summary import lines, summary


def test_everything_is_one_object_without_what_json_cannot_say(evaluation: Evaluation) -> None:
    text = json.dumps(summary(evaluation), allow_nan=False)
    found = json.loads(text)
    assert found["about"]["version"] == "2"
    assert found["about"]["as_of"] == "2026-11-20"
    assert {item["dimension"] for item in found["fairness"]} == set(DIMENSIONS)
    assert found["exclusions"]["spread"]["with"]["low"] > 0
    assert set(found["noise"]) == {"low", "mid", "high"}
    assert found["noise"]["mid"]["ndcg_10"]["version"]["mean"] == found["quality"]["version"]["ndcg_10"]["mean"]
    assert found["metrics"]["congestion_gini"] == round(evaluation.metrics()["congestion_gini"], 4)


def test_a_reader_is_told_that_it_is_simulated(evaluation: Evaluation) -> None:
    told = list(lines(evaluation))
    assert told[0].startswith("SIMULERT")
    assert any("flest personer på én stilling" in line for line in told)
    assert any("ved loddtrekning" in line for line in told)
    assert any("ved annen støy: lav 0." in line and "høy 0." in line for line in told)
    assert all(len(line) <= 130 for line in told)
