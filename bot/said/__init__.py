"""Everything the bot can say, as values without words."""
