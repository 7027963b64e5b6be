"""Somebody arrives, changes jobs or leaves: accounts, rights, files, equipment."""
