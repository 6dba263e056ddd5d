"""Skills: the person's own against those that the ad names, rare ones counting more."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, F64, I64, Strings, missing
from jobbmatch.features.column import Column
from jobbmatch.features.postings import Postings
from jobbmatch.features.query import Query


@dataclass(frozen=True, slots=True, eq=False)
class SkillsPart:
    """Skills of all vacancies.

    Attributes:
        ids: Sorted ids of all skills that ads name.
        postings: Ads by skill, weight 1.
        rarity: float64 (skills,), ln(ads / ads naming it).
        asked: float32 (vacancies,), number of skills in the ad.
        asked_rarity: float32 (vacancies,), sum of their rarity.
        musts: Ads by skill that one must have, weight 1.
        must_asked: float32 (vacancies,), number of skills that one must have.
    """

    ids: Strings
    postings: Postings
    rarity: F64
    asked: F32
    asked_rarity: F32
    musts: Postings
    must_asked: F32

    @classmethod
    def fit(cls, named: Sequence[frozenset[str]], musts: Sequence[frozenset[str]] | None = None) -> "SkillsPart":
        """Index the skills that each ad names.

        Args:
            named: Skills in each ad.
            musts: Those among them that one must have; none when left out.
        """
        ids = sorted({skill for skills in named for skill in skills})
        postings = _postings(named, ids)
        must_postings = _postings(musts or [frozenset()] * len(named), ids)
        rarity = np.log(max(len(named), 1) / np.maximum(postings.frequency(), 1))
        every = np.arange(len(ids))
        return cls(
            np.array(ids, dtype=np.str_),
            postings,
            rarity,
            postings.sum(every).astype(np.float32),
            postings.sum(every, rarity).astype(np.float32),
            must_postings,
            must_postings.sum(every).astype(np.float32),
        )

    def build(self, query: Query) -> dict[Column, F32]:
        """Cross the rows asked for with the person's skills."""
        rows = query.rows
        if not query.skills:
            shared = rarity = used = covered = lacking = missing(rows)
        else:
            terms = self._terms(query.skills)
            shared = self.postings.sum(terms)[rows].astype(np.float32)
            rarity = self.postings.sum(terms, self.rarity[terms])[rows].astype(np.float32)
            whole = float(self.rarity[terms].sum()) + (len(query.skills) - len(terms)) * np.log(len(self.asked) + 1)
            used = rarity / np.float32(max(whole, 1e-6))
            asked = self.asked_rarity[rows]
            covered = np.where(asked > 0, rarity / np.maximum(asked, 1e-6), np.nan).astype(np.float32)
            must = self.must_asked[rows]
            lacking = np.where(must > 0, must - self.musts.sum(terms)[rows], np.nan).astype(np.float32)
        return {
            columns.SKILLS_SHARED: shared,
            columns.SKILLS_SHARED_RARITY: rarity,
            columns.SKILLS_USED: used,
            columns.SKILLS_COVERED: covered,
            columns.SKILLS_ASKED: self.asked[rows],
            columns.SKILLS_MUST_MISSING: lacking,
        }

    def _terms(self, skills: frozenset[str]) -> I64:
        wanted = np.array(sorted(skills), dtype=np.str_)
        if not len(self.ids):
            return np.empty(0, dtype=np.int64)
        found = np.searchsorted(self.ids, wanted)
        inside = found < len(self.ids)
        found, wanted = found[inside], wanted[inside]
        terms: I64 = found[self.ids[found] == wanted].astype(np.int64)
        return terms


def _postings(named: Sequence[frozenset[str]], ids: Sequence[str]) -> Postings:
    index = {skill: number for number, skill in enumerate(ids)}
    pairs = np.array(
        [(row, index[skill]) for row, skills in enumerate(named) for skill in sorted(skills) if skill in index],
        dtype=np.int64,
    ).reshape(-1, 2)
    ones = np.ones(len(pairs), dtype=np.float32)
    return Postings.from_triplets(pairs[:, 0], pairs[:, 1], ones, size=len(named), terms_count=len(ids))
