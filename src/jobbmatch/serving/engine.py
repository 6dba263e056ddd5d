"""The engine: one person's query against the market, from filter to reasons.

The order is fixed: filter, frame (open, near enough, not unwanted), features, scores, the independent check, reasons.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.decision import Decision, RuleCode, Verdict
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.match import Match, MatchAnswer, Team, WithheldReport
from jobbmatch.domain.person import Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import NotFoundError
from jobbmatch.explanation.reasons import explain
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.pipeline import build
from jobbmatch.models.ranker import Ranker, Scores
from jobbmatch.safety.check import CheckOutcome
from jobbmatch.safety.hard_filter import FilterResult, apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector
from jobbmatch.serving.chances import Readings
from jobbmatch.serving.crude_index import CrudeIndex
from jobbmatch.serving.gate import first_cleared, judged
from jobbmatch.serving.interleave import coins_of, team_draft
from jobbmatch.serving.lineup import Lineup, Trial
from jobbmatch.serving.snapshot import MarketSnapshot

Rows = NDArray[np.int64]

SURE_OCCUPATION = 0.5
"""A vacancy counts as work that is not wanted only when its occupation is at least this sure."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What of the market one query looks at.

    Attributes:
        filtered: What the hard filter says of every row.
        within: bool (n,), open on the day, near enough and not unwanted.
        kilometres: float64 (n,), to the nearest place; NaN when unknown.
        expired: Number of vacancies past their last day.
    """

    filtered: FilterResult
    within: NDArray[np.bool_]
    kilometres: NDArray[np.float64]
    expired: int

    def rankable(self) -> Rows:
        """Rows that are safe and within the frame."""
        rows = self.filtered.safe.rows
        return rows[self.within[rows]]


@dataclass(frozen=True, slots=True)
class ToCheck:
    """What must be checked for one person.

    Attributes:
        rows: Rows of the market and what withholds them, good matches first.
        shares: For each rule the share of the market that passes where it is known.
    """

    rows: list[tuple[int, Decision]]
    shares: Mapping[RuleCode, float]


class Engine:
    """Answers queries from one snapshot with one ranker; a new market or ranker makes a new engine."""

    def __init__(
        self,
        market: MarketSnapshot,
        ranker: Ranker,
        crude: CrudeIndex | None = None,
        readings: Readings | None = None,
        trial: Trial | None = None,
    ) -> None:
        """Keep them; none changes. The index of the crude reader grows with what is asked."""
        self.market = market
        self.ranker = ranker
        self.trial = trial
        self.crude = crude or CrudeIndex()
        self._readings = readings

    @property
    def readings(self) -> Readings:
        """What was read of the market's ads, counted when it is first asked for."""
        if self._readings is None:
            self._readings = Readings(self.market.as_read)
        return self._readings

    def with_answers(self, answers: Sequence[Answer]) -> "Engine":
        """Give an engine of the same market and ranker that goes by these answers of humans, and only these."""
        if not answers and not self.market.answers:
            return self
        return Engine(self.market.with_answers(answers), self.ranker, self.crude, self._readings, self.trial)

    def ranked_by(self, lineup: Lineup) -> "Engine":
        """Give an engine of the same market in which others rank; this one stays as it is."""
        return Engine(self.market, lineup.champion, self.crude, self._readings, lineup.trial)

    def match(self, person: Person, profile: SafetyProfile, *, top: int, as_of: date) -> MatchAnswer:
        """Give the person's list.

        Args:
            person: Who.
            profile: Her exclusions; used by filter and check alone.
            top: How many at the most.
            as_of: The day for which the list holds.

        Raises:
            GateDisagreementError: The independent check would block one of them.
        """
        frame = self._frame(person, profile, as_of)
        rows, scores, team_of = self._listed(frame.rankable(), person, as_of)
        score_of = dict(zip(rows.tolist(), scores.tolist(), strict=True))
        shown = first_cleared(((int(row), self.market.vacancies[row]) for row in rows), profile, person.home, top)
        outside = self.market.size - frame.expired - len(frame.rankable())
        return MatchAnswer(
            matches=self._matches(shown, score_of, frame, person, as_of, team_of),
            ranker=self.ranker.info,
            as_of=as_of,
            read=self.market.size,
            expired=frame.expired,
            outside_frame=outside,
            market_version=self.market.version,
            challenger=self.trial.challenger.info if self.trial is not None and self.trial.interleaved else None,
        )

    def one(self, person: Person, profile: SafetyProfile, vacancy_id: VacancyId, as_of: date) -> Match:
        """Give one vacancy for a person, with reasons; rank 0, since it stands in no list.

        Raises:
            NotFoundError: It is not in the market, or may not be shown to this person: the two look the same.
        """
        row = self.market.rows.get(vacancy_id)
        filtered = apply(self.market.matrix, SafetyVector.from_profile(profile, person.home))
        if row is None or row not in filtered.safe.rows:
            raise self._not_found()
        rows = np.array([row], dtype=np.int64)
        cleared = first_cleared([(row, self.market.vacancies[row])], profile, person.home, 1)
        if not cleared:
            raise self._not_found()
        frame = Frame(filtered, np.ones(self.market.size, dtype=np.bool_), self._kilometres(person), 0)
        _, scores = self._ranked(rows, person, as_of)
        return replace(self._matches(cleared, {row: float(scores[0])}, frame, person, as_of)[0], rank=0)

    def withheld(self, person: Person, profile: SafetyProfile, *, as_of: date) -> WithheldReport:
        """Give what is withheld and why. Only for those who may see exclusions.

        Args:
            person: Who.
            profile: Her exclusions.
            as_of: The day for which it holds.

        Raises:
            GateDisagreementError: The independent check would block what the filter passed.
        """
        frame = self._frame(person, profile, as_of)
        blocked = np.flatnonzero(self.market.open_on(as_of))
        blocked = blocked[~np.isin(blocked, frame.filtered.safe.rows)]
        withheld = {int(row): frame.filtered.decision(int(row)) for row in blocked}
        withheld |= self._objected(frame, person, profile)
        unknown = [row for row, decision in withheld.items() if decision.verdict is Verdict.CHECK]
        ordered, _ = self._ranked(_rows([row for row in unknown if frame.within[row]]), person, as_of)
        return WithheldReport(
            withheld=tuple(withheld[row] for row in sorted(withheld)),
            must_check=tuple(withheld[int(row)] for row in ordered),
        )

    def to_check(self, person: Person, profile: SafetyProfile, as_of: date) -> "ToCheck":
        """Give the rows within the frame that are withheld only because something is unknown, good matches first.

        Raises:
            GateDisagreementError: The independent check would block what the filter passed.
        """
        frame = self._frame(person, profile, as_of)
        rows = [row for row in frame.filtered.must_check.tolist() if frame.within[row]]
        decisions = {row: frame.filtered.decision(row) for row in rows} | self._objected(frame, person, profile)
        ordered, _ = self._ranked(_rows(sorted(decisions)), person, as_of)
        return ToCheck([(row, decisions[row]) for row in ordered.tolist()], frame.filtered.shares())

    def count_safe(self, person: Person, profile: SafetyProfile, as_of: date) -> int:
        """Count the vacancies that can be shown to the person."""
        frame = self._frame(person, profile, as_of)
        return len(frame.rankable()) - len(self._objected(frame, person, profile))

    def first_safe(self, person: Person, profile: SafetyProfile, as_of: date) -> Vacancy | None:
        """Give any one vacancy that can be shown to the person; None when there is none."""
        frame = self._frame(person, profile, as_of)
        candidates = ((int(row), self.market.vacancies[row]) for row in frame.rankable())
        return next((self.market.vacancies[row] for row in first_cleared(candidates, profile, person.home, 1)), None)

    def judge_one(self, vacancy: Vacancy, person: Person, profile: SafetyProfile) -> Decision:
        """Judge a vacancy that need not be in the market; see `judge_alone`."""
        return judge_alone(vacancy, person, profile)

    def _objected(self, frame: Frame, person: Person, profile: SafetyProfile) -> dict[int, Decision]:
        """Give what the crude reader objects to of the safe rows within the frame; the others are not read again."""
        found = {}
        for row in self.crude.suspects(self.market.vacancies, frame.rankable().tolist(), profile):
            judgement, decision = judged(self.market.vacancies[row], profile, person.home)
            if judgement is CheckOutcome.MUST_CHECK:
                found[row] = decision
        return found

    def _frame(self, person: Person, profile: SafetyProfile, as_of: date) -> Frame:
        is_open = self.market.open_on(as_of)
        kilometres = self._kilometres(person)
        within = is_open & ~self._unwanted(person)
        if person.max_distance_km is not None:
            # What lies nowhere known stays in: distance is a wish. What is known to lie abroad does not.
            within &= ~((kilometres > person.max_distance_km) | self.market.abroad)
        filtered = apply(self.market.matrix, SafetyVector.from_profile(profile, person.home))
        return Frame(filtered, within, kilometres, int((~is_open).sum()))

    def _kilometres(self, person: Person) -> NDArray[np.float64]:
        return self.market.places.nearest_km(person.home)

    def _unwanted(self, person: Person) -> NDArray[np.bool_]:
        wanted = {code for wish in person.wishes for code in wish.codes}
        unwanted = {code for code in person.not_wanted_codes if code not in wanted}
        if not unwanted:
            return np.zeros(self.market.size, dtype=np.bool_)
        return np.array(
            [
                any(link.code in unwanted and link.confidence >= SURE_OCCUPATION for link in vacancy.occupations[:1])
                for vacancy in self.market.vacancies
            ],
            dtype=np.bool_,
        )

    def _ranked(self, rows: Rows, person: Person, as_of: date) -> tuple[Rows, NDArray[np.float64]]:
        if not len(rows):
            return rows, np.empty(0)
        scores = self.ranker.score(build(self.market.features, rows, person, as_of))
        order = self._order(rows, scores)
        return rows[order], scores[order]

    def _order(self, rows: Rows, scores: Scores) -> Rows:
        # Equal scores fall back to the id, so that the same query always gives the same list.
        ids = np.array([self.market.vacancies[row].id for row in rows])
        return np.lexsort((ids, -scores)).astype(np.int64)

    def _listed(self, rows: Rows, person: Person, as_of: date) -> tuple[Rows, Scores, dict[int, Team]]:
        """Rank the rows of a list that is shown: in it a challenger may be tried, in the shadow or in the open.

        The scores are always the champion's, so that they can be compared within the list.
        """
        trial = self.trial
        if trial is None or not len(rows):
            return *self._ranked(rows, person, as_of), {}
        matrix = build(self.market.features, rows, person, as_of)
        scores = self.ranker.score(matrix)
        if trial.shadow is not None:
            trial.shadow.offer(trial.challenger, matrix, scores)
        order = self._order(rows, scores)
        if not trial.interleaved:
            return rows[order], scores[order], {}
        theirs = self._order(rows, trial.challenger.score(matrix))
        coins = coins_of(person.id, as_of, trial.challenger.info.version)
        merged, by_challenger = team_draft(order, theirs, coins)
        return rows[merged], scores[merged], {int(row): Team.CHALLENGER for row in rows[merged][by_challenger]}

    def _contributions(self, matrix: FeatureMatrix, teams: Sequence[Team]) -> Scores:
        """Split the scores on the columns, each by the ranker that placed the row."""
        found = self.ranker.contributions(matrix)
        theirs = np.flatnonzero([team is Team.CHALLENGER for team in teams])
        if self.trial is not None and len(theirs):
            found[theirs] = self.trial.challenger.contributions(matrix.take(theirs.astype(np.int64)))
        return found

    def _matches(
        self,
        cleared: dict[int, Decision],
        scores: dict[int, float],
        frame: Frame,
        person: Person,
        as_of: date,
        team_of: Mapping[int, Team] | None = None,
    ) -> tuple[Match, ...]:
        if not cleared:
            return ()
        rows = list(cleared)
        teams = [(team_of or {}).get(row, Team.CHAMPION) for row in rows]
        matrix = build(self.market.features, np.array(rows, dtype=np.int64), person, as_of)
        vacancies = [self.market.vacancies[row] for row in rows]
        reasons = explain(matrix, self._contributions(matrix, teams), person, vacancies)
        return tuple(
            Match(
                rank=number + 1,
                score=scores[row],
                vacancy=vacancies[number],
                distance_km=None if np.isnan(frame.kilometres[row]) else round(float(frame.kilometres[row])),
                reasons=reasons[number],
                open_questions=_questions(frame.filtered.safe.open_questions(row), cleared[row]),
                team=teams[number],
            )
            for number, row in enumerate(rows)
        )

    @staticmethod
    def _not_found() -> NotFoundError:
        return NotFoundError("Stillingen finnes ikke, eller den er ikke lenger ledig.")


def judge_alone(vacancy: Vacancy, person: Person, profile: SafetyProfile) -> Decision:
    """Judge one vacancy by filter and check; only what ``may_leave`` is for the person.

    Raises:
        GateDisagreementError: The independent check would block what the filter passed.
    """
    filtered = apply(SafetyMatrix.build([vacancy]), SafetyVector.from_profile(profile, person.home))
    if not len(filtered.safe):
        return filtered.decision(0)
    _, checked = judged(vacancy, profile, person.home)
    return checked


def _rows(numbers: Sequence[int]) -> Rows:
    return np.array(numbers, dtype=np.int64)


def _questions(of_filter: tuple[str, ...], checked: Decision) -> tuple[str, ...]:
    """Join the open questions of both implementations: the crude reader may ask about a wish, too."""
    of_check = (f.reason for f in checked.findings if f.verdict is Verdict.ASK and f.rule is RuleCode.RAW_TEXT)
    return tuple(dict.fromkeys((*of_filter, *of_check)))
