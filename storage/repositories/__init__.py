"""How the ports are kept in tables: Core statements, one organisation at a time."""
