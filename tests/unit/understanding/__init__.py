"""From words to acts."""
