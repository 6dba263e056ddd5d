"""The engine: one person's query against the market, from filter to reasons.

The order is fixed: filter, frame (open, near enough, not unwanted), features, scores, the independent check, reasons.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.decision import Decision, RuleCode, Verdict
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import Match, MatchAnswer, Team, WithheldReport
from jobbmatch.domain.person import Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.domain.widening import Openings
from jobbmatch.errors import NotFoundError
from jobbmatch.explanation.reasons import explain
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.ranker import Ranker, Scores
from jobbmatch.safety.check import CheckOutcome
from jobbmatch.safety.hard_filter import FilterResult, apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector
from jobbmatch.serving.arrangement import Arranged, Control, Listed, Weights, arrange
from jobbmatch.serving.chances import Readings
from jobbmatch.serving.crude_index import CrudeIndex
from jobbmatch.serving.gate import Doorkeeper, first_cleared, judged, questions_to_ask
from jobbmatch.serving.interleave import coins_of, team_draft
from jobbmatch.serving.lineup import Lineup, Trial
from jobbmatch.serving.memory import Remembered
from jobbmatch.serving.reach import behind, tiers
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.serving.widening import Ground, openings, passing_of

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
        control: Control | None = None,
    ) -> None:
        """Keep them; none changes. The index of the crude reader grows with what is asked."""
        self.market = market
        self.ranker = ranker
        self.trial = trial
        self.control = control or Control()
        self.crude = crude or CrudeIndex()
        self._readings = readings

    @property
    def readings(self) -> Readings:
        """What was read of the market's ads, counted when it is first asked for."""
        if self._readings is None:
            self._readings = Readings(self.market.as_read)
        return self._readings

    @cached_property
    def ground(self) -> Ground:
        """What wishes are held against, collected when it is first asked for."""
        return Ground.of(self.market.vacancies, self.market.abroad)

    def with_answers(self, answers: Sequence[Answer]) -> "Engine":
        """Give an engine of the same market and ranker that goes by these answers of humans, and only these."""
        if not answers and not self.market.answers:
            return self
        return self._anew(self.market.with_answers(answers))

    def ranked_by(self, lineup: Lineup) -> "Engine":
        """Give an engine of the same market in which others rank; this one stays as it is."""
        return self._anew(self.market, lineup)

    def remembering(self, remembered: Remembered) -> "Engine":
        """Give an engine of the same market and ranker with this remembered of earlier days."""
        return self._anew(self.market.remembering(remembered))

    def _anew(self, market: MarketSnapshot, lineup: Lineup | None = None) -> "Engine":
        ranker, trial = (self.ranker, self.trial) if lineup is None else (lineup.champion, lineup.trial)
        made = type(self)(market, ranker, self.crude, self._readings, trial, self.control)
        if market.vacancies is self.market.vacancies and "ground" in vars(self):
            vars(made)["ground"] = self.ground
        return made

    def values_of(self, person: Person, vacancies: Sequence[VacancyId], as_of: date) -> FeatureMatrix:
        """Give the values that ranked some vacancies of the market, to be stored with a list that was shown."""
        return self.market.crossed(_rows([self.market.rows[one] for one in vacancies]), person, as_of)

    def match(
        self, person: Person, profile: SafetyProfile, *, top: int, as_of: date, language: Locale = Locale.NB
    ) -> MatchAnswer:
        """Give the person's list.

        Args:
            person: Who.
            profile: Her exclusions; used by filter and check alone.
            top: How many at the most.
            as_of: The day for which the list holds.
            language: What the reasons are written in.

        Raises:
            GateDisagreementError: The independent check would block one of them.
        """
        frame = self._frame(person, profile, as_of)
        door, weights = Doorkeeper(self.market.vacancies, profile, person.home), Weights.of(self.control, as_of)

        def arranged(rows: Rows, scores: Scores) -> Arranged:
            return arrange(rows, scores, self.market.vacancies, weights, door.clears, top)

        listed = self._listed(frame.rankable(), person, as_of, arranged)
        shown = door.first(listed.rows.tolist(), top)
        outside = self.market.size - frame.expired - len(frame.rankable())
        return MatchAnswer(
            matches=self._matches(shown, listed, frame, person, as_of, language),
            ranker=self.ranker.info,
            as_of=as_of,
            read=self.market.size,
            expired=frame.expired,
            outside_frame=outside,
            market_version=self.market.version,
            language=language,
            challenger=self.trial.challenger.info if self.trial is not None and self.trial.interleaved else None,
        )

    def one(
        self,
        person: Person,
        profile: SafetyProfile,
        vacancy_id: VacancyId,
        as_of: date,
        language: Locale = Locale.NB,
    ) -> Match:
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
        listed = Listed(rows, {row: float(scores[0])})
        return replace(self._matches(cleared, listed, frame, person, as_of, language)[0], rank=0)

    def rankable(self, person: Person, profile: SafetyProfile, as_of: date) -> Rows:
        """Give the rows that pass the filter and lie within the frame; for measuring, since no check has seen them."""
        return self._frame(person, profile, as_of).rankable()

    def widening(self, person: Person, profile: SafetyProfile, as_of: date) -> Openings:
        """Count what fits a person's wishes, and how many more matches small changes of them would give.

        Raises:
            GateDisagreementError: The independent check would block what the filter passed.
        """
        filtered = apply(self.market.matrix, SafetyVector.from_profile(profile, person.home))
        safe = self.market.open_on(as_of) & np.isin(np.arange(self.market.size), filtered.safe.rows)
        door = Doorkeeper(self.market.vacancies, profile, person.home)
        passing = passing_of(self.market.vacancies, self.crude, profile, door)
        return openings(person, self.ground, self._kilometres(person), safe, passing)

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
        matrix = self.market.crossed(rows, person, as_of)
        scores = self.ranker.score(matrix)
        order = self._order(rows, scores, tiers(matrix, self.market.professions, person))
        return rows[order], scores[order]

    def _order(self, rows: Rows, scores: Scores, last: NDArray[np.int8] | int = 0) -> Rows:
        # Equal scores fall back to the id, so that the same query always gives the same list.
        ids = np.array([self.market.vacancies[row].id for row in rows])
        return np.lexsort((ids, -scores, np.broadcast_to(last, len(rows)))).astype(np.int64)

    def _listed(self, rows: Rows, person: Person, as_of: date, arranged: Callable[[Rows, Scores], Arranged]) -> Listed:
        """Rank the rows of a list that is shown: in it a challenger may be tried, in the shadow or in the open.

        The scores are always the champion's, so that they can be compared within the list.
        """
        if not len(rows):
            return Listed(rows, {})
        matrix = self.market.crossed(rows, person, as_of)
        scores = self.ranker.score(matrix)
        score_of = dict(zip(rows.tolist(), scores.tolist(), strict=True))
        arranged = behind(matrix, arranged, tiers(matrix, self.market.professions, person))
        order = self._order(rows, scores)
        ours = arranged(rows[order], scores[order])
        trial = self.trial
        if trial is not None and trial.shadow is not None:
            trial.shadow.offer(trial.challenger, matrix, scores)
        if trial is None or not trial.interleaved:
            return Listed(ours.rows, score_of, moved=ours.moved)
        judged_by_other = trial.challenger.score(matrix)
        order = self._order(rows, judged_by_other)
        theirs = arranged(rows[order], judged_by_other[order])
        coins = coins_of(person.id, as_of, trial.challenger.info.version)
        merged, by_challenger = team_draft(ours.rows, theirs.rows, coins)
        teams = {int(row): Team.CHALLENGER for row in merged[by_challenger]}
        moved = {int(row): (theirs if row in teams else ours).moved.get(int(row), ()) for row in merged}
        return Listed(merged, score_of, teams, moved)

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
        listed: Listed,
        frame: Frame,
        person: Person,
        as_of: date,
        language: Locale,
    ) -> tuple[Match, ...]:
        if not cleared:
            return ()
        rows = list(cleared)
        teams = [listed.teams.get(row, Team.CHAMPION) for row in rows]
        matrix = self.market.crossed(np.array(rows, dtype=np.int64), person, as_of)
        vacancies = [self.market.vacancies[row] for row in rows]
        reasons = explain(matrix, self._contributions(matrix, teams), person, vacancies, language)
        return tuple(
            Match(
                rank=number + 1,
                score=listed.scores[row],
                vacancy=vacancies[number],
                distance_km=None if np.isnan(frame.kilometres[row]) else round(float(frame.kilometres[row])),
                reasons=reasons[number],
                open_questions=questions_to_ask(frame.filtered.safe.open_questions(row), cleared[row]),
                team=teams[number],
                moved=listed.moved.get(row, ()),
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
