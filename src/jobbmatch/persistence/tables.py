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
    # The ad that the entry is about, as far as it says so.
    Column("vacancy_id", String(36)),
    UniqueConstraint("fingerprint", "rule"),
    Index("ix_quarantine_vacancy_id", "vacancy_id"),
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

feed_cursor = Table(
    # How far a feed has been read. It moves in the transaction that writes the ads it covers.
    "feed_cursor",
    metadata,
    # The feed's address; it holds no secret.
    Column("source", String(500), primary_key=True),
    Column("page", String(500), nullable=False),
    # How many items of the page are accounted for, and a hash of what they tell, to know them again.
    Column("position", RowNumber, nullable=False),
    Column("seen", String(64), nullable=False),
    Column("etag", String(200), nullable=False),
    # How many times in a row "not modified" has been believed.
    Column("trusted", RowNumber, nullable=False),
    Column("event_at", Moment),
    Column("polled_at", Moment),
    Column("tip_at", Moment),
)

feed_pending = Table(
    # Ads whose newest version could not be read yet: they are tried again, and until then the older one is gone.
    "feed_pending",
    metadata,
    Column("source", String(500), primary_key=True),
    Column("vacancy_id", String(36), primary_key=True),
    Column("changed", Moment, nullable=False),
    Column("tries", RowNumber, nullable=False),
    Column("next_try", Moment, nullable=False),
    Column("problem", String(40), nullable=False),
    Index("ix_feed_pending_next_try", "next_try"),
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

deleted_person = Table(
    # An id and a time, and nothing else: so that a file that is read again cannot bring her back unnoticed. In clear,
    # since the audit trail holds the id too, and a mark that needs a key is lost with the key.
    "deleted_person",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("at", Moment, nullable=False),
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

placement = Table(
    # That a vacancy is shared with a person tells no exclusion, so it stands in clear; what it was last judged to be
    # would, and is sealed.
    "placement",
    metadata,
    Column("person_id", String(64), ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("vacancy_id", String(64), primary_key=True),
    Column("stage", String(10), nullable=False),
    Column("responsible", String(64), nullable=False),
    Column("since", Moment, nullable=False),
    Column("judged", LargeBinary, nullable=False),
    Column("key_id", String(32), nullable=False),
    # Grows with each judgement: who judged an older state than somebody else loses, and judges again.
    Column("judgements", RowNumber, nullable=False),
    Column("gone_at", Moment),
    # What the rules judge by, of the ad as it was last judged, without its words; and of which row it was made.
    Column("kept", LargeBinary),
    Column("kept_fingerprint", String(64)),
    Column("kept_from", String(64)),
    Index("ix_placement_vacancy_id", "vacancy_id"),
)

placement_step = Table(
    "placement_step",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=True),
    Column("person_id", String(64), ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("vacancy_id", String(64), nullable=False),
    Column("stage", String(10), nullable=False),
    Column("by_user", String(64), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_placement_step_person_id_vacancy_id", "person_id", "vacancy_id"),
    sqlite_autoincrement=True,
)

rejudgement = Table(
    # An outbox: written in the transaction of a change, only added to by who changes and only emptied by who judges.
    "rejudgement",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=True),
    Column("person_id", String(64), ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("vacancy_id", String(64), nullable=False),
    Column("since", Moment, nullable=False),
    sqlite_autoincrement=True,
)

alarm = Table(
    "alarm",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=True),
    Column("person_id", String(64), ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("vacancy_id", String(64), nullable=False),
    Column("kind", LargeBinary, nullable=False),
    Column("key_id", String(32), nullable=False),
    Column("raised_at", Moment, nullable=False),
    Column("to_user", String(64)),
    Column("seen_at", Moment),
    Column("seen_by", String(64)),
    Column("done", String(20)),
    # Telling another system that there is an alarm, by its number alone.
    Column("call_state", String(10), nullable=False),
    Column("call_tries", RowNumber, nullable=False),
    Column("call_next", Moment, nullable=False),
    Index("ix_alarm_person_id", "person_id"),
    Index("ix_alarm_call_state", "call_state"),
    sqlite_autoincrement=True,
)

outcome = Table(
    # What came of a vacancy stands in clear, as placements do; why it was not for her is sealed, and every row has
    # something sealed, so that a row tells nothing by having it.
    "outcome",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=True),
    Column("person_id", String(64), ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("vacancy_id", String(64), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("day", String(10), nullable=False),
    Column("reason", LargeBinary, nullable=False),
    Column("key_id", String(32), nullable=False),
    Column("source", String(12), nullable=False),
    Column("by_user", String(64), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("person_id", "vacancy_id", "kind"),
    sqlite_autoincrement=True,
)

shown_columns = Table(
    # Names of the columns that stored lists were made of, once for each set.
    "shown_columns",
    metadata,
    Column("fingerprint", String(64), primary_key=True),
    Column("names", Text, nullable=False),
)

shown_list = Table(
    # Whose list it was is told by a keyed hash alone; which vacancies, and the values that ranked them, are sealed.
    "shown_list",
    metadata,
    Column("number", RowNumber, primary_key=True, autoincrement=True),
    # Hash of the whole: the same list of the same day is kept once.
    Column("id", String(64), nullable=False, unique=True),
    Column("person_key", String(64), nullable=False),
    Column("day", String(10), nullable=False),
    Column("ranker", String(64), nullable=False),
    Column("ranker_version", String(32), nullable=False),
    Column("challenger_version", String(32), nullable=False),
    Column("columns", String(64), nullable=False),
    Column("rows", LargeBinary, nullable=False),
    Column("key_id", String(32), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_shown_list_person_key", "person_key"),
    sqlite_autoincrement=True,
)
