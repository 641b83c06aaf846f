"""The core: what the bot understands, knows and says, free of any framework."""
