"""The model card of the guard of facets: what it may do, what it was made from, and what its figures do not say."""

from collections.abc import Mapping

from jobbmatch.models.facet_guard import NEVER, FacetGuard
from jobbmatch.training.facet_judge import FacetFigures, GuardJudgement, Share


def guard_card(judgement: GuardJudgement, guard: FacetGuard, params: Mapping[str, object], *, promoted: bool) -> str:
    """Write the card as Markdown."""
    return "\n".join(
        [
            "# jobbmatch-facets: model card",
            "",
            "## What it is for",
            "",
            "To make the reading of facets more careful. It may make a harmless reading unclear, and an unclear one",
            "dangerous. It can never make a reading harmless, whatever it was trained on. It knows no person.",
            "",
            "## What it was made from",
            "",
            f"{params['ads']} labelled ads in {params['groups']} groups ({params['kinds']} named kinds of wording),",
            f"{params['terms']} terms, seed {params['seed']}: words, pairs of words and parts of words of title and",
            "text, and the words that the reader rested on. One logistic regression a facet, calibrated on ads of",
            "groups that it had not seen.",
            "",
            "## Figures on held-out groups, without -> with the guard",
            "",
            "Whole kinds of wording, and ads that are nearly the same, are held out together. The bars are chosen",
            "without the ads that they are judged on. The interval (95 %) is of the drop, groups drawn anew.",
            "",
            "| facet | unsafe | drop | usable | drop | overconfident | made dangerous (rightly) |",
            "|---|---|---|---|---|---|---|",
            *[_row(str(facet), figures) for facet, figures in judgement.facets.items()],
            _row("all", judgement.together),
            "",
            "unsafe: labelled dangerous, read as harmless. usable: labelled harmless, read as harmless.",
            "overconfident: labelled unclear, read as harmless.",
            "",
            _verdict(promoted),
            "",
            *_bars_and_limits(guard),
        ]
    )


def _bars_and_limits(guard: FacetGuard) -> list[str]:
    return [
        "## Bars",
        "",
        "| facet | harmless -> unclear from | unclear -> dangerous from |",
        "|---|---|---|",
        *[f"| {facet} | {_bar(m.bars.doubt)} | {_bar(m.bars.danger)} |" for facet, m in guard.models.items()],
        "",
        "## Limits",
        "",
        "- The ads are mostly invented, and the readers' tables were made with part of them in view, so there are",
        "  few mistakes of the readers to learn from.",
        "- A facet with few dangerous labels has no model and is left as it was read.",
        "- It knows words, not sentences: what negates and what does not is the reader's business.",
        "",
    ]


def _row(name: str, row: FacetFigures) -> str:
    made = f"{row.made_dangerous} ({row.rightly})"
    cells = (name, _share(row.unsafe), row.unsafe.drop, _share(row.usable), row.usable.drop, _share(row.overconfident))
    return "| " + " | ".join(map(str, (*cells, made))) + " |"


def _share(share: Share) -> str:
    return f"{share.before} -> {share.after} of {share.of}"


def _bar(bar: float) -> str:
    return "never" if bar == NEVER else f"{bar:.3f}"


def _verdict(promoted: bool) -> str:
    if promoted:
        return "It was made champion: the unsafe share is clearly lower, at a price within the bars."
    return "It was **not** made champion: the unsafe share is not clearly lower at a price within the bars."
