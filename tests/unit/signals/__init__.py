"""The signals of the eight keys."""
