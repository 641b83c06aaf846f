"""What is due is found by its platform, the longest due first, and what continues a text goes before the rest."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_WAITING = sa.text("state IN ('queued','sending')")
_PARTS = sa.text("follows IS NOT NULL AND state IN ('queued','sending')")


def upgrade() -> None:
    _index("platform", "next_at", "number")
    op.create_index(
        "outbox_waiting_parts",
        "outbox_row",
        ["platform", "tenant", "conversation"],
        sqlite_where=_PARTS,
        postgresql_where=_PARTS,
    )


def downgrade() -> None:
    op.drop_index("outbox_waiting_parts", table_name="outbox_row")
    _index("next_at", "number")


def _index(*columns: str) -> None:
    op.drop_index("outbox_due", table_name="outbox_row")
    op.create_index("outbox_due", "outbox_row", list(columns), sqlite_where=_WAITING, postgresql_where=_WAITING)
