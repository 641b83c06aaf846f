"""Which post continues the text of another."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_SOME = sa.text("follows IS NOT NULL")


def upgrade() -> None:
    op.add_column("outbox_row", sa.Column("follows", sa.String(), nullable=True))
    op.create_index("outbox_follows", "outbox_row", ["follows"], sqlite_where=_SOME, postgresql_where=_SOME)


def downgrade() -> None:
    op.drop_index("outbox_follows", table_name="outbox_row")
    op.drop_column("outbox_row", "follows")
