"""Parts of the pages in docs/ that are made from the code, so that they cannot go stale."""
