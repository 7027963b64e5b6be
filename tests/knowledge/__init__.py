"""Claims on knowledge/."""
