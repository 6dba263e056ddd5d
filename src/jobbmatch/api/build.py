"""Puts the services together from the settings: store, key, market, ranker."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from jobbmatch.api.services import Services
from jobbmatch.api.store_audit import StoreAudit
from jobbmatch.errors import JobbmatchError
from jobbmatch.serving.rankers import champion_or_baseline
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.security.audit import AllSinks, AuditSink, CefLog, now_utc
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.security.login import UserBook, demo_users
from jobbmatch.security.session_key import session_key
from jobbmatch.security.session_token import SessionSigner
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import Settings

logger = logging.getLogger(__name__)


@contextmanager
def open_services(settings: Settings, users: UserBook | None = None) -> Iterator[Services]:
    """Open the store and put the services together; the store closes at the end of the block.

    Args:
        settings: Where everything lies.
        users: Who can log in; the invented users when None.

    Raises:
        NotReadyError: Store, key or registry cannot be read.
    """
    vault = Vault(key_provider(settings.key_file))
    with open_store(settings.store_url) as store:
        audit = StoreAudit(store)
        # A log collector gets the audit lines too; a terminal does not.
        sinks: list[AuditSink] = [audit, CefLog()] if settings.log_json else [audit]
        yield Services(
            register=PersonRegister(store, vault),
            engine=_engine(store, settings),
            users=demo_users() if users is None else users,
            sessions=SessionSigner(session_key(settings.var / "session-key"), now_utc),
            audit=AllSinks(sinks),
            looks_at=audit.about,
            store_answers=lambda: _answers(store),
        )


def _engine(store: Store, settings: Settings) -> Engine:
    with store.reading() as unit:
        vacancies = list(unit.vacancies.all())
    ranker = champion_or_baseline(settings.mlflow_uri)
    return Engine(MarketSnapshot.build(vacancies, cache=settings.snapshot_dir), ranker)


def _answers(store: Store) -> bool:
    try:
        with store.reading() as unit:
            unit.market.version()
    except JobbmatchError as error:
        logger.warning("the store does not answer", extra={"fields": {"code": error.code}})
        return False
    return True
