"""The console, on a file of SQLite."""
