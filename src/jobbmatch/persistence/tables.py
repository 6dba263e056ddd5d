"""The tables. The migrations make them; a test holds both equal.

What is sensitive about a person (``person.form``, ``safety_profile.exclusions``) stands here only sealed; this room
never sees it open. Every person has a row in ``safety_profile``, also who excludes nothing, so that the rows tell
nothing.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Index, LargeBinary, MetaData, String, Table, Text, UniqueConstraint

from jobbmatch.persistence.types import Moment, RowNumber

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

vacancy = Table(
    "vacancy",
    metadata,
    Column("id", String(36), primary_key=True),
    # The event that stands: later events by this time win. The vacancy itself takes its time from here.
    Column("changed", Moment, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("reader_version", String(32), nullable=False),
    Column("expires", Moment),
    Column("raw", LargeBinary, nullable=False),
    Column("derived", LargeBinary, nullable=False),
    Index("ix_vacancy_reader_version", "reader_version"),
    Index("ix_vacancy_expires", "expires"),
)

tombstone = Table(
    "tombstone",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("changed", Moment, nullable=False),
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=True),
    Column("fingerprint", String(64), nullable=False),
    Column("rule", String(40), nullable=False),
    Column("message", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("position", RowNumber, nullable=False),
    Column("size", RowNumber, nullable=False),
    Column("entry", LargeBinary, nullable=False),
    Column("first_seen", Moment, nullable=False),
    UniqueConstraint("fingerprint", "rule"),
    sqlite_autoincrement=True,
)

ingest_run = Table(
    "ingest_run",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=True),
    Column("source", Text, nullable=False),
    Column("started", Moment, nullable=False),
    Column("finished", Moment),
    Column("state", String(10), nullable=False),
    Column("counts", Text, nullable=False),
    sqlite_autoincrement=True,
)

market = Table(
    "market",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=False),
    Column("version", RowNumber, nullable=False),
    Column("changed", Moment, nullable=False),
)

answer = Table(
    # About public ads, so in clear. Nothing here says for whom a question was asked.
    "answer",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=True),
    Column("vacancy_id", String(36), nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("question", String(40), nullable=False),
    Column("value", String(10), nullable=False),
    Column("reason", Text, nullable=False),
    Column("source", String(20), nullable=False),
    Column("answered_by", String(64), nullable=False),
    Column("answered_at", Moment, nullable=False),
    # What the ad was for: kept here, since ads go. No foreign key for the same reason.
    Column("employer", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("occupation", String(4)),
    Column("reused_from", RowNumber),
    Column("confirmed_by", String(64)),
    Column("confirmed_at", Moment),
    Column("withdrawn_by", String(64)),
    Column("withdrawn_at", Moment),
    # What was said where yes or no is not enough, as JSON; null for yes and no.
    Column("given", Text),
    Index("ix_answer_vacancy_id", "vacancy_id"),
    sqlite_autoincrement=True,
)

person = Table(
    "person",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("form", LargeBinary, nullable=False),
    Column("key_id", String(32), nullable=False),
    Column("version", RowNumber, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("updated_by", String(64), nullable=False),
)

safety_profile = Table(
    "safety_profile",
    metadata,
    Column("person_id", String(64), ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("exclusions", LargeBinary, nullable=False),
    Column("key_id", String(32), nullable=False),
    Column("version", RowNumber, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("updated_by", String(64), nullable=False),
)

user_person = Table(
    "user_person",
    metadata,
    Column("user_id", String(64), primary_key=True),
    Column("person_id", String(64), ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("sees_exclusions", Boolean(create_constraint=False), nullable=False),
)

audit_event = Table(
    "audit_event",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=True),
    Column("at", String(40), nullable=False),
    Column("user_id", String(64), nullable=False),
    Column("action", String(40), nullable=False),
    # No foreign key: what was looked at is still on record after a person is deleted.
    Column("person_id", String(64)),
    Column("permitted", Boolean(create_constraint=False), nullable=False),
    Column("detail", String(80), nullable=False),
    Index("ix_audit_event_person_id_number", "person_id", "number"),
    sqlite_autoincrement=True,
)
