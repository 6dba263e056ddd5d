from collections import Counter, defaultdict
from random import Random

import pytest

from jobbmatch.ingestion.demo.market import load_market, occupation_shares
from jobbmatch.ingestion.demo.tables import load_tsv, occupations


def _shares_by(level: str) -> dict[str, float]:
    rows, found = load_tsv("market_shares.tsv"), defaultdict[str, float](float)
    for job, share in zip(occupations(), occupation_shares(rows, occupations()), strict=True):
        found[getattr(job, level)] += share
    return found


def test_categories_have_their_shares_of_the_real_market() -> None:
    counts = {row["name"]: float(row["count"]) for row in load_tsv("market_shares.tsv") if row["kind"] == "level1"}
    shares = _shares_by("level1")
    assert sum(shares.values()) == pytest.approx(1.0)
    for name, count in counts.items():
        assert shares[name] == pytest.approx(count / sum(counts.values())), name


def test_a_listed_lower_category_outweighs_one_that_is_not_listed() -> None:
    shares = _shares_by("level2")
    assert shares["Sykepleier"] / shares["Vernepleier"] == pytest.approx(1070 / 391)
    assert 0 < shares["Psykolog"] < shares["Vernepleier"]


def test_draws_follow_the_shares() -> None:
    rng, market = Random(3), load_market()
    drawn = Counter(market.draw_occupation(rng).level1 for _ in range(5000))
    assert drawn["Helse og sosial"] / 5000 == pytest.approx(3623 / 15030, abs=0.02)


def test_all_counties_are_there() -> None:
    counties = load_market().counties
    assert len(counties) == 16  # fifteen and Svalbard
    assert sum(counties.values()) == pytest.approx(1.0)
    assert max(counties, key=lambda code: counties[code]) == "03"
