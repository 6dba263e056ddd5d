"""Humans' answers about ads."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the table of answers."""
    op.create_table(
        "answer",
        sa.Column("number", _NUMBER, nullable=False, autoincrement=True),
        sa.Column("vacancy_id", sa.String(36), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("question", sa.String(40), nullable=False),
        sa.Column("value", sa.String(10), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("source", sa.String(20), nullable=False),
        sa.Column("answered_by", sa.String(64), nullable=False),
        sa.Column("answered_at", sa.BigInteger, nullable=False),
        sa.Column("employer", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("occupation", sa.String(4)),
        sa.Column("reused_from", _NUMBER),
        sa.Column("confirmed_by", sa.String(64)),
        sa.Column("confirmed_at", sa.BigInteger),
        sa.Column("withdrawn_by", sa.String(64)),
        sa.Column("withdrawn_at", sa.BigInteger),
        sa.Column("given", sa.Text),
        sa.PrimaryKeyConstraint("number", name="pk_answer"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_answer_vacancy_id", "answer", ["vacancy_id"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table("answer")
