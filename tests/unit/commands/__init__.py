"""What people can do, through the doors, on a municipality of their own."""
