"""Answers: what the person and others said of what was shown on earlier days; all missing when nothing is recorded.

What she refused speaks through its reason alone: for the work against work like it, for the way against what is as far
away, for strain against work that asks the same of the body and the mind, for hours against such hours.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from jobbmatch.domain.outcome import Refusal
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, F64, I64, Bools, Strings, missing
from jobbmatch.features.column import Column, Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.earlier import Earlier
from jobbmatch.features.families.behaviour import BehaviourPart, numbers, reach
from jobbmatch.features.query import Query
from jobbmatch.features.showings import OPENED
from jobbmatch.features.tables import CONTEXTS, work_context
from jobbmatch.features.tallies import FLOOR, looked
from jobbmatch.features.taste import known_wishes
from jobbmatch.features.told import NO, SAVED, YES, Words
from jobbmatch.features.unsaid import with_unsaid

PRIOR: Final = 4.0
"""Of her own answers, how many what is usual counts for."""
OTHERS_PRIOR: Final = 8.0
"""The same of everybody's answers about one ad, employer or occupation: one person's are never a column's value."""
UNKNOWN_RATE: Final = 0.5
LOOKS: Final = 3.0
"""Looks that an answer about the work counts for: she has read the ad and thought it over."""
CAUTION: Final = 3.0
"""What she opened has already spoken for wishes that she did not say, so that the rest of it counts less."""
NEARNESS: Final = np.array([0.0, 0.1, 0.25, 0.5, 1.0])
"""What an answer counts for work that shares so many levels of STYRK-08 with it."""
WORK_PRIOR: Final = 1.0
"""Answers of the same work that nothing said counts for."""
HOURS_WIDTH: Final = 20.0
"""Percentages of full time that are so far apart are a good third alike."""
STRAIN_PRIOR: Final = 2.0
CONTACT_DAYS: Final = 365
WORTH: Final = np.array([{NO: 0.0, SAVED: 1.0, YES: 2.0}.get(kind, np.nan) for kind in range(5)])
"""What her last word of an ad counts for, by kind."""
USUAL_CONTEXT: Final = 0.5
"""What an occupation in the middle asks; the table holds ranks."""


