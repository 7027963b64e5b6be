"""Free text -> the trouble it is about, first answers, or "I don't know"."""

from diagnostics.triage.understanding import Understanding, understand

__all__ = ["Understanding", "understand"]
