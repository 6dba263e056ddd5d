"""Who has looked at a person."""

from collections.abc import Mapping

from jobbmatch.api.schemas.base import Given
from jobbmatch.domain.user import Action, AuditEvent, Role
from jobbmatch.security.login import UserBook

TEXTS: Mapping[Action, str] = {
    Action.READ_PERSON: "åpnet siden",
    Action.ADD_PERSON: "la inn personen",
    Action.WRITE_PERSON: "endret kartleggingen",
    # Who reads this reads of somebody who is here: she was not deleted then.
    Action.DELETE_PERSON: "ba om å slette personen",
    Action.READ_MATCHES: "så treff",
    Action.READ_EXCLUSIONS: "åpnet rammer",
    Action.WRITE_EXCLUSIONS: "endret rammer",
    Action.READ_WITHHELD: "så stillinger utenfor rammene",
    Action.ANSWER_CHECK: "svarte på et spørsmål om en stilling",
    Action.BRING_AD: "spurte om en stilling",
    Action.READ_ACCESS_LOG: "så loggen",
    Action.READ_PLACEMENTS: "så delte og planlagte stillinger",
    Action.WRITE_PLACEMENTS: "delte, planla eller avsluttet en stilling",
    Action.READ_OUTCOMES: "så hva det ble av stillingene",
    Action.WRITE_OUTCOMES: "førte hva det ble av en stilling",
    Action.SEE_ALARM: "så på en stilling igjen",
}
"""What a look is called. The words are neutral: this list may be open on a shared screen."""


class AccessLogEntry(Given):
    """One look, or try."""

    at: str
    """ISO time in UTC."""
    user: str
    """Name of who looked; empty when nobody was logged in."""
    role: Role | None
    action: Action
    text: str
    """The action in words."""
    permitted: bool

    @classmethod
    def of(cls, event: AuditEvent, users: UserBook) -> "AccessLogEntry":
        """Describe an event."""
        user = users.get(event.user)
        return cls(
            at=event.at,
            user=users.name_of(event.user),
            role=user.role if user is not None else None,
            action=event.action,
            text=TEXTS.get(event.action, event.action.value),
            permitted=event.permitted,
        )


class AccessLog(Given):
    """Who has looked at a person, newest first."""

    person_id: str
    entries: list[AccessLogEntry]
