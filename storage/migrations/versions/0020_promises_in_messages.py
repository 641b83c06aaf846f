"""What a message promises, and when the council heard of it."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0020"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("message_row", sa.Column("council_informed_on", sa.Date(), nullable=True))
    op.add_column("message_row", sa.Column("promises", storage.columns.Json(), nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("message_row", "promises")
    op.drop_column("message_row", "council_informed_on")
