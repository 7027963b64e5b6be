"""Claims on diagnostics/probes."""
