"""Claims on diagnostics/visit."""
