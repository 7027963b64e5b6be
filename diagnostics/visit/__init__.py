"""The door: one request (plain data) -> one reply (plain data)."""
