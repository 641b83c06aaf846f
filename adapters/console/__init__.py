"""The terminal: a front end like any other, for people and for programs."""
