"""Who was told of which signal, what was set aside, and the words of lessons."""

import json

import sqlalchemy as sa
from alembic import op

import storage.columns
from bot.domain.stems import stems

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("trajectory_row", sa.Column("overrides", storage.columns.Json(), nullable=False, server_default="[]"))
    op.add_column("message_row", sa.Column("regarding", sa.String(), nullable=True))
    op.add_column("commitment_row", sa.Column("proof", sa.Text(), nullable=True))
    op.create_table(
        "notice_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("trajectory", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("told_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("seen_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("solved_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("organisation", "person", "trajectory", "code", "subject"),
    )
    op.create_index("notice_by_trajectory", "notice_row", ["organisation", "trajectory"], unique=False)
    words = op.create_table(
        "lesson_word_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("lesson", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "word", "lesson"),
    )
    found = op.get_bind().execute(sa.text("SELECT organisation, id, text, tags FROM lesson_row")).all()
    rows = [
        {"organisation": organisation, "word": word, "lesson": id}
        for organisation, id, text, tags in found
        for word in sorted(stems(" ".join((text, *json.loads(tags)))))
    ]
    if rows:
        op.bulk_insert(words, rows)


def downgrade() -> None:
    op.drop_table("lesson_word_row")
    op.drop_index("notice_by_trajectory", table_name="notice_row")
    op.drop_table("notice_row")
    op.drop_column("commitment_row", "proof")
    op.drop_column("message_row", "regarding")
    op.drop_column("trajectory_row", "overrides")
