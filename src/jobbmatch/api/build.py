"""Puts the services together from the settings: store, key, market, ranker."""

import logging
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from jobbmatch.api.feed_state import FeedWatch
from jobbmatch.api.metrics import Metrics
from jobbmatch.api.own_ad import read_in_advance
from jobbmatch.api.services import Services
from jobbmatch.api.store_audit import StoreAudit
from jobbmatch.api.watching import Watching
from jobbmatch.errors import JobbmatchError
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.models.guard_file import packaged_guard
from jobbmatch.models.guard_registry import guard_or_packaged
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.plans.answers import AnswerBook
from jobbmatch.plans.assignments import with_assignments
from jobbmatch.plans.deletion import PersonDeletion, no_line
from jobbmatch.plans.outcomes import OutcomeBook
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.plans.placements import PlacementBook
from jobbmatch.plans.sent import SentCounts
from jobbmatch.security.audit import AllSinks, AuditSink, CefLog, now_utc
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.security.login import UserBook, demo_users
from jobbmatch.security.pseudonym import Pseudonyms, pseudonyms
from jobbmatch.security.session_key import session_key
from jobbmatch.security.session_token import SessionSigner
from jobbmatch.serving.arrangement import Control
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.live import AnswerFeed, LiveEngine, MemoryFeed
from jobbmatch.serving.memory import Memory
from jobbmatch.serving.rankers import RankerKeeper, TrialSettings
from jobbmatch.serving.recorder import ListRecorder
from jobbmatch.serving.shadow import Shadow
from jobbmatch.serving.snapshot import OSLO, MarketSnapshot
from jobbmatch.serving.warm import warm
from jobbmatch.serving.watch import Watch
from jobbmatch.serving.webhook import Hook, WebhookCaller
from jobbmatch.settings import Settings

logger = logging.getLogger(__name__)

STOP_SECONDS = 30.0
"""How long a refresh that has begun may take after the server was told to stop."""


@contextmanager
def open_services(settings: Settings, users: UserBook | None = None) -> Iterator[Services]:
    """Open the store and put the services together; the store closes at the end of the block.

    Args:
        settings: Where everything lies.
        users: Who can log in; the invented users when None.

    Raises:
        InputError: The address of the webhook cannot be used.
        NotReadyError: Store or key cannot be read.
    """
    vault, metrics = Vault(key_provider(settings.key_file)), Metrics()
    hook = Hook(settings.webhook_url, settings.webhook_secret.get_secret_value()) if settings.webhook_url else None
    names, guard = pseudonyms(settings.pseudonym_key_file), _guard(settings)
    with (
        open_store(settings.store_url) as store,
        _rankers(settings, metrics) as rankers,
        _live_engine(store, settings, rankers, _memory(store, vault, names)) as engine,
        _recorder(store, vault, names, metrics) as recorder,
    ):
        audit, book = StoreAudit(store), with_assignments(demo_users() if users is None else users, store)
        # A log collector gets the audit lines too; a terminal does not.
        sinks: list[AuditSink] = [audit, CefLog()] if settings.log_json else [audit]
        register, placements = PersonRegister(store, vault), PlacementBook(store, vault, book)
        watch = Watch(store, vault, register.with_profile, book)
        watching = Watching(watch, placements, metrics, WebhookCaller(store, hook) if hook else None)
        services = Services(
            register=register,
            deletion=PersonDeletion(store, names, CefLog().add if settings.log_json else no_line),
            answers=AnswerBook(store),
            placements=placements,
            outcomes=OutcomeBook(store, vault),
            recorder=recorder if settings.store_lists else None,
            watching=watching,
            engine=engine,
            users=book,
            sessions=SessionSigner(session_key(settings.var / "session-key"), now_utc),
            audit=AllSinks(sinks),
            looks_at=audit.about,
            store_answers=lambda: _answers(store),
            guard=guard,
            metrics=metrics,
            feed=FeedWatch(store, timedelta(minutes=settings.feed_behind_minutes)),
            ranker_alarm=lambda: rankers.alarm,
        )
        with watching.running(), read_in_advance(guard):
            yield services


def _guard(settings: Settings) -> FacetGuard | None:
    if settings.facet_guard == "registry":
        return guard_or_packaged(settings.mlflow_uri)
    return packaged_guard() if settings.facet_guard == "packaged" else None


@contextmanager
def _rankers(settings: Settings, metrics: Metrics) -> Iterator[RankerKeeper]:
    shadow = None if settings.challenger == "off" else Shadow(metrics.shadowed, metrics.shadow_left_out.inc)
    trial = TrialSettings(shadow, interleaved=settings.challenger == "interleave")
    try:
        yield RankerKeeper(settings.mlflow_uri, settings.ranker_dir, trial)
    finally:
        if shadow is not None:
            shadow.close(STOP_SECONDS)


@contextmanager
def _live_engine(store: Store, settings: Settings, rankers: RankerKeeper, memory: MemoryFeed) -> Iterator[LiveEngine]:
    def version() -> Hashable:
        with store.reading() as unit:
            return unit.market.version()

    control = Control(settings.congestion, settings.variety, SentCounts(store))
    engine = LiveEngine(version, lambda: _engine(store, settings, control), _answer_feed(store), rankers, memory)
    every = settings.refresh_seconds
    threads = [engine.refresh_forever(every), engine.refresh_lineup_forever(every)]
    try:
        yield engine
    finally:
        engine.stop()
        for thread in threads:
            thread.join(STOP_SECONDS)


def _memory(store: Store, vault: Vault, names: Pseudonyms) -> MemoryFeed:
    book = OutcomeBook(store, vault)
    memory = Memory(store, vault, names, lambda: book.remembered(names), lambda: now_utc().astimezone(OSLO).date())
    return MemoryFeed(memory.state, memory.read)


@contextmanager
def _recorder(store: Store, vault: Vault, names: Pseudonyms, metrics: Metrics) -> Iterator[ListRecorder]:
    recorder = ListRecorder(store, vault, names, metrics.lists_not_stored.inc)
    try:
        yield recorder
    finally:
        recorder.close(STOP_SECONDS)


def _answer_feed(store: Store) -> AnswerFeed:
    def state() -> Hashable:
        with store.reading() as unit:
            return unit.answers.state()

    return AnswerFeed(state, AnswerBook(store).all)


def _engine(store: Store, settings: Settings, control: Control) -> Engine:
    with store.reading() as unit:
        vacancies = unit.vacancies.load()
    market = MarketSnapshot.build(vacancies, cache=settings.snapshot_dir)
    # Who ranks is put in by the live engine, which asks for it far more often than markets are built.
    engine = Engine(market, BaselineRanker(), control=control)
    warm(engine)
    return engine


def _answers(store: Store) -> bool:
    try:
        with store.reading() as unit:
            unit.market.version()
    except JobbmatchError as error:
        logger.warning("the store does not answer", extra={"fields": {"code": error.code}})
        return False
    return True
