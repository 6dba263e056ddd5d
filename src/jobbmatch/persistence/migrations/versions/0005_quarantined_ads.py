"""Which ad a quarantined entry is about, so that its words go when the ad does."""

import sqlalchemy as sa
from alembic import op

from jobbmatch.persistence.quarantined import ad_of, unpacked

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_INDEX = "ix_quarantine_vacancy_id"
_ROWS = 200


def upgrade() -> None:
    """Add the column, and fill it from the entries."""
    op.add_column("quarantine", sa.Column("vacancy_id", sa.String(36)))
    op.create_index(_INDEX, "quarantine", ["vacancy_id"])
    table = sa.table(
        "quarantine",
        sa.column("number", sa.BigInteger),
        sa.column("entry", sa.LargeBinary),
        sa.column("vacancy_id", sa.String),
    )
    connection, after = op.get_bind(), 0
    while rows := connection.execute(
        sa.select(table.c.number, table.c.entry).where(table.c.number > after).order_by(table.c.number).limit(_ROWS)
    ).all():
        for row in rows:
            about = ad_of(unpacked(row.entry))
            if about is not None:
                connection.execute(sa.update(table).where(table.c.number == row.number).values(vacancy_id=about))
        after = rows[-1].number


def downgrade() -> None:
    """Take the column away."""
    op.drop_index(_INDEX, "quarantine")
    op.drop_column("quarantine", "vacancy_id")
