"""The first tables."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "platform", "tenant", "user"),
    )
    op.create_table(
        "commitment_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("trajectory", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("promised_to", sa.Text(), nullable=True),
        sa.Column("promised_by", sa.String(), nullable=True),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("due_text", sa.Text(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("postponed_to", sa.Date(), nullable=True),
        sa.Column("postponed_on", sa.Date(), nullable=True),
        sa.Column("informs", sa.String(), nullable=True),
        sa.Column("promised_to_informed_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("offered_to", sa.String(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("council_ref", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "id"),
    )
    with op.batch_alter_table("commitment_row", schema=None) as batch_op:
        batch_op.create_index("commitment_by_owner", ["organisation", "owner", "status"], unique=False)
        batch_op.create_index("commitment_by_trajectory", ["organisation", "trajectory"], unique=False)
        batch_op.create_index("commitment_offered", ["organisation", "offered_to"], unique=False)

    op.create_table(
        "conversation_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("conversation", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("trajectory", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "platform", "tenant", "conversation", "thread", "trajectory"),
    )
    op.create_table(
        "counter_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "name"),
    )
    op.create_table(
        "decision_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("trajectory", sa.String(), nullable=True),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("input_effect", sa.Text(), nullable=True),
        sa.Column("deviates_from_participation", sa.Boolean(), nullable=True),
        sa.Column("told_by", sa.String(), nullable=True),
        sa.Column("embargo_until", sa.Date(), nullable=True),
        sa.Column("acknowledged_by", storage.columns.Json(), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "id"),
    )
    with op.batch_alter_table("decision_row", schema=None) as batch_op:
        batch_op.create_index("decision_by_trajectory", ["organisation", "trajectory"], unique=False)

    op.create_table(
        "import_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("beside", storage.columns.Json(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "kind", "id"),
    )
    op.create_table(
        "inbox_row",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform", "tenant", "event_id"),
    )
    with op.batch_alter_table("inbox_row", schema=None) as batch_op:
        batch_op.create_index("inbox_by_at", ["at"], unique=False)

    op.create_table(
        "input_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("trajectory", sa.String(), nullable=False),
        sa.Column("round", sa.String(), nullable=True),
        sa.Column("group", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "id"),
    )
    with op.batch_alter_table("input_row", schema=None) as batch_op:
        batch_op.create_index("input_by_trajectory", ["organisation", "trajectory"], unique=False)

    op.create_table(
        "lesson_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("trajectory", sa.String(), nullable=False),
        sa.Column("phase", sa.String(), nullable=True),
        sa.Column("works", sa.Boolean(), nullable=False),
        sa.Column("tags", storage.columns.Json(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("shared_on", sa.Date(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "id"),
    )
    with op.batch_alter_table("lesson_row", schema=None) as batch_op:
        batch_op.create_index("lesson_by_trajectory", ["organisation", "trajectory"], unique=False)

    op.create_table(
        "message_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("trajectory", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("drafted_by", sa.String(), nullable=True),
        sa.Column("edited_by", sa.String(), nullable=True),
        sa.Column("advice_by", sa.String(), nullable=True),
        sa.Column("submitted_by", sa.String(), nullable=True),
        sa.Column("submitted_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("term_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("returned_by", sa.String(), nullable=True),
        sa.Column("returned_reason", sa.Text(), nullable=True),
        sa.Column("approved_by", sa.String(), nullable=True),
        sa.Column("on_behalf_of", sa.String(), nullable=True),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("approved_hash", sa.Text(), nullable=True),
        sa.Column("approved_with", sa.Text(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("published_where", storage.columns.Json(), nullable=False),
        sa.Column("published_hash", sa.Text(), nullable=True),
        sa.Column("supersedes", sa.String(), nullable=True),
        sa.Column("embargo_until", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("versions", storage.columns.Json(), nullable=False),
        sa.Column("waits", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "id"),
    )
    with op.batch_alter_table("message_row", schema=None) as batch_op:
        batch_op.create_index("message_by_trajectory", ["organisation", "trajectory"], unique=False)
        batch_op.create_index("message_waiting", ["organisation", "waits"], unique=False)

    op.create_table(
        "organisation_row",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", storage.columns.Json(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "outbox_row",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("conversation", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=True),
        sa.Column("private_to", sa.String(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("card", storage.columns.Json(), nullable=False),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("about_any", sa.Boolean(), nullable=False),
        sa.Column("updates", sa.String(), nullable=True),
        sa.Column("asked_by", sa.String(), nullable=True),
        sa.Column("weighty", sa.Boolean(), nullable=False),
        sa.Column("at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("reference", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number"),
    )
    with op.batch_alter_table("outbox_row", schema=None) as batch_op:
        batch_op.create_index("outbox_by_id", ["id"], unique=True)
        batch_op.create_index(
            "outbox_due",
            ["next_at", "number"],
            unique=False,
            sqlite_where=sa.text("state IN ('queued','sending')"),
            postgresql_where=sa.text("state IN ('queued','sending')"),
        )
        batch_op.create_index("outbox_place", ["platform", "tenant", "conversation", "number"], unique=False)
        batch_op.create_index("outbox_reference", ["platform", "tenant", "reference"], unique=False)
        batch_op.create_index("outbox_subject", ["organisation", "subject"], unique=False)
        batch_op.create_index("outbox_trouble", ["state", "number"], unique=False)
        batch_op.create_index("outbox_updates", ["updates"], unique=False)
        batch_op.create_index(
            "outbox_waiting",
            ["platform", "tenant", "conversation", "number"],
            unique=False,
            sqlite_where=sa.text("state IN ('queued','sending')"),
            postgresql_where=sa.text("state IN ('queued','sending')"),
        )

    op.create_table(
        "pending_row",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("address", storage.columns.Json(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("act", storage.columns.Json(), nullable=False),
        sa.Column("slot", sa.String(), nullable=True),
        sa.Column("about", sa.String(), nullable=True),
        sa.Column("until", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("pending_row", schema=None) as batch_op:
        batch_op.create_index("pending_waiting", ["organisation", "person", "place"], unique=False)

    op.create_table(
        "person_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("email_folded", sa.Text(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("portfolio", storage.columns.Json(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("working_days", storage.columns.Json(), nullable=False),
        sa.Column("acts_for", sa.String(), nullable=True),
        sa.Column("approves_for", storage.columns.Json(), nullable=False),
        sa.Column("leaves_on", sa.Date(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("administrator", sa.Boolean(), nullable=False),
        sa.Column("accounts", storage.columns.Json(), nullable=False),
        sa.Column("unconfirmed_kinds", storage.columns.Json(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "id"),
    )
    with op.batch_alter_table("person_row", schema=None) as batch_op:
        batch_op.create_index("person_by_email", ["organisation", "email_folded"], unique=False)

    op.create_table(
        "question_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("trajectory", sa.String(), nullable=True),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("on_behalf_of", sa.String(), nullable=True),
        sa.Column("to", sa.String(), nullable=False),
        sa.Column("via", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked", sa.Date(), nullable=False),
        sa.Column("needed_by", sa.Date(), nullable=True),
        sa.Column("answered", sa.Date(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("answered_for", sa.String(), nullable=True),
        sa.Column("call_requested", sa.Boolean(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("from_resident", sa.Boolean(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("asked_at", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "id"),
    )
    with op.batch_alter_table("question_row", schema=None) as batch_op:
        batch_op.create_index("question_by_trajectory", ["organisation", "trajectory"], unique=False)
        batch_op.create_index("question_to", ["organisation", "to"], unique=False)
        batch_op.create_index("question_via", ["organisation", "via"], unique=False)

    op.create_table(
        "record_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("intent", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("trajectory", sa.String(), nullable=True),
        sa.Column("refused", sa.String(), nullable=True),
        sa.Column("content_digest", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "number"),
    )
    with op.batch_alter_table("record_row", schema=None) as batch_op:
        batch_op.create_index("record_by_trajectory", ["organisation", "trajectory", "number"], unique=False)

    op.create_table(
        "record_words_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("on_behalf_of", sa.String(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "number"),
    )
    op.create_table(
        "reminder_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("planned_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("said_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("organisation", "subject", "step", "recipient"),
    )
    with op.batch_alter_table("reminder_row", schema=None) as batch_op:
        batch_op.create_index(
            "reminder_due",
            ["at"],
            unique=False,
            sqlite_where=sa.text("said_at IS NULL"),
            postgresql_where=sa.text("said_at IS NULL"),
        )

    op.create_table(
        "trajectory_row",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("aliases", storage.columns.Json(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("portfolio_holder", sa.String(), nullable=True),
        sa.Column("official_client", sa.String(), nullable=True),
        sa.Column("political_client", sa.String(), nullable=True),
        sa.Column("project_lead", sa.String(), nullable=True),
        sa.Column("contact_point", storage.columns.Json(), nullable=False),
        sa.Column("advisers", storage.columns.Json(), nullable=False),
        sa.Column("mandate", storage.columns.Json(), nullable=True),
        sa.Column("participation_level", sa.String(), nullable=True),
        sa.Column("departments", storage.columns.Json(), nullable=False),
        sa.Column("phases", storage.columns.Json(), nullable=False),
        sa.Column("handovers", storage.columns.Json(), nullable=False),
        sa.Column("expectation", storage.columns.Json(), nullable=False),
        sa.Column("groups", storage.columns.Json(), nullable=False),
        sa.Column("late_joiners", storage.columns.Json(), nullable=False),
        sa.Column("input_rounds", storage.columns.Json(), nullable=False),
        sa.Column("council", storage.columns.Json(), nullable=False),
        sa.Column("effort", storage.columns.Json(), nullable=False),
        sa.Column("topics", storage.columns.Json(), nullable=False),
        sa.Column("conversations", storage.columns.Json(), nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=True),
        sa.Column("retention_category", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "id"),
    )
    with op.batch_alter_table("trajectory_row", schema=None) as batch_op:
        batch_op.create_index("trajectory_by_slug", ["organisation", "slug"], unique=True)


def downgrade() -> None:
    with op.batch_alter_table("trajectory_row", schema=None) as batch_op:
        batch_op.drop_index("trajectory_by_slug")

    op.drop_table("trajectory_row")
    with op.batch_alter_table("reminder_row", schema=None) as batch_op:
        batch_op.drop_index(
            "reminder_due", sqlite_where=sa.text("said_at IS NULL"), postgresql_where=sa.text("said_at IS NULL")
        )

    op.drop_table("reminder_row")
    op.drop_table("record_words_row")
    with op.batch_alter_table("record_row", schema=None) as batch_op:
        batch_op.drop_index("record_by_trajectory")

    op.drop_table("record_row")
    with op.batch_alter_table("question_row", schema=None) as batch_op:
        batch_op.drop_index("question_via")
        batch_op.drop_index("question_to")
        batch_op.drop_index("question_by_trajectory")

    op.drop_table("question_row")
    with op.batch_alter_table("person_row", schema=None) as batch_op:
        batch_op.drop_index("person_by_email")

    op.drop_table("person_row")
    with op.batch_alter_table("pending_row", schema=None) as batch_op:
        batch_op.drop_index("pending_waiting")

    op.drop_table("pending_row")
    with op.batch_alter_table("outbox_row", schema=None) as batch_op:
        batch_op.drop_index(
            "outbox_waiting",
            sqlite_where=sa.text("state IN ('queued','sending')"),
            postgresql_where=sa.text("state IN ('queued','sending')"),
        )
        batch_op.drop_index("outbox_updates")
        batch_op.drop_index("outbox_trouble")
        batch_op.drop_index("outbox_subject")
        batch_op.drop_index("outbox_reference")
        batch_op.drop_index("outbox_place")
        batch_op.drop_index(
            "outbox_due",
            sqlite_where=sa.text("state IN ('queued','sending')"),
            postgresql_where=sa.text("state IN ('queued','sending')"),
        )
        batch_op.drop_index("outbox_by_id")

    op.drop_table("outbox_row")
    op.drop_table("organisation_row")
    with op.batch_alter_table("message_row", schema=None) as batch_op:
        batch_op.drop_index("message_waiting")
        batch_op.drop_index("message_by_trajectory")

    op.drop_table("message_row")
    with op.batch_alter_table("lesson_row", schema=None) as batch_op:
        batch_op.drop_index("lesson_by_trajectory")

    op.drop_table("lesson_row")
    with op.batch_alter_table("input_row", schema=None) as batch_op:
        batch_op.drop_index("input_by_trajectory")

    op.drop_table("input_row")
    with op.batch_alter_table("inbox_row", schema=None) as batch_op:
        batch_op.drop_index("inbox_by_at")

    op.drop_table("inbox_row")
    op.drop_table("import_row")
    with op.batch_alter_table("decision_row", schema=None) as batch_op:
        batch_op.drop_index("decision_by_trajectory")

    op.drop_table("decision_row")
    op.drop_table("counter_row")
    op.drop_table("conversation_row")
    with op.batch_alter_table("commitment_row", schema=None) as batch_op:
        batch_op.drop_index("commitment_offered")
        batch_op.drop_index("commitment_by_trajectory")
        batch_op.drop_index("commitment_by_owner")

    op.drop_table("commitment_row")
    op.drop_table("account_row")
