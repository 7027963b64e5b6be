"""Claims on runtime/."""