@dataclass(frozen=True, slots=True, eq=False)
class AnswersPart:
    """What of the ads answers are held against, of the rows asked for.

    Attributes:
        names: Under which names all vacancies are counted.
        contexts: float32 (vacancies, contexts), what is usual in the occupation; NaN when not known.
        lowest: float32 (vacancies,), lowest percentage; NaN when not said.
        highest: float32 (vacancies,).
    """

    names: BehaviourPart
    contexts: F32
    lowest: F32
    highest: F32

    def build(self, query: Query, earlier: Earlier, km: F32) -> dict[Column, F32]:
        """Read what was told before the day asked for.

        Args:
            query: The person, the rows and the day.
            earlier: What was seen and told, for this person.
            km: float32 (n,), distance of each row; NaN when unknown.
        """
        if not earlier.known:
            return dict.fromkeys(columns_of(Family.ANSWERS), missing(query.rows))
        mine, names = earlier.told_before(query.as_of), earlier.names
        ads = numbers(self.names.ids[query.rows], names.vacancies)
        codes = numbers(self.names.codes[query.rows], names.codes)
        percent = (self.lowest[query.rows].astype(np.float64) + self.highest[query.rows]) / 2
        found = {
            **self._others(query, earlier, ads, codes),
            **_rates(query, earlier, mine),
            columns.OWN_WORD: _own_word(earlier, mine)[ads],
            columns.LIKELY_WANTED: np.append(_wanted(query, earlier, mine), np.nan)[codes],
            columns.WORK_ANSWERED: self._work(query, earlier, mine),
            columns.STRAIN_LIKENESS: _strain(self.contexts[query.rows], earlier, mine),
            columns.HOURS_REFUSED: _hours(percent, earlier.words, mine),
            columns.ANSWERED_REACH: km / _reach(query, earlier, mine),
        }
        return {column: np.asarray(values, dtype=np.float32) for column, values in found.items()}

    def _work(self, query: Query, earlier: Earlier, mine: I64) -> F64:
        words, codes = earlier.words, self.names.codes[query.rows]
        spoken, known = _of_work(words, mine), list(earlier.names.codes)
        table: dict[str, int] = {}
        inverse = np.array([table.setdefault(code, len(table)) for code in codes.tolist()], dtype=np.int64)
        kinds = np.array(list(table), dtype=np.str_)
        sums, counts = np.zeros(len(kinds)), np.full(len(kinds), WORK_PRIOR)
        for one in spoken.tolist():
            near = NEARNESS[_shared(kinds, known[words.code[one]])]
            sums += near * (-1.0 if words.kind[one] == NO else 1.0)
            counts += near
        found: F64 = np.where(kinds == "", np.nan, sums / counts)[inverse]
        return found

    def _others(self, query: Query, earlier: Earlier, ads: I64, codes: I64) -> dict[Column, F64]:
        words, names, end = earlier.words, earlier.names, earlier.words.before(query.as_of.toordinal())
        answers = np.flatnonzero(words.answers[:end])
        yes = words.kind[answers] == YES
        demands, strain = (words.refused_for(reason)[answers] for reason in (Refusal.DEMANDS, Refusal.STRAIN))
        employers = numbers(self.names.employers[query.rows], names.employers)
        told = (words.vacancy[answers], words.employer[answers], words.code[answers])
        recent = np.flatnonzero(words.day[:end] >= query.as_of.toordinal() - CONTACT_DAYS)
        recent = recent[(words.kind[recent] != SAVED) & (words.employer[recent] >= 0)]
        contacts = np.zeros(len(names.employers) + 1)
        contacts[words.employer[recent]] = 1.0
        is_known = self.names.employers[query.rows] != ""
        return {
            columns.AD_YES: _lifts(told[0], yes, ads, len(names.vacancies)),
            columns.EMPLOYER_YES: _lifts(told[1], yes, employers, len(names.employers)),
            columns.OCCUPATION_YES: _lifts(told[2], yes, codes, len(names.codes)),
            columns.OCCUPATION_DEMANDS: _lifts(told[2], demands, codes, len(names.codes)),
            columns.EMPLOYER_STRAIN: _lifts(told[1], strain, employers, len(names.employers)),
            columns.EMPLOYER_CONTACT: np.where(is_known, contacts[employers], np.nan),
        }


def _own_word(earlier: Earlier, mine: I64) -> F64:
    """Give what her last word of each ad counts for, float64 (ads + 1,); NaN where she said nothing."""
    words, last = earlier.words, np.full(len(earlier.names.vacancies) + 1, np.nan)
    # An answer outweighs that it was saved, whichever came last: of several answers the last stands.
    for chosen in (words.kind[mine] == SAVED, words.answers[mine]):
        said = mine[chosen]
        last[words.vacancy[said]] = WORTH[words.kind[said]]
    return last


def _wanted(query: Query, earlier: Earlier, mine: I64) -> F64:
    """Give how often she may be expected to open each kind of work, float64 (codes,)."""
    log, words, taste = earlier.log, earlier.words, earlier.taste(query.as_of)
    wishes = [str(code) for wish in query.person.wishes for code in wish.codes]
    expected = taste.by_wishes(known_wishes(wishes, earlier.names))
    own = earlier.own_before(query.as_of)
    own = own[log.code[own] >= 0]
    spoken = _of_work(words, mine)
    codes = np.concatenate([log.code[own], words.code[spoken]])
    looks = np.concatenate([looked(log, own), np.full(len(spoken), LOOKS)])
    liked = np.where(words.kind[spoken] == NO, 0.0, LOOKS)
    opened = np.concatenate([(log.grade[own] >= OPENED).astype(np.float64), liked])
    tries, wins = (np.bincount(codes, weights=of, minlength=len(expected)) for of in (looks, opened))
    expected = with_unsaid(taste.rates[:-1], expected, tries.astype(np.float64), wins.astype(np.float64))
    found: F64 = expected + taste.by_openings(expected, codes, looks, opened, CAUTION)
    return found


