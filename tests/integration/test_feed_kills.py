"""A process that reads a feed and is killed leaves a store that the next one brings to what it would have been."""

import os
import random
from typing import Any

import pytest

from benchmarks.kills import measure

KILLS = 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_kills_at_random_points_of_polling_leave_no_trace() -> None:
    seed = random.randrange(1_000_000)
    figures: dict[str, Any] = measure(KILLS, ads=60, seed=seed)
    assert figures["equal"], (seed, figures)
    assert figures["pending"] > 0
    assert figures["ads"] > 30
    assert figures["struck_at_work"] > 0, (seed, figures)
