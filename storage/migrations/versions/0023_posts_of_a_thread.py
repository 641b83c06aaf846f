"""Posts are found by their thread, and what most posts do not have is not indexed."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_PLACE = ["platform", "tenant", "conversation"]
_SOME = {
    "outbox_reference": ("reference IS NOT NULL", ["platform", "tenant", "reference", "conversation"]),
    "outbox_updates": ("updates IS NOT NULL", ["updates"]),
    "outbox_subject": ("subject IS NOT NULL", ["organisation", "subject"]),
    "outbox_trouble": ("state <> 'sent'", ["state", "number"]),
}


def upgrade() -> None:
    op.drop_index("outbox_place", table_name="outbox_row")
    op.create_index("outbox_place", "outbox_row", [*_PLACE, "thread", "number"])
    for name, (some, columns) in _SOME.items():
        op.drop_index(name, table_name="outbox_row")
        op.create_index(name, "outbox_row", columns, sqlite_where=sa.text(some), postgresql_where=sa.text(some))


def downgrade() -> None:
    op.drop_index("outbox_place", table_name="outbox_row")
    op.create_index("outbox_place", "outbox_row", [*_PLACE, "number"])
    for name, (_, columns) in _SOME.items():
        op.drop_index(name, table_name="outbox_row")
        op.create_index(name, "outbox_row", columns[:3])
