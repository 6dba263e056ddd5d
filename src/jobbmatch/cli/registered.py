"""What can be answered where no ranker is registered, before MLflow and LightGBM are loaded, which takes seconds."""

import json
from collections.abc import Sequence
from typing import Final

from jobbmatch.errors import NotReadyError
from jobbmatch.models.address import may_exist

NOTHING: Final = "Ingen rangerer er registrert."
WAY_ON: Final = "Tren en med: jobbmatch train"
NEEDED_BY: Final = ("evaluate", "drift", "promote", "rollback")
"""Commands that can do nothing without a registered ranker."""
LISTED_BY: Final = ("models", "list")
PLAIN: Final = frozenset({"--json", "--check"})
"""Options that cannot be wrong: with others the command itself is asked, since a slip must be called a slip."""


def answered_at_once(arguments: Sequence[str], uri: str) -> str | None:
    """Give what a command line answers where nothing can be registered; None when the command must be asked.

    Args:
        arguments: Name of the command and what follows it.
        uri: Tracking and registry URI.

    Raises:
        NotReadyError: The command needs a registered ranker.
    """
    if may_exist(uri):
        return None
    words = [word for word in arguments if word not in PLAIN]
    if len(words) <= 2 and words[:1] and words[0] in NEEDED_BY and not any(word.startswith("-") for word in words):
        raise NotReadyError(NOTHING, hint=WAY_ON)
    if tuple(words) == LISTED_BY and "--check" not in arguments:
        return json.dumps({"versions": []}) if "--json" in arguments else f"{NOTHING} {WAY_ON}"
    return None
