"""Judges again what a command has changed, at the end of it; a server that runs does the same every few seconds."""

import logging
from os import environ

from jobbmatch.errors import NotReadyError
from jobbmatch.persistence.session import Store
from jobbmatch.plans.assignments import with_assignments
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.security.encryption import KEY_VARIABLE, Vault, key_provider
from jobbmatch.security.login import demo_users
from jobbmatch.serving.watch import Watch
from jobbmatch.settings import Settings

logger = logging.getLogger(__name__)


def judge_again(settings: Settings, store: Store) -> int:
    """Judge again everything shared, planned or running that the store has queued; give the number of alarms.

    Where the key is not at hand, exclusions cannot be read here: the queue waits for the server. The server also tells
    the webhook.
    """
    try:
        with store.reading() as unit:
            if not unit.placements.count_queued():
                return 0
        # A key is never made here: it would open nothing, and everything would look dangerous.
        if not environ.get(KEY_VARIABLE) and not settings.key_file.exists():
            logger.warning("no key here; what changed is judged again by the server")
            return 0
        vault, users = Vault(key_provider(settings.key_file)), with_assignments(demo_users(), store)
        return Watch(store, vault, PersonRegister(store, vault).with_profile, users).drain().alarms
    except NotReadyError as error:
        # What was read in is kept, and so is the queue.
        logger.warning("what changed could not be judged again yet", extra={"fields": {"code": error.code}})
        return 0
