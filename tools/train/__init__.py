"""Trains the understanding of free text: docs/lines -> diagnostics/triage/table.txt. Its packages: requirements-train.lock."""
