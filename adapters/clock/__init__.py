"""Time passes: the clock of this machine, and the ticker."""
