"""The evaluation of one version, from its registered model to all figures; nothing is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from jobbmatch.measuring.evaluate.costs import costs
from jobbmatch.measuring.evaluate.crowding import Crowding, crowding
from jobbmatch.measuring.evaluate.evaluation import CONTROLLED, About, Evaluation, OffPolicy
from jobbmatch.measuring.evaluate.fairness import FEWEST, Persons, fairness
from jobbmatch.measuring.evaluate.lists import HeldOutLists, held_out_lists
from jobbmatch.measuring.evaluate.noise import by_noise
from jobbmatch.measuring.evaluate.persons import Seeker, draw_seekers
from jobbmatch.measuring.evaluate.quality import Candidate, Progress, quality_of, scores_of
from jobbmatch.measuring.evaluate.rankers import AGAINST, VERSION
from jobbmatch.measuring.evaluate.replay import REWARDS, Estimate, Replay, RewardModel
from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.measuring.evaluate.shown import OneDay, Seen
from jobbmatch.measuring.evaluate.wages import Occupations
from jobbmatch.models.ranker import BaselineRanker, Ranker
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.training.held_out import fingerprint_of
from jobbmatch.training.market import VERSION as MARKET_VERSION
from jobbmatch.training.market.hidden import Market
from jobbmatch.training.market.lists import newest_day, noise_of
from jobbmatch.training.metrics import Floats
from jobbmatch.training.settings import SIMULATED

RESAMPLES: Final = 500
REPLAYED: Final = (VERSION, AGAINST, "weighted_sum")
SHOWN: Final = (VERSION, AGAINST, "weighted_sum")


@dataclass(frozen=True, slots=True)
class Asked:
    """What an evaluation is told.

    Attributes:
        persons: New persons who look at the whole market.
        congestion: Strength of the control of crowds.
        variety: Strength of the control of employers.
        fewest: Persons below which a group is not held against the others.
        trees: Whether XGBoost and CatBoost are measured beside it.
    """

    persons: int
    congestion: float
    variety: float
    fewest: int = FEWEST
    trees: bool = True


def evaluate(
    market: MarketSnapshot,
    candidate: Candidate,
    against: Candidate | None,
    logged_fingerprint: str | None,
    asked: Asked,
    progress: Progress,
) -> Evaluation:
    """Measure a version.

    Args:
        market: The vacancies.
        candidate: The version.
        against: What it is compared with above all; None when there is none.
        logged_fingerprint: Hash of the held-out lists that its run logged; None when it logged none.
        asked: How many persons, and the strengths of the controls.
        progress: Called as it goes.

    Raises:
        InputError: Nobody can be drawn around these vacancies.
    """
    settings = candidate.settings
    lists = held_out_lists(
        market.vacancies, market.features, settings, lambda done, of: progress("trekker lister", done, of)
    )
    scores = scores_of(lists, candidate, against, progress, trees=asked.trees)
    drawn = Resampler.of([item.key for item in lists.test_drawn], RESAMPLES, settings.seed)
    off_policy = _off_policy(lists, scores, drawn, progress)
    seekers = draw_seekers(market.vacancies, asked.persons, settings.seed)
    seen = _seen(market, candidate, against, seekers, asked, progress)
    by_person = Resampler.of(range(len(seekers)), RESAMPLES, settings.seed)
    occupations = Occupations.of(market.vacancies)
    return Evaluation(
        about=_about(market, candidate, against, lists, seekers, asked, logged_fingerprint),
        quality=quality_of(lists, scores, drawn, against),
        off_policy=off_policy,
        crowds=_crowds(market, seen, by_person),
        fairness=fairness(seekers, Persons.of(seen.looks[VERSION], occupations), by_person, asked.fewest),
        costs=costs(seen, occupations, RESAMPLES, settings.seed),
        noise=by_noise(lists, market.features, candidate, against, drawn, progress),
    )


def _about(
    market: MarketSnapshot,
    candidate: Candidate,
    against: Candidate | None,
    lists: HeldOutLists,
    seekers: Sequence[Seeker],
    asked: Asked,
    logged_fingerprint: str | None,
) -> About:
    # A run on outcomes held out other lists than these, all of which are new to it.
    known = logged_fingerprint is not None and lists.settings.source == SIMULATED
    same = fingerprint_of(lists.test) == logged_fingerprint if known else None
    return About(
        version=candidate.version.number,
        against=None if against is None else against.version.number,
        simulated=candidate.version.found.info.simulated,
        seed=lists.settings.seed,
        noise=lists.settings.noise,
        vacancies=market.size,
        as_of=newest_day(market.vacancies),
        lists=len(lists.test),
        list_persons=len({item.key for item in lists.test_drawn}),
        persons=len(seekers),
        excluding=sum(seeker.excludes for seeker in seekers),
        same_lists=same,
        congestion=asked.congestion,
        variety=asked.variety,
        other_seed=against is not None and against.settings.seed != lists.settings.seed,
        market_version=MARKET_VERSION,
    )


def _off_policy(
    lists: HeldOutLists, scores: Mapping[str, Sequence[Floats]], drawn: Resampler, progress: Progress
) -> OffPolicy:
    progress("regner ut hva loggen sier", 0, 1)
    noise, seed = noise_of(lists.settings.noise), lists.settings.seed
    nobody = Resampler.of([item.key for item in lists.train_drawn], 1, seed)
    train = Replay.draw(lists.train_drawn, noise, nobody, seed)
    log = Replay.draw(lists.test_drawn, noise, drawn, seed + 1)
    of: dict[str, dict[str, Estimate]] = {}
    astray: dict[str, Estimate] = {}
    for reward in REWARDS:
        model = RewardModel(train, reward, seed)
        expected = [model.expected(item.matrix) for item in log.lists]
        of[reward] = {name: log.estimate(scores[name], expected, reward) for name in REPLAYED if name in scores}
        if not astray:
            astray["wrong_chances"] = log.with_wrong_chances(scores[VERSION], expected, reward)
            astray["without_support"] = log.without_support(scores[VERSION], expected, reward)
    progress("regner ut hva loggen sier", 1, 1)
    return OffPolicy(of, astray)


def _seen(
    market: MarketSnapshot,
    candidate: Candidate,
    against: Candidate | None,
    seekers: Sequence[Seeker],
    asked: Asked,
    progress: Progress,
) -> Seen:
    hidden = Market.draw(market.vacancies, market.features, candidate.settings.seed)
    found: dict[str, Ranker | None] = {
        VERSION: candidate.ranker,
        AGAINST: None if against is None else against.ranker,
        "weighted_sum": BaselineRanker(),
    }
    scorers = {name: ranker.score for name, ranker in found.items() if ranker is not None}
    day = OneDay(
        Engine(market, candidate.ranker), hidden, newest_day(market.vacancies), asked.congestion, asked.variety
    )
    return day.see(seekers, scorers, lambda done, of: progress("personer ser på stillingene", done, of))


def _crowds(market: MarketSnapshot, seen: Seen, drawn: Resampler) -> dict[str, Crowding]:
    open_rows = np.flatnonzero(market.open_on(newest_day(market.vacancies)))
    places = [max(vacancy.positions, 1) for vacancy in market.vacancies]
    looks = {**seen.looks, CONTROLLED: seen.controlled}
    return {name: crowding(found, open_rows, places, drawn) for name, found in looks.items()}
