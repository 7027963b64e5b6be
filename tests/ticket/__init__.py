"""Claims on diagnostics/ticket."""
