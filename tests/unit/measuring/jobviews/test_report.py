import json

import numpy as np

from jobbmatch.measuring.jobviews.baselines import PUBLISHED, TUNED
from jobbmatch.measuring.jobviews.report import MEASURES, OURS, Measured, as_text, figures_of

HALF = np.tile([0.0, 1.0], 50)


def measured(ours: float, cold: bool = False) -> Measured:
    values = {
        name: dict.fromkeys(MEASURES, HALF * factor) for name, factor in ((PUBLISHED, 0.4), (TUNED, 0.5), (OURS, ours))
    }
    return Measured(values, np.full(len(HALF), cold))


def test_the_bar_is_a_fifth_above_the_best_plain_one() -> None:
    assert figures_of(measured(0.61), 1)["reached"] is True
    assert figures_of(measured(0.59), 1)["reached"] is False
    assert figures_of(measured(0.61), 1)["best_plain"] == TUNED


def test_what_there_is_none_of_is_null_and_a_dash() -> None:
    found = figures_of(measured(0.7), 1)
    rankers = json.loads(json.dumps(found, allow_nan=False))["rankers"]
    assert rankers[OURS]["cold"]["hr_10"] == {"mean": None, "low": None, "high": None}
    text = as_text({**found, "jobs": 9, "left_out": {"rad": 2}, "seconds": 1.5})
    assert "rad: 2" in text
    assert any(line.startswith(OURS) and line.endswith("-") for line in text.splitlines())


def test_cold_and_warm_make_the_whole() -> None:
    found = measured(0.7)
    split = Measured(found.values, np.arange(len(HALF)) < 30)
    figures = figures_of(split, 1)
    assert figures["cold_share"] == 0.3
    assert figures["difference"] == dict.fromkeys(MEASURES, figures["difference"]["hr_10"])  # type: ignore[index]
