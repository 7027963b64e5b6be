"""The ticket: its lines, its machine line, the ways it is sent."""
