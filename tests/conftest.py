"""What all tests share: no deadline for hypothesis, the machine is small and shared."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("guichet", deadline=None)
settings.load_profile("guichet")
