"""The model card: what a ranker is for, what it was made from, and what its figures do and do not say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import lightgbm as lgb

from jobbmatch.features.columns import COLUMNS, column_named
from jobbmatch.training.judge import BASELINE, MODEL, NEWEST, Judgement
from jobbmatch.training.learning_curve import Point
from jobbmatch.training.metrics import CUTS
from jobbmatch.training.segments import COUNTY, Segment
from jobbmatch.training.settings import BOTH, OUTCOMES, SIMULATED

NAMES = {MODEL: "this model", BASELINE: "plain weighted sum", NEWEST: "newest first"}
SHOWN = 15
_HEADS = {
    SIMULATED: "Trained and judged on simulated lists. No figure here was measured on people.",
    OUTCOMES: "Trained and judged on lists that were shown to people, and what came of them.",
    BOTH: "Trained and judged on simulated lists mixed with lists that were shown. No figure is of people alone.",
}
LISTS = {SIMULATED: "simulated lists", OUTCOMES: "lists that were shown", BOTH: "lists, simulated and shown"}
_DRAWN = (
    "Simulated persons and their lists, drawn around the ads of one market. The simulation's utility is hidden from",
    "the features: directions of taste, traits that stand in no ad, and noise.",
)
_RECORDED = (
    "Lists as they were shown, with the values that ranked them then, and outcomes graded by `domain/grade.py`. What",
    "was not shown has no outcome, so what earlier rankers never put up is not learnt; a list of which nothing came is",
    "left out. No person's id, and nothing of exclusions, is in the data.",
)
_MADE_FROM = {SIMULATED: _DRAWN, OUTCOMES: _RECORDED, BOTH: (*_DRAWN, *_RECORDED)}


@dataclass(frozen=True, slots=True)
class Seen:
    """What was looked at beside the whole.

    Attributes:
        segments: The model by kind of list.
        curve: The model by number of training lists; empty when it was not drawn.
        trials: Settings that were tried on validation lists; 0 when nothing was searched.
    """

    segments: Sequence[Segment] = ()
    curve: Sequence[Point] = ()
    trials: int = 0


def model_card(
    judgement: Judgement, booster: lgb.Booster, params: Mapping[str, object], promoted: bool, seen: Seen = Seen()
) -> str:
    """Write the card as Markdown.

    Args:
        judgement: What was measured on held-out lists.
        booster: The trees.
        params: All parameters of the run.
        promoted: Whether it serves from now on.
        seen: What was looked at beside the whole.
    """
    source = str(params.get("source", SIMULATED))
    return "\n".join(
        [
            "# jobbmatch-ranker: model card",
            "",
            f"**{_HEADS[source]}**",
            "",
            *_uses(),
            "## What it was made from",
            "",
            *_MADE_FROM[source],
            f"{_param_line(params)} Places in the list are given to the training, so that being seen is not taken for",
            "being liked.",
            *_search_line(seen),
            "",
            f"## nDCG on {judgement.lists} held-out {LISTS[source]} (95 % bootstrap interval)",
            "",
            *_table(judgement),
            "",
            f"Gain in nDCG@10 over the plain weighted sum, list by list: {judgement.gain}.",
            _standing(judgement, promoted),
            "",
            *_segments(seen.segments),
            *_curve(seen.curve),
            f"## The {SHOWN} columns that the trees use most",
            "",
            *_importance(booster),
            "",
            *_limits(),
        ]
    )


def _uses() -> list[str]:
    return [
        "## What it may be used for",
        "",
        "To order vacancies that the safety filter has already passed, for one person and those who help her, who see",
        "why each stands where it does and decide for themselves.",
        "",
        "## What it may not be used for",
        "",
        "- To decide what is safe: it knows no exclusion, and what it puts first is not safe for that.",
        "- To decide on benefits, measures or duties, or to judge whether somebody tries hard enough.",
        "- To choose among applicants for an employer, or to rank persons at all: scores are comparable within one",
        "  person's list and nowhere else.",
        "- As a chance of getting a job: it was never measured on people.",
        "",
    ]


def _limits() -> list[str]:
    return [
        "## Limits",
        "",
        "- What holds in the simulation need not hold for people; the weights of the simulation are choices.",
        "- Occupations that are rare in the market are learnt from few lists.",
        f"- {len(COLUMNS)} columns; a column that is missing for a person is left to the trees' default branch.",
        "- Fairness between groups and congestion are not measured by the training but by `jobbmatch evaluate`.",
        "",
    ]


def _search_line(seen: Seen) -> list[str]:
    if not seen.trials:
        return []
    return [
        "",
        f"Settings: the best of {seen.trials} trials on the validation lists; the held-out lists were looked at once,",
        "when the search was over.",
    ]


def _segments(segments: Sequence[Segment]) -> list[str]:
    if not segments:
        return []
    shown = [one for one in segments if not one.name.startswith(COUNTY) or one.weak]
    rows = [f"| {one.name}{' **weak**' if one.weak else ''} | {one.lists} | {one.ndcg} | {one.gain} |" for one in shown]
    weak = [one.name for one in segments if one.weak]
    said = (
        f"Certainly weaker than on the other lists: {', '.join(weak)}." if weak else "No segment is certainly weaker."
    )
    return [
        "## By kind of list: where it is weak",
        "",
        "| lists | number | nDCG@10 | gain over the plain sum |",
        "|---|---|---|---|",
        *rows,
        "",
        f"{said} Counties stand here only when they are weak; `segments.svg` has all. One in forty segments would",
        "stand out by chance alone.",
        "",
    ]


def _curve(curve: Sequence[Point]) -> list[str]:
    if not curve:
        return []
    rows = [f"| {point.lists} | {point.ndcg} |" for point in curve]
    return ["## By number of training lists", "", "| lists | nDCG@10 |", "|---|---|", *rows, ""]


def _standing(judgement: Judgement, promoted: bool) -> str:
    if promoted:
        return "It was made champion."
    if judgement.better:
        return "It became challenger: another version serves, and gates decide which of them is to."
    return "It was **not** made champion: the gain is not clearly above zero."


def _param_line(params: Mapping[str, object]) -> str:
    return (
        f"{params['vacancies']} vacancies, {params['lists']} lists of {params['candidates']}, seed {params['seed']}, "
        f"{params['trees']} trees."
    )


def _table(judgement: Judgement) -> list[str]:
    head = ["| ranker | " + " | ".join(f"@{cut}" for cut in CUTS) + " |", "|---" * (len(CUTS) + 1) + "|"]
    rows = [
        f"| {NAMES[name]} | " + " | ".join(str(cuts[cut]) for cut in CUTS) + " |"
        for name, cuts in judgement.ndcg.items()
    ]
    return head + rows


def _importance(booster: lgb.Booster) -> list[str]:
    return [
        f"- `{name}` ({share:.0%} of the gain): {column_named(name).meaning}"
        for name, share in importance(booster)[:SHOWN]
    ]


def importance(booster: lgb.Booster) -> list[tuple[str, float]]:
    """Give columns by their share of the gain of all splits, largest first."""
    gain = booster.feature_importance("gain")
    whole = max(float(gain.sum()), 1e-12)
    return sorted(
        ((name, float(value) / whole) for name, value in zip(booster.feature_name(), gain, strict=True)),
        key=lambda item: -item[1],
    )
