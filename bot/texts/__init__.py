"""Every sentence the bot says, and its translations."""
