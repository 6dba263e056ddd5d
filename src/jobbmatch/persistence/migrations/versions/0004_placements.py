"""What is shared with a person, planned or running; what must be judged again; alarms."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables."""
    _placements()
    _rejudgements()
    _alarms()


def downgrade() -> None:
    """Take them away."""
    for table in ("alarm", "rejudgement", "placement_step", "placement"):
        op.drop_table(table)


def _person(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["person_id"], ["person.id"], name=f"fk_{table}_person_id_person", ondelete="CASCADE"
    )


def _placements() -> None:
    op.create_table(
        "placement",
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("vacancy_id", sa.String(64), nullable=False),
        sa.Column("stage", sa.String(10), nullable=False),
        sa.Column("responsible", sa.String(64), nullable=False),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.Column("judged", sa.LargeBinary, nullable=False),
        sa.Column("key_id", sa.String(32), nullable=False),
        sa.Column("judgements", _NUMBER, nullable=False),
        sa.Column("gone_at", sa.BigInteger),
        sa.Column("kept", sa.LargeBinary),
        sa.Column("kept_fingerprint", sa.String(64)),
        sa.Column("kept_from", sa.String(64)),
        sa.PrimaryKeyConstraint("person_id", "vacancy_id", name="pk_placement"),
        _person("placement"),
    )
    op.create_index("ix_placement_vacancy_id", "placement", ["vacancy_id"])
    op.create_table(
        "placement_step",
        sa.Column("number", _NUMBER, nullable=False, autoincrement=True),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("vacancy_id", sa.String(64), nullable=False),
        sa.Column("stage", sa.String(10), nullable=False),
        sa.Column("by_user", sa.String(64), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_placement_step"),
        _person("placement_step"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_placement_step_person_id_vacancy_id", "placement_step", ["person_id", "vacancy_id"])


def _rejudgements() -> None:
    op.create_table(
        "rejudgement",
        sa.Column("number", _NUMBER, nullable=False, autoincrement=True),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("vacancy_id", sa.String(64), nullable=False),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_rejudgement"),
        _person("rejudgement"),
        sqlite_autoincrement=True,
    )


def _alarms() -> None:
    op.create_table(
        "alarm",
        sa.Column("number", _NUMBER, nullable=False, autoincrement=True),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("vacancy_id", sa.String(64), nullable=False),
        sa.Column("kind", sa.LargeBinary, nullable=False),
        sa.Column("key_id", sa.String(32), nullable=False),
        sa.Column("raised_at", sa.BigInteger, nullable=False),
        sa.Column("to_user", sa.String(64)),
        sa.Column("seen_at", sa.BigInteger),
        sa.Column("seen_by", sa.String(64)),
        sa.Column("done", sa.String(20)),
        sa.Column("call_state", sa.String(10), nullable=False),
        sa.Column("call_tries", _NUMBER, nullable=False),
        sa.Column("call_next", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_alarm"),
        _person("alarm"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_alarm_person_id", "alarm", ["person_id"])
    op.create_index("ix_alarm_call_state", "alarm", ["call_state"])
