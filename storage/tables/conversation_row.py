"""Which trajectories a conversation is linked to: the index of their conversations."""

from sqlmodel import Field, SQLModel


class ConversationRow(SQLModel, table=True):
    """Which trajectories a conversation is linked to: the index of their conversations."""

    __tablename__ = "conversation_row"

    organisation: str = Field(primary_key=True)
    platform: str = Field(primary_key=True)
    tenant: str = Field(primary_key=True)
    conversation: str = Field(primary_key=True)
    thread: str = Field(primary_key=True)
    trajectory: str = Field(primary_key=True)
