"""One file a table, only columns."""