def _of_work(words: Words, mine: I64) -> I64:
    """Give what speaks of the work itself: yes, saved, and no because of it; other reasons leave the work open."""
    kind = words.kind[mine]
    speaks = (kind == YES) | (kind == SAVED) | words.refused_for(Refusal.WORK)[mine]
    found: I64 = mine[speaks & (words.code[mine] >= 0)]
    return found


def _shared(kinds: Strings, code: str) -> I64:
    levels = [sum(kind.startswith(code[:digits]) for digits in range(1, 5) if len(code) >= digits) for kind in kinds]
    return np.array(levels, dtype=np.int64)


def _lifts(keys: I64, wins: Bools, asked: I64, size: int) -> F64:
    usual = float(wins.mean()) if len(wins) else UNKNOWN_RATE
    known = keys >= 0
    tries = np.bincount(keys[known], minlength=size + 1)
    won = np.bincount(keys[known], weights=wins[known].astype(np.float64), minlength=size + 1)
    found: F64 = np.log((won[asked] + OTHERS_PRIOR * usual + FLOOR) / ((tries[asked] + OTHERS_PRIOR) * usual + FLOOR))
    return found


def _rates(query: Query, earlier: Earlier, mine: I64) -> dict[Column, F64]:
    words = earlier.words
    everybody = np.flatnonzero(words.answers[: words.before(query.as_of.toordinal())])
    mine = mine[words.answers[mine]]
    demands = words.refused_for(Refusal.DEMANDS)
    return {
        columns.OWN_YES: _rate(query, words.kind[mine] == YES, words.kind[everybody] == YES),
        columns.DEMANDS_REFUSED: _rate(query, demands[mine], demands[everybody]),
    }


def _rate(query: Query, hers: Bools, all_of_them: Bools) -> F64:
    usual = float(all_of_them.mean()) if len(all_of_them) else UNKNOWN_RATE
    ratio = (hers.sum() + PRIOR * usual + FLOOR) / ((len(hers) + PRIOR) * usual + FLOOR)
    return np.full(len(query.rows), float(np.log(ratio)))


def _strain(contexts: F32, earlier: Earlier, mine: I64) -> F64:
    words, codes = earlier.words, list(earlier.names.codes)
    weights = np.zeros(len(CONTEXTS))
    for chosen, sign in ((words.refused_for(Refusal.STRAIN)[mine], 1.0), (words.kind[mine] == YES, -1.0)):
        of_kind = mine[chosen & (words.code[mine] >= 0)]
        asked = [work_context(codes[number]) for number in words.code[of_kind].tolist()]
        known = [row - USUAL_CONTEXT for row in asked if row is not None]
        if known and (sign > 0 or weights.any()):
            weights += sign * np.sum(known, axis=0) / (len(known) + STRAIN_PRIOR)
    found: F64 = ((contexts.astype(np.float64) - USUAL_CONTEXT) * weights).sum(axis=1)
    return found


def _hours(percent: F64, words: Words, mine: I64) -> F64:
    refused = words.refused_for(Refusal.HOURS)[mine]
    spoken = mine[(refused | (words.kind[mine] == YES)) & ~np.isnan(words.percent[mine])]
    sums, counts = np.zeros(len(percent)), np.full(len(percent), WORK_PRIOR)
    for one in spoken.tolist():
        near = np.exp(-np.abs(percent - words.percent[one]) / HOURS_WIDTH)
        sums += near * (-1.0 if words.kind[one] == YES else 1.0)
        counts += near
    found: F64 = np.where(np.isnan(percent), np.nan, sums / counts)
    return found


def _reach(query: Query, earlier: Earlier, mine: I64) -> float:
    words = earlier.words
    kept = mine[((words.kind[mine] == YES) | words.refused_for(Refusal.WAY)[mine]) & ~np.isnan(words.km[mine])]
    return reach(query, earlier, earlier.own_before(query.as_of), words.km[kept], words.kind[kept] == YES)
