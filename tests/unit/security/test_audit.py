"""Events and their CEF lines: who, what, about whom, allowed or not; never content, never a broken line."""

import logging
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action, AuditEvent, Role, User
from jobbmatch.security.audit import AllSinks, CefLog, audit_event, cef_line, now_utc

AT = datetime(2027, 3, 1, 13, 0, 0, 250_000, tzinfo=timezone(timedelta(hours=1)))
KARI = User(UserId("kari"), "Kari Eksempel", Role.COUNSELLOR)


def event(*, permitted: bool = True, action: Action = Action.READ_PERSON, detail: str = "allowed") -> AuditEvent:
    return audit_event(lambda: AT, KARI, action, PersonId("elv"), permitted=permitted, detail=detail)


def test_the_time_is_in_utc_and_nobody_has_an_empty_id() -> None:
    made = audit_event(lambda: AT, None, Action.READ_PERSON, PersonId("elv"), permitted=False, detail="not_logged_in")
    assert made.at == "2027-03-01T12:00:00.250+00:00"
    assert made.user == ""
    assert now_utc().tzinfo is UTC


def test_the_line_of_a_permitted_look() -> None:
    assert cef_line(event()) == (
        "CEF:0|jobbmatch|AuditLogger|1.0|audit:access|Sporingslogg|INFO|suid=kari duid=elv end=1803902400250 "
        "sproc=read_person flexString1Label=Decision flexString1=Permit flexString2Label=Reason flexString2=allowed"
    )


def test_the_line_of_a_refused_change() -> None:
    line = cef_line(event(permitted=False, action=Action.WRITE_EXCLUSIONS, detail="no_grant"))
    assert "|audit:update|Sporingslogg|WARN|" in line
    assert "flexString1=Deny" in line
    assert line.endswith("flexString2=no_grant")


@given(st.text())
def test_no_id_can_add_a_field_or_a_line(word: str) -> None:
    line = cef_line(AuditEvent(AT.isoformat(), UserId(word), Action.READ_PERSON, None, True, "allowed"))
    assert len(line.splitlines()) == 1
    assert line.replace("\\\\", "").replace("\\=", "").count("=") == 8


def test_the_log_sink_writes_the_line_whatever_the_level(caplog: pytest.LogCaptureFixture) -> None:
    # The rest of the log may be quiet; the audit lines are not.
    with caplog.at_level(logging.ERROR):
        sink = CefLog()
        caplog.handler.setLevel(logging.NOTSET)
        sink.add(event())
    assert caplog.messages == [cef_line(event())]


def test_all_sinks_get_the_event_and_a_failure_is_not_swallowed() -> None:
    class Kept:
        def __init__(self) -> None:
            self.events: list[AuditEvent] = []

        def add(self, event: AuditEvent) -> None:
            self.events.append(event)

    class Full:
        def add(self, event: AuditEvent) -> None:
            raise OSError("disken er full")

    first, last = Kept(), Kept()
    AllSinks([first, last]).add(event())
    assert first.events == last.events == [event()]
    with pytest.raises(OSError, match="full"):
        AllSinks([Full(), last]).add(event())
    assert len(last.events) == 1
