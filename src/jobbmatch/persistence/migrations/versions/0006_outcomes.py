"""What came of vacancies, and the lists that were shown, with the values that ranked them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables."""
    _outcomes()
    _lists()


def downgrade() -> None:
    """Take them away."""
    for table in ("shown_list", "shown_columns", "outcome"):
        op.drop_table(table)


def _outcomes() -> None:
    op.create_table(
        "outcome",
        sa.Column("number", _NUMBER, nullable=False, autoincrement=True),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("vacancy_id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("reason", sa.LargeBinary, nullable=False),
        sa.Column("key_id", sa.String(32), nullable=False),
        sa.Column("source", sa.String(12), nullable=False),
        sa.Column("by_user", sa.String(64), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_outcome"),
        sa.UniqueConstraint("person_id", "vacancy_id", "kind", name="uq_outcome_person_id_vacancy_id_kind"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_outcome_person_id_person", ondelete="CASCADE"),
        sqlite_autoincrement=True,
    )


def _lists() -> None:
    op.create_table(
        "shown_columns",
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("names", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_shown_columns"),
    )
    op.create_table(
        "shown_list",
        sa.Column("number", _NUMBER, nullable=False, autoincrement=True),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("person_key", sa.String(64), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("ranker", sa.String(64), nullable=False),
        sa.Column("ranker_version", sa.String(32), nullable=False),
        sa.Column("challenger_version", sa.String(32), nullable=False),
        sa.Column("columns", sa.String(64), nullable=False),
        sa.Column("rows", sa.LargeBinary, nullable=False),
        sa.Column("key_id", sa.String(32), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_shown_list"),
        sa.UniqueConstraint("id", name="uq_shown_list_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_shown_list_person_key", "shown_list", ["person_key"])
