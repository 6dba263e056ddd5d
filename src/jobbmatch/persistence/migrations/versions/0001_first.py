"""The first form of the store."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make all tables."""
    _vacancies()
    _ingestion()
    _persons()
    _audit()


def downgrade() -> None:
    """Take all tables away."""
    for table in (
        "audit_event",
        "user_person",
        "safety_profile",
        "person",
        "market",
        "ingest_run",
        "quarantine",
        "tombstone",
        "vacancy",
    ):
        op.drop_table(table)


def _vacancies() -> None:
    op.create_table(
        "vacancy",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("reader_version", sa.String(32), nullable=False),
        sa.Column("expires", sa.BigInteger),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        sa.Column("derived", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_vacancy"),
    )
    op.create_index("ix_vacancy_reader_version", "vacancy", ["reader_version"])
    op.create_index("ix_vacancy_expires", "vacancy", ["expires"])
    op.create_table(
        "tombstone",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tombstone"),
    )
    op.create_table(
        "market",
        sa.Column("number", _NUMBER, nullable=False, autoincrement=False),
        sa.Column("version", _NUMBER, nullable=False),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_market"),
    )


def _ingestion() -> None:
    op.create_table(
        "quarantine",
        sa.Column("number", _NUMBER, nullable=False, autoincrement=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("rule", sa.String(40), nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("position", _NUMBER, nullable=False),
        sa.Column("size", _NUMBER, nullable=False),
        sa.Column("entry", sa.LargeBinary, nullable=False),
        sa.Column("first_seen", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_quarantine"),
        sa.UniqueConstraint("fingerprint", "rule", name="uq_quarantine_fingerprint_rule"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ingest_run",
        sa.Column("number", _NUMBER, nullable=False, autoincrement=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("started", sa.BigInteger, nullable=False),
        sa.Column("finished", sa.BigInteger),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("counts", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_ingest_run"),
        sqlite_autoincrement=True,
    )


def _persons() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("form", sa.LargeBinary, nullable=False),
        *_sealed_columns(),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_table(
        "safety_profile",
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("exclusions", sa.LargeBinary, nullable=False),
        *_sealed_columns(),
        sa.PrimaryKeyConstraint("person_id", name="pk_safety_profile"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_safety_profile_person_id_person", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "user_person",
        sa.Column("user_id", sa.String(64), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("sees_exclusions", sa.Boolean(create_constraint=False), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "person_id", name="pk_user_person"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_user_person_person_id_person", ondelete="CASCADE"
        ),
    )


def _sealed_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("key_id", sa.String(32), nullable=False),
        sa.Column("version", _NUMBER, nullable=False),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
        sa.Column("updated_by", sa.String(64), nullable=False),
    ]


def _audit() -> None:
    op.create_table(
        "audit_event",
        sa.Column("number", _NUMBER, nullable=False, autoincrement=True),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("user_id", sa.String(64), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("person_id", sa.String(64)),
        sa.Column("permitted", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("detail", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit_event"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_event_person_id_number", "audit_event", ["person_id", "number"])
