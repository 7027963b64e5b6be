"""Claims on ground/."""
