"""How ads spread over occupations and counties, by the counts of the real market."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

from jobbmatch.domain.ids import CountyCode
from jobbmatch.ingestion.demo.tables import Occupation, load_tsv, occupations

SMALLEST_REST = 0.03
"""Least share of an upper category that its unlisted lower categories get together (an ad may count in several)."""


@dataclass(frozen=True, slots=True)
class Market:
    """Shares to draw from.

    Attributes:
        occupations: Occupations.
        occupation_steps: Their cumulated shares.
        counties: Share by county.
    """

    occupations: Sequence[Occupation]
    occupation_steps: Sequence[float]
    counties: Mapping[CountyCode, float]

    def draw_occupation(self, rng: Random) -> Occupation:
        """Draw an occupation by its share."""
        return rng.choices(self.occupations, cum_weights=self.occupation_steps)[0]


@cache
def load_market() -> Market:
    """Read the shares."""
    rows = load_tsv("market_shares.tsv")
    shares = occupation_shares(rows, occupations())
    counties = {CountyCode(row["code"]): float(row["count"]) for row in rows if row["kind"] == "county"}
    total = sum(counties.values())
    return Market(
        occupations=occupations(),
        occupation_steps=list(accumulate(shares)),
        counties={code: count / total for code, count in counties.items()},
    )


def occupation_shares(rows: Sequence[Mapping[str, str]], known: Sequence[Occupation]) -> list[float]:
    """Share of each occupation, summing to 1.

    An occupation gets its part of the lower category's count; lower categories that the counts do not list share
    what is left of the upper one in equal parts.
    """
    upper = {row["name"]: float(row["count"]) for row in rows if row["kind"] == "level1"}
    listed = {row["name"]: float(row["count"]) for row in rows if row["kind"] == "level2"}
    weights: dict[tuple[str, str], float] = defaultdict(float)
    for occupation in known:
        weights[occupation.level1, occupation.level2] += occupation.weight
    lower = {group: _lower_share(group, upper, listed, list(weights)) for group in weights}
    raw = [lower[job.level1, job.level2] * job.weight / weights[job.level1, job.level2] for job in known]
    return [share / sum(raw) for share in raw]


def _lower_share(
    group: tuple[str, str],
    upper: Mapping[str, float],
    listed: Mapping[str, float],
    groups: Sequence[tuple[str, str]],
) -> float:
    """Count of one lower category, scaled so that those of an upper category sum to its count."""
    level1, level2 = group
    siblings = [name for parent, name in groups if parent == level1]
    unlisted = [name for name in siblings if name not in listed]
    listed_sum = sum(listed[name] for name in siblings if name in listed)
    rest = max(upper[level1] - listed_sum, SMALLEST_REST * upper[level1]) if unlisted else 0.0
    own = listed[level2] if level2 in listed else rest / len(unlisted)
    return upper[level1] * own / (listed_sum + rest)
