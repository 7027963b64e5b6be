"""Claims on diagnostics/engine."""
