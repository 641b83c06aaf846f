"""The signals: what of the eight keys is being broken, a file a key; pure."""
