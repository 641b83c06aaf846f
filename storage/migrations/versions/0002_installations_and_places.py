"""Installations and places.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Json, UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "installation_row",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("bot_user", sa.String(), nullable=True),
        sa.Column("sealed", sa.Text(), nullable=True),
        sa.Column("installed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("removed_at", UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("platform", "tenant"),
    )
    op.create_index("ix_installation_row_organisation", "installation_row", ["organisation"])
    op.create_table(
        "place_row",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("conversation", sa.String(), nullable=False),
        sa.Column("details", Json(), nullable=False),
        sa.Column("gone", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("platform", "tenant", "conversation"),
    )


def downgrade() -> None:
    op.drop_table("place_row")
    op.drop_index("ix_installation_row_organisation", "installation_row")
    op.drop_table("installation_row")
