"""Puts the services together from the settings: store, key, market, ranker."""

import logging
from collections.abc import Hashable, Iterator
from contextlib import contextmanager

from jobbmatch.api.services import Services
from jobbmatch.api.store_audit import StoreAudit
from jobbmatch.domain.match import RankerInfo
from jobbmatch.errors import JobbmatchError, NotReadyError
from jobbmatch.models.guard_registry import guard_or_none
from jobbmatch.models.registry import find_champion
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.plans.answers import AnswerBook
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.security.audit import AllSinks, AuditSink, CefLog, now_utc
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.security.login import UserBook, demo_users
from jobbmatch.security.session_key import session_key
from jobbmatch.security.session_token import SessionSigner
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.live import AnswerFeed, LiveEngine
from jobbmatch.serving.rankers import champion_or_baseline
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.serving.warm import warm
from jobbmatch.settings import Settings

logger = logging.getLogger(__name__)

REFRESH_SECONDS = 10.0
"""How often the server looks whether market or ranker has changed."""
STOP_SECONDS = 30.0
"""How long a refresh that has begun may take after the server was told to stop."""


@contextmanager
def open_services(settings: Settings, users: UserBook | None = None) -> Iterator[Services]:
    """Open the store and put the services together; the store closes at the end of the block.

    Args:
        settings: Where everything lies.
        users: Who can log in; the invented users when None.

    Raises:
        NotReadyError: Store or key cannot be read.
    """
    vault = Vault(key_provider(settings.key_file))
    with open_store(settings.store_url) as store, _live_engine(store, settings) as engine:
        audit = StoreAudit(store)
        # A log collector gets the audit lines too; a terminal does not.
        sinks: list[AuditSink] = [audit, CefLog()] if settings.log_json else [audit]
        yield Services(
            register=PersonRegister(store, vault),
            answers=AnswerBook(store),
            engine=engine,
            users=demo_users() if users is None else users,
            sessions=SessionSigner(session_key(settings.var / "session-key"), now_utc),
            audit=AllSinks(sinks),
            looks_at=audit.about,
            store_answers=lambda: _answers(store),
            guard=guard_or_none(settings.mlflow_uri) if settings.facet_guard else None,
        )


@contextmanager
def _live_engine(store: Store, settings: Settings) -> Iterator[LiveEngine]:
    engine = LiveEngine(_Versions(store, settings.mlflow_uri), lambda: _engine(store, settings), _answer_feed(store))
    thread = engine.refresh_forever(REFRESH_SECONDS)
    try:
        yield engine
    finally:
        engine.stop()
        thread.join(STOP_SECONDS)


class _Versions:
    """Tells cheaply what market and ranker there are now."""

    def __init__(self, store: Store, mlflow_uri: str) -> None:
        self._store = store
        self._mlflow_uri = mlflow_uri
        self._ranker: RankerInfo | None = None

    def __call__(self) -> Hashable:
        try:
            champion = find_champion(self._mlflow_uri)
            self._ranker = champion.info if champion is not None else None
        except NotReadyError:
            # A registry that does not answer is no change: the ranker that serves goes on.
            logger.warning("the registry does not answer")
        with self._store.reading() as unit:
            return unit.market.version(), self._ranker


def _answer_feed(store: Store) -> AnswerFeed:
    def state() -> Hashable:
        with store.reading() as unit:
            return unit.answers.state()

    return AnswerFeed(state, AnswerBook(store).all)


def _engine(store: Store, settings: Settings) -> Engine:
    with store.reading() as unit:
        vacancies = list(unit.vacancies.all())
    market = MarketSnapshot.build(vacancies, cache=settings.snapshot_dir)
    engine = Engine(market, champion_or_baseline(settings.mlflow_uri))
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
