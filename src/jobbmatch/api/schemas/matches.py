"""A person's matches. Nothing here says what was left out, or how many: that would tell of the exclusions."""

from datetime import date

from jobbmatch.api.schemas.base import Given
from jobbmatch.api.schemas.vacancies import VacancyDetail, VacancySummary
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import Direction, Match, MatchAnswer, RankerInfo, Team
from jobbmatch.explanation.questions import questions
from jobbmatch.explanation.widening import moved_words
from jobbmatch.models.ranker import BASELINE_NAME

TRIAL_MODEL = "prøvemodell"

PLAIN_ORDER = "enkel rangering uten modell"
TRAINED_MODEL = "modell"


class ReasonView(Given):
    """One reason, as a sentence."""

    direction: Direction
    family: str
    """What it is about: `occupation`, `skills`, `place` ..."""
    weight: float
    """Contribution to the score; comparable within one answer only."""
    sentence: str
    quote: str
    """Words of the ad that it rests on; empty when there are none."""


class MatchView(Given):
    """One vacancy in the list."""

    rank: int
    score: float
    """Comparable within one answer only."""
    distance_km: int | None
    """Whole kilometres as the crow flies from the coarse home; null when unknown."""
    vacancy: VacancySummary
    reasons: list[ReasonView]
    """Strongest first, for before against."""
    open_questions: list[str]
    """What to ask the employer, in the language of the answer."""
    team: Team
    """Which ranker placed it here, and whose reasons these are; always `champion` where no challenger is tried."""
    moved: list[str]
    """Why it stands below one that scored less, as sentences: a crowd, or the same employer; mostly empty."""

    @classmethod
    def of(cls, match: Match, language: Locale = Locale.NB) -> "MatchView":
        """Describe a match; its reasons are already in a language."""
        return cls(
            rank=match.rank,
            score=match.score,
            distance_km=match.distance_km,
            vacancy=VacancySummary.of(match.vacancy, language),
            reasons=[
                ReasonView(
                    direction=reason.direction,
                    family=reason.family,
                    weight=reason.weight,
                    sentence=reason.sentence,
                    quote=reason.quote,
                )
                for reason in match.reasons
            ],
            open_questions=questions(match.open_questions, language),
            team=match.team,
            moved=[moved_words(why, language) for why in match.moved],
        )


class RankerView(Given):
    """What ranked the list."""

    name: str
    version: str
    simulated: bool
    """True when it was trained on simulated lists."""
    label: str
    """What to show beside the list: `prøvemodell` when it was trained on simulated lists."""

    @classmethod
    def of(cls, ranker: RankerInfo) -> "RankerView":
        """Describe a ranker."""
        trained = PLAIN_ORDER if ranker.name == BASELINE_NAME else TRAINED_MODEL
        label = TRIAL_MODEL if ranker.simulated else trained
        return cls(name=ranker.name, version=ranker.version, simulated=ranker.simulated, label=label)


class MatchList(Given):
    """A person's list, best first."""

    person_id: str
    as_of: date
    language: Locale
    """What reasons, warnings and questions are written in; quoted words stand as they were written."""
    matches: list[MatchView]
    ranker: RankerView
    challenger: RankerView | None
    """The ranker that made the list in turns with it; null unless one is tried in the open."""
    market_size: int
    """Number of vacancies in the market that was looked at."""
    market_version: str

    @classmethod
    def of(cls, person_id: str, answer: MatchAnswer) -> "MatchList":
        """Describe an answer."""
        return cls(
            person_id=person_id,
            as_of=answer.as_of,
            language=answer.language,
            matches=[MatchView.of(match, answer.language) for match in answer.matches],
            ranker=RankerView.of(answer.ranker),
            challenger=None if answer.challenger is None else RankerView.of(answer.challenger),
            market_size=answer.read,
            market_version=answer.market_version,
        )


class PersonVacancy(Given):
    """One vacancy as it stands for one person."""

    person_id: str
    as_of: date
    language: Locale
    match: MatchView
    vacancy: VacancyDetail
