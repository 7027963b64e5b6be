"""Whether our own site answers, and how fast."""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics.engine.translation import N_
from diagnostics.probes.verdict import NOT_MEASURED, Finding, Reading

SLOW_MS = 1000  # a tiny file of our own that takes longer means a slow line (wizards.md, b-self)


def reach(value: object) -> Finding:
    """value: {"times": [ms, ...], "failed": count, "foreign": count of answers that are not ours}."""
    label = N_("This site answers")
    figures = value if isinstance(value, Mapping) else {}
    times = _numbers(figures.get("times"))
    failed, foreign = _count(figures.get("failed")), _count(figures.get("foreign"))
    if foreign:
        trust = N_("Sure: something in between answers instead, often the sign-in page of a hotel or guest network.")
        return "offline", Reading(label, N_("Another page answers"), trust)
    if not times:
        if not failed:
            return "unknown", Reading(label, NOT_MEASURED)
        return "offline", Reading(
            label, N_("No"), N_("Fairly sure: several tries failed. The site itself may also be down.")
        )
    typical = sorted(times)[len(times) // 2]
    seconds = {"seconds": f"{typical / 1000:.1f}"}
    if typical > SLOW_MS or failed:
        trust = N_("Fairly sure: this is a small file, it should take far less than a second.")
        return "slow", Reading(label, N_("Yes, in {seconds} s, slow"), trust, seconds)
    trust = N_("Sure for this site. Another site or the company's servers may still not answer.")
    return "ok", Reading(label, N_("Yes, in {seconds} s"), trust, seconds)


def _numbers(value: object) -> list[float]:
    items = value if isinstance(value, list) else []
    return [float(item) for item in items[:20] if isinstance(item, int | float) and 0 <= item < 1e7]


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 100 else 0
