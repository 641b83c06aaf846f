"""What people can do: one intent, one handler."""
