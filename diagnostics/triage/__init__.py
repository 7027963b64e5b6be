"""Free text -> the trouble it is about."""
