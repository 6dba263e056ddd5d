"""What the routes work with, put together once at start."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from jobbmatch.api.feed_state import FeedState
from jobbmatch.api.metrics import Metrics
from jobbmatch.api.vacancy_search import VacancySearch
from jobbmatch.api.watching import Watching
from jobbmatch.domain.ids import PersonId
from jobbmatch.domain.user import AuditEvent
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.plans.answers import AnswerBook
from jobbmatch.plans.deletion import PersonDeletion
from jobbmatch.plans.outcomes import OutcomeBook
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.plans.placements import PlacementBook
from jobbmatch.security.audit import AuditSink, Clock, now_utc
from jobbmatch.security.login import UserBook
from jobbmatch.security.session_token import SessionSigner
from jobbmatch.serving.live import LiveEngine
from jobbmatch.serving.rankers import RankerAlarm
from jobbmatch.serving.recorder import ListRecorder


@dataclass(frozen=True, slots=True)
class Services:
    """What the routes work with.

    Attributes:
        register: The persons.
        deletion: Deletes persons.
        answers: Humans' answers about ads.
        placements: What is shared with persons, planned or running, and alarms.
        outcomes: What came of vacancies.
        watching: Judges these again when something changes.
        engine: The market and its ranker; a request takes its `current` once and keeps it.
        users: Who can log in.
        sessions: Makes and reads session tokens.
        audit: Keeps audit events; when it cannot, nothing is shown.
        looks_at: Gives the audit events about a person, newest first, at most so many.
        store_answers: Tells whether the store can be read.
        recorder: Stores the lists that are shown; None when they are not to be stored.
        guard: Makes the facets of pasted ads more careful; None when ads are read without it.
        clock: Gives the time.
        metrics: Measures.
        search: Plain search over the market.
        feed: Tells how fresh the live feed is; None where ads come from files only.
        ranker_alarm: Tells what is wrong with the registered ranker; None when it serves.
    """

    register: PersonRegister
    deletion: PersonDeletion
    answers: AnswerBook
    placements: PlacementBook
    outcomes: OutcomeBook
    watching: Watching
    engine: LiveEngine
    users: UserBook
    sessions: SessionSigner
    audit: AuditSink
    looks_at: Callable[[PersonId, int], Sequence[AuditEvent]]
    store_answers: Callable[[], bool]
    recorder: ListRecorder | None = None
    guard: FacetGuard | None = None
    clock: Clock = now_utc
    metrics: Metrics = field(default_factory=Metrics)
    search: VacancySearch = field(default_factory=VacancySearch)
    feed: Callable[[], FeedState | None] = lambda: None
    ranker_alarm: Callable[[], RankerAlarm | None] = lambda: None
