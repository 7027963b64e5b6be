"""Passwords, locked accounts, second factor, refused access."""
