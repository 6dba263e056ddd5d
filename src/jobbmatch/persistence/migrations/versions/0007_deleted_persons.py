"""That a person was deleted, so that her id is not given to anybody again unnoticed."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of marks."""
    op.create_table(
        "deleted_person",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_deleted_person"),
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_table("deleted_person")
