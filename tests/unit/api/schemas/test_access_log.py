"""How a look is described: names and neutral words."""

import pytest

from jobbmatch.api.schemas.access_log import TEXTS, AccessLogEntry
from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent, Role
from jobbmatch.security.access import ABOUT_A_PERSON
from tests.contract.world import users


def described(user: str, action: Action = Action.READ_PERSON) -> AccessLogEntry:
    return AccessLogEntry.of(AuditEvent("t", UserId(user), action, PersonId("elv"), True, "allowed"), users())


def test_names_and_roles() -> None:
    assert (described("kari").user, described("kari").role) == ("Kari Eksempel", Role.COUNSELLOR)
    assert (described("sluttet").user, described("sluttet").role) == ("sluttet", None)
    assert described("").user == ""


@pytest.mark.parametrize("action", sorted(ABOUT_A_PERSON))
def test_every_look_has_neutral_words(action: Action) -> None:
    text = TEXTS[action]
    assert described("kari", action).text == text
    assert not any(word in text for word in ("vold", "sikkerhet", "utelukk", "holdt tilbake", "skjul"))
