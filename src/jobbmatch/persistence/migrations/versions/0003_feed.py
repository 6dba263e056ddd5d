"""How far feeds have been read, and the ads that wait for their detail."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "feed_cursor",
        sa.Column("source", sa.String(500), nullable=False),
        sa.Column("page", sa.String(500), nullable=False),
        sa.Column("position", _NUMBER, nullable=False),
        sa.Column("seen", sa.String(64), nullable=False),
        sa.Column("etag", sa.String(200), nullable=False),
        sa.Column("trusted", _NUMBER, nullable=False),
        sa.Column("event_at", sa.BigInteger),
        sa.Column("polled_at", sa.BigInteger),
        sa.Column("tip_at", sa.BigInteger),
        sa.PrimaryKeyConstraint("source", name="pk_feed_cursor"),
    )
    op.create_table(
        "feed_pending",
        sa.Column("source", sa.String(500), nullable=False),
        sa.Column("vacancy_id", sa.String(36), nullable=False),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.Column("tries", _NUMBER, nullable=False),
        sa.Column("next_try", sa.BigInteger, nullable=False),
        sa.Column("problem", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("source", "vacancy_id", name="pk_feed_pending"),
    )
    op.create_index("ix_feed_pending_next_try", "feed_pending", ["next_try"])


def downgrade() -> None:
    """Take them away: the feed is then read from its start again, which changes nothing that is known."""
    op.drop_table("feed_pending")
    op.drop_table("feed_cursor")
