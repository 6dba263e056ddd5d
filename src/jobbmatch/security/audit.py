"""The audit trail: an event for every look at a person and every refusal, and its line in NAV's CEF form.

No content ever stands in an event: ids, a coded action and a coded reason.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent, User

AUDIT_LOGGER = "jobbmatch.audit"
GATE_DISAGREEMENT = "gate_disagreement"
"""Detail of the event that says that the two safety implementations disagreed."""

CHANGES = frozenset(
    {
        Action.ADD_PERSON,
        Action.WRITE_PERSON,
        Action.DELETE_PERSON,
        Action.WRITE_EXCLUSIONS,
        Action.ANSWER_CHECK,
        Action.WRITE_PLACEMENTS,
        Action.WRITE_OUTCOMES,
        Action.SEE_ALARM,
    }
)
"""Actions that change something."""

Clock = Callable[[], datetime]


class AuditSink(Protocol):
    """Takes events. One that cannot keep an event raises, and then nothing is shown."""

    def add(self, event: AuditEvent) -> None:
        """Keep one event."""


def now_utc() -> datetime:
    """Give the time now, in UTC."""
    return datetime.now(tz=UTC)


def audit_event(
    clock: Clock, user: User | None, action: Action, person: PersonId | None, *, permitted: bool, detail: str
) -> AuditEvent:
    """Put an event together.

    Args:
        clock: Gives the time.
        user: Who asked; None when nobody was logged in.
        action: What was asked for.
        person: About whom.
        permitted: Whether it was allowed.
        detail: A coded word, never content.
    """
    return AuditEvent(
        at=clock().astimezone(UTC).isoformat(timespec="milliseconds"),
        user=user.id if user is not None else UserId(""),
        action=action,
        person=person,
        permitted=permitted,
        detail=detail,
    )


def cef_line(event: AuditEvent) -> str:
    """Write an event as a CEF line as NAV's audit log takes it.

    ``suid`` is who asked, ``duid`` about whom, ``end`` the time in milliseconds, ``sproc`` what was asked for.

    >>> cef_line(AuditEvent("1970-01-01T00:00:01+00:00", UserId("kari"), Action.READ_PERSON, None, False, "no_grant"))
    ... # doctest: +NORMALIZE_WHITESPACE
    'CEF:0|jobbmatch|AuditLogger|1.0|audit:access|Sporingslogg|WARN|suid=kari duid= end=1000 sproc=read_person
    flexString1Label=Decision flexString1=Deny flexString2Label=Reason flexString2=no_grant'
    """
    kind = "audit:update" if event.action in CHANGES else "audit:access"
    severity, decision = ("INFO", "Permit") if event.permitted else ("WARN", "Deny")
    fields = {
        "suid": event.user,
        "duid": event.person or "",
        "end": str(int(datetime.fromisoformat(event.at).timestamp() * 1000)),
        "sproc": event.action.value,
        "flexString1Label": "Decision",
        "flexString1": decision,
        "flexString2Label": "Reason",
        "flexString2": event.detail,
    }
    extension = " ".join(f"{name}={_escape(value)}" for name, value in fields.items())
    return f"CEF:0|jobbmatch|AuditLogger|1.0|{kind}|Sporingslogg|{severity}|{extension}"


class CefLog:
    """Sink that writes CEF lines to the logger `jobbmatch.audit`, for a log collector."""

    def __init__(self) -> None:
        """Take the audit logger; its lines are written whatever level the rest of the log has."""
        self._log = logging.getLogger(AUDIT_LOGGER)
        self._log.setLevel(logging.INFO)

    def add(self, event: AuditEvent) -> None:
        """Write one line."""
        self._log.info(cef_line(event))


class AllSinks:
    """Gives each event to several sinks in order; the first that fails stops it."""

    def __init__(self, sinks: Sequence[AuditSink]) -> None:
        """Keep the sinks."""
        self._sinks = tuple(sinks)

    def add(self, event: AuditEvent) -> None:
        """Give the event to each."""
        for sink in self._sinks:
            sink.add(event)


def _escape(value: str) -> str:
    safe = value.replace("\\", "\\\\").replace("=", "\\=")
    return "".join(character if character.isprintable() else " " for character in safe)
