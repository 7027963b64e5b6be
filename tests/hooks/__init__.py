"""Claims on hooks/."""
