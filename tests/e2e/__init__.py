"""The whole, from a line typed to what people read."""
