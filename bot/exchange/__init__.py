"""Between a municipality's document and its record."""
