"""The model card: what a ranker is for, what it was made from, and what its figures do and do not say."""

from collections.abc import Mapping

import lightgbm as lgb

from jobbmatch.features.columns import COLUMNS, column_named
from jobbmatch.training.judge import BASELINE, MODEL, NEWEST, Judgement
from jobbmatch.training.metrics import CUTS

NAMES = {MODEL: "this model", BASELINE: "plain weighted sum", NEWEST: "newest first"}
SHOWN = 15


def model_card(judgement: Judgement, booster: lgb.Booster, params: Mapping[str, object], promoted: bool) -> str:
    """Write the card as Markdown."""
    return "\n".join(
        [
            "# jobbmatch-ranker: model card",
            "",
            "**Trained and judged on simulated lists. No figure here was measured on people.**",
            "",
            "## What it is for",
            "",
            "To order vacancies that the safety filter has already passed, for one person. It does not decide what is",
            "safe, knows no exclusion, and must not be used to decide on benefits or to choose among applicants.",
            "",
            "## What it was made from",
            "",
            f"Simulated persons, each with one list, drawn around the ads of one market. {_param_line(params)}",
            "The simulation's utility is hidden from the features: directions of taste, traits that stand in",
            "no ad, and noise. Places in the list are given to the training, so that being seen is not taken for being",
            "liked.",
            "",
            f"## nDCG on {judgement.lists} held-out simulated lists (95 % bootstrap interval)",
            "",
            *_table(judgement),
            "",
            f"Gain in nDCG@10 over the plain weighted sum, list by list: {judgement.gain}.",
            _standing(judgement, promoted),
            "",
            f"## The {SHOWN} columns that the trees use most",
            "",
            *_importance(booster),
            "",
            "## Limits",
            "",
            "- What holds in the simulation need not hold for people; the weights of the simulation are choices.",
            "- Occupations that are rare in the market are learnt from few lists.",
            f"- {len(COLUMNS)} columns; a column that is missing for a person is left to the trees' default branch.",
            "- Fairness between groups is not measured here.",
            "",
        ]
    )


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
