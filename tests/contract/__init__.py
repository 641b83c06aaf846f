"""One suite for everything that keeps a port."""
