"""Claims on tools/."""
