"""One whole measurement: read, leave the last view out, rank with everything, compare."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from jobbmatch.errors import InputError
from jobbmatch.measuring.jobviews.baselines import Baselines
from jobbmatch.measuring.jobviews.market import JobMarket, market_of
from jobbmatch.measuring.jobviews.ours import Progress, Settings, rank
from jobbmatch.measuring.jobviews.ranks import Floats, Found, found
from jobbmatch.measuring.jobviews.report import MEASURES, OURS, Measured, as_text, figures_of
from jobbmatch.measuring.jobviews.tables import read_jobviews
from jobbmatch.measuring.jobviews.tasks import Task, candidates, tasks_of

__all__ = ["Settings", "as_text", "measure"]

FEWEST_APPLICANTS = 20


def measure(folder: Path, settings: Settings, progress: Progress) -> dict[str, object]:
    """Measure on the job views of a folder.

    Args:
        folder: Where the three files are.
        settings: How the ranker is fitted.
        progress: Called as it goes.

    Raises:
        InputError: The files cannot be used, or hold too few applicants with enough views.
    """
    data = read_jobviews(folder)
    market = market_of(data)
    tasks = tasks_of(data, market)
    judged = [task for task in tasks if task.back == 0]
    trained = {task.applicant for task in tasks if task.back > 0}
    if len(trained) < FEWEST_APPLICANTS:
        raise InputError(
            f"{len(judged)} personer har sett på minst to jobber, og {len(trained)} på minst tre: det er for få.",
            hint=f"Minst {FEWEST_APPLICANTS} må ha sett på tre. Se at View.Start og Job.ID er fylt ut.",
        )
    measured = _measured(tasks, judged, market, settings, progress)
    return {
        "applicants": len(data.views),
        "jobs": len(market),
        "training_lists": sum(task.back > 0 for task in tasks),
        "rows_read": dict(data.rows),
        "left_out": dict(data.left_out),
        "hidden_families": sorted(settings.without),
        "seed": settings.seed,
        **figures_of(measured, settings.seed),
    }


def _measured(
    tasks: Sequence[Task], judged: Sequence[Task], market: JobMarket, settings: Settings, progress: Progress
) -> Measured:
    results: dict[str, dict[str, Found]] = {}
    for name, score in Baselines(market).all([task for task in tasks if task.back == 1]).items():
        results[name] = {task.applicant: _found(task, score(task)[candidates(task, market)], market) for task in judged}
    ranked = rank(tasks, judged, market, settings, progress)
    results[OURS] = {task.applicant: _found(task, scores, market) for task, scores in ranked}
    values = {
        name: {what: np.array([pick(one[task.applicant]) for task in judged]) for what, pick in MEASURES.items()}
        for name, one in results.items()
    }
    return Measured(values, np.array([market.popularity[task.target] == 0 for task in judged], dtype=np.bool_))


def _found(task: Task, scores: Floats, market: JobMarket) -> Found:
    return found(scores, int(np.searchsorted(candidates(task, market), task.target)))
