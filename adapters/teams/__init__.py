"""Microsoft Teams, on botbuilder and on nothing else: everything of it stays in this folder."""
