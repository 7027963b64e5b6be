"""The claims, laid out like the rooms of the code."""
