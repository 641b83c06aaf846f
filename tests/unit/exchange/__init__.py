"""Between a document and the record."""
