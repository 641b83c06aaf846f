"""Files of the administrator: the municipality as YAML, promises as CSV."""
