"""The outside world: platforms, the clock and the command line, each translated to and from the core."""
