"""Desk phone, calling app, company mobile, and the line of all."""
