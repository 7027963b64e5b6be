"""The line: whether there is a link, whether our own site answers, how fast and how steadily, and whether the clock is right."""

from __future__ import annotations

from diagnostics.engine.translation import N_
from diagnostics.probes.verdict import NOT_MEASURED, Finding, Measure, Reading, count, mapping, number, numbers

SLOW_MS = 1000  # a tiny file of our own that takes longer means a slow line (wizards.md, b-self)
SLOW_MBITS = 2.0  # below it a call suffers (wizards.md, b-speed)
LOST_SHARE, UNSTEADY = 0.05, 4  # of twenty small files in ten seconds, and the slowest against the usual (b-jitter)
SKEW_SECONDS = 120  # certificates, sign-in codes and domain sign-in suffer from here on (b-clock)

# The worst first; a wrong clock explains refused sites better than a slow line does.
TITLES = {
    "offline": N_("This device does not reach this site"),
    "clock": N_("The clock of this device is wrong"),
    "slow": N_("This device reaches this site slowly or with cuts"),
    "ok": N_("This device reaches this site without trouble"),
}


def online(value: object) -> Finding:
    """value: what the browser says, true or false."""
    label = N_("Connected to a network")
    if value is False:
        return "offline", Reading(label, N_("No"), N_("Sure: the device itself says that it has no link."))
    if value is True:
        trust = N_("Weak sign: there is a link, which does not mean that it leads anywhere.")
        return "unknown", Reading(label, N_("Yes"), trust)
    return "unknown", Reading(label, NOT_MEASURED)


def reach(value: object) -> Finding:
    """value: {"times": [ms, ...], "failed": count, "foreign": count of answers that are not ours}."""
    label = N_("This site answers")
    figures = mapping(value)
    times, failed = numbers(figures.get("times")), count(figures.get("failed"))
    if count(figures.get("foreign")):
        trust = N_("Sure: something in between answers instead, often the sign-in page of a hotel or guest network.")
        return "offline", Reading(label, N_("Another page answers"), trust)
    if not times:
        if not failed:
            return "unknown", Reading(label, NOT_MEASURED)
        trust = N_("Fairly sure: several tries failed. The site itself may also be down.")
        return "offline", Reading(label, N_("No"), trust)
    typical = sorted(times)[len(times) // 2]
    seconds = {"seconds": f"{typical / 1000:.1f}"}
    if typical > SLOW_MS or failed:
        trust = N_("Fairly sure: this is a small file, it should take far less than a second.")
        return "slow", Reading(label, N_("Yes, in {seconds} s, slow"), trust, seconds)
    trust = N_("Sure for this site. Another site or the company's servers may still not answer.")
    return "ok", Reading(label, N_("Yes, in {seconds} s"), trust, seconds)


def clock(value: object) -> Finding:
    """value: {"skew": seconds, device minus site, "error": seconds, "cached": bool}."""
    label = N_("Clock of this device")
    figures = mapping(value)
    skew = number(figures.get("skew"))
    if figures.get("cached") or skew is None:
        trust = N_("The figure would mean nothing: the answer may come from a saved copy.")
        return "unknown", Reading(label, NOT_MEASURED, trust)
    if abs(skew) < SKEW_SECONDS:
        return "ok", Reading(label, N_("Right"), N_("Good to about two seconds, by the clock of this site."))
    trust = N_("Sure, if the clock of this site is right. A wrong clock makes sites and sign-ins refuse you.")
    return "clock", _off_by(label, skew, trust)


def _off_by(label: str, skew: float, trust: str) -> Reading:
    """How far the clock is off, in the largest unit that says it: ten years are not told in minutes."""
    seconds = abs(skew)
    if seconds >= 365 * 86_400:
        text = N_("{years} years fast") if skew > 0 else N_("{years} years slow")
        return Reading(label, text, trust, {"years": str(round(seconds / (365.25 * 86_400)))})
    if seconds >= 2 * 86_400:
        text = N_("{days} days fast") if skew > 0 else N_("{days} days slow")
        return Reading(label, text, trust, {"days": str(round(seconds / 86_400))})
    if seconds >= 2 * 3600:
        text = N_("{hours} h fast") if skew > 0 else N_("{hours} h slow")
        return Reading(label, text, trust, {"hours": str(round(seconds / 3600))})
    text = N_("{minutes} min fast") if skew > 0 else N_("{minutes} min slow")
    return Reading(label, text, trust, {"minutes": str(max(1, round(seconds / 60)))})


def speed(value: object) -> Finding:
    """value: {"mbits": megabits a second, "large": whether a larger file was allowed}."""
    label = N_("Speed from this site")
    figures = mapping(value)
    mbits = number(figures.get("mbits"))
    if mbits is None or mbits <= 0:
        return "unknown", Reading(label, NOT_MEASURED)
    trust = (
        N_("Fairly sure: measured with a file of two megabytes.")
        if figures.get("large")
        else N_("Rough: measured with a small file. The line may be faster than that.")
    )
    text, values = N_("{mbits} Mbit/s"), {"mbits": f"{mbits:.1f}" if mbits < 10 else f"{mbits:.0f}"}
    return ("slow" if mbits < SLOW_MBITS else "ok"), Reading(label, text, trust, values)


def cuts(value: object) -> Finding:
    """value: {"times": [ms, ...], "lost": count}, of twenty small files asked for over ten seconds."""
    label = N_("Steadiness over ten seconds")
    figures = mapping(value)
    times, lost = numbers(figures.get("times")), count(figures.get("lost"))
    if len(times) + lost < 5:
        return "unknown", Reading(label, NOT_MEASURED)
    values = {"lost": str(lost), "all": str(len(times) + lost)}
    if not times or lost > LOST_SHARE * (len(times) + lost):
        trust = N_("Fairly sure: small files were lost on the way. A call would cut out.")
        return "slow", Reading(label, N_("{lost} of {all} answers lost"), trust, values)
    ordered = sorted(times)
    usual, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    if late > max(UNSTEADY * usual, SLOW_MS / 2):
        trust = N_("Weak sign: some answers came much later than the others.")
        return "slow", Reading(label, N_("Uneven"), trust)
    return "ok", Reading(label, N_("Steady"), N_("Sure for these ten seconds only."))


MEASURES = {
    "online": Measure(online, TITLES),
    "reach": Measure(reach, TITLES),
    "clock": Measure(clock, TITLES),
    "speed": Measure(speed, TITLES),
    "cuts": Measure(cuts, TITLES),
}
