"""Claims on diagnostics/wizards."""
