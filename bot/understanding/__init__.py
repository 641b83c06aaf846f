"""From words to acts: grammar, names and dates, in both languages."""
