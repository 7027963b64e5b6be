"""Claims on diagnostics/desk."""
