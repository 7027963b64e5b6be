"""What the browser measured -> a verdict, in plain words, with how far it can be trusted.

The page hands in raw figures, this module reads them; the clock and the network stay outside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from diagnostics.engine.translation import N_

MEASURES = ("online", "reach", "clock")
SLOW_MS = 1000  # a tiny file of our own that takes longer means a slow line (wizards.md, b-self)
SKEW_SECONDS = 120  # certificates, sign-in codes and domain sign-in suffer from here on (wizards.md, b-clock)


@dataclass(frozen=True, slots=True)
class Reading:
    """One measurement in words: label and value are message ids; values fills {…} in value; trust says how far to believe."""

    label: str
    value: str
    trust: str = ""
    values: Mapping[str, str] | None = None

    def figures(self, language: str) -> Mapping[str, str]:
        """The values as this language writes numbers."""
        comma = language == "fr"
        return {name: text.replace(".", ",") if comma else text for name, text in (self.values or {}).items()}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all measurements together say: ok, slow, offline, clock or unknown."""

    value: str
    title: str
    readings: tuple[Reading, ...]


TITLES = {
    "ok": N_("This device reaches this site without trouble"),
    "slow": N_("This device reaches this site slowly"),
    "offline": N_("This device does not reach this site"),
    "clock": N_("The clock of this device is wrong"),
    "unknown": N_("Nothing could be measured"),
}
NOT_MEASURED = N_("Not measured")


def read(figures: Mapping[str, object]) -> Verdict:
    """Read the figures of the page.

    figures: online (bool), reach {"times": [ms, ...], "failed": count, "foreign": count of answers that are not ours},
    clock {"skew": seconds, device minus site, "error": seconds, "cached": bool}. A missing or odd one is "not measured".
    """
    online, reach, clock = _online(figures.get("online")), _reach(figures.get("reach")), _clock(figures.get("clock"))
    values = [online[0], reach[0], clock[0]]
    # The worst finding first; a wrong clock explains refused sites better than a slow line does.
    value = next((worst for worst in ("offline", "clock", "slow", "ok") if worst in values), "unknown")
    return Verdict(value, TITLES[value], (online[1], reach[1], clock[1]))


Finding = tuple[str, Reading]


def _online(value: object) -> Finding:
    label = N_("Connected to a network")
    if value is False:
        return "offline", Reading(label, N_("No"), N_("Sure: the device itself says that it has no link."))
    if value is True:
        return "unknown", Reading(
            label, N_("Yes"), N_("Weak sign: there is a link, which does not mean that it leads anywhere.")
        )
    return "unknown", Reading(label, NOT_MEASURED)


def _reach(value: object) -> Finding:
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


def _clock(value: object) -> Finding:
    label = N_("Clock of this device")
    figures = value if isinstance(value, Mapping) else {}
    skew = figures.get("skew")
    if figures.get("cached") or not isinstance(skew, int | float) or isinstance(skew, bool) or abs(skew) > 1e10:
        return "unknown", Reading(
            label, NOT_MEASURED, N_("The figure would mean nothing: the answer may come from a saved copy.")
        )
    minutes = {"minutes": str(max(1, round(abs(skew) / 60)))}
    if abs(skew) < SKEW_SECONDS:
        return "ok", Reading(label, N_("Right"), N_("Good to about two seconds, by the clock of this site."))
    trust = N_("Sure, if the clock of this site is right. A wrong clock makes sites and sign-ins refuse you.")
    text = N_("{minutes} min fast") if skew > 0 else N_("{minutes} min slow")
    return "clock", Reading(label, text, trust, minutes)


def _numbers(value: object) -> list[float]:
    items = value if isinstance(value, list) else []
    return [float(item) for item in items[:20] if isinstance(item, int | float) and 0 <= item < 1e7]


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 100 else 0
