"""What people see, reviewed like code."""
