"""What the browser already knows of the device, in words and as a code: never asked of the person."""

from __future__ import annotations

import re
from collections.abc import Mapping

from diagnostics.engine.languages import DECIMAL_SIGN
from diagnostics.engine.translation import N_, translator
from diagnostics.ticket.message import one_line

_BROWSERS = (
    ("Edge", r"\bEdg(?:A|iOS)?/(\d+)"),
    ("Opera", r"\bOPR/(\d+)"),
    ("Firefox", r"\b(?:Firefox|FxiOS)/(\d+)"),
    ("Chrome", r"\b(?:Chrome|CriOS)/(\d+)"),
    ("Safari", r"\bVersion/(\d+)[\d.]* (?:Mobile/\S+ )?Safari"),
)


def browser(env: Mapping[str, object]) -> str:
    """Name and major version from the user agent, or an empty string."""
    agent = _text(env, "agent")
    for name, pattern in _BROWSERS:
        match = re.search(pattern, agent)
        if match:
            return f"{name} {match[1]}"
    return ""


def system(env: Mapping[str, object]) -> str:
    """Operating system. Windows 10 and 11 share one user agent: only Chromium's platformVersion (13 and up is 11) tells."""
    agent, version = _text(env, "agent"), _text(env, "platformVersion")
    if "Windows NT 10.0" in agent:
        major = int(match[0]) if (match := re.match(r"\d{1,3}", version)) else -1
        return "Windows 11" if major >= 13 else "Windows 10" if major > 0 else "Windows"
    android = re.search(r"Android (\d+)", agent)
    ios = re.search(r"(?:iPhone|CPU) OS (\d+)", agent)
    if android:
        return f"Android {android[1]}"
    if ios:
        return f"iOS {ios[1]}"
    return next(
        (
            name
            for mark, name in (("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"))
            if mark in agent
        ),
        "",
    )


def known(kind: str, env: Mapping[str, object], language: str) -> str:
    """A hint to a question that has one (steps.KNOWN), said as a hint: the reader may sit at another device. Empty where unknown."""
    t = translator(language)
    if kind == "system" and (name := system(env)):
        return t(N_("The device you are reading on has {system}.")).format(system=name)
    if kind == "battery" and (level := _number(env, "battery")) is not None:
        charging = N_("The device you are reading on has its battery at {percent} %, and charges.")
        empties = N_("The device you are reading on has its battery at {percent} %, and does not charge.")
        return t(charging if env.get("charging") is True else empties).format(percent=round(min(level, 1) * 100))
    if kind == "memory" and (size := _number(env, "memory")):
        more = N_("The device you are reading on has 8 GB of memory or more.")
        return t(more if size >= 8 else N_("The device you are reading on has about {size} GB of memory.")).format(
            size=f"{size:g}".replace(".", DECIMAL_SIGN[language])
        )
    return ""


def describe(env: Mapping[str, object]) -> str:
    """System, browser, screen, language and time zone in a few words; empty where nothing is known."""
    screen = re.fullmatch(r"\d{2,5}x\d{2,5}", _text(env, "screen"))
    language = re.fullmatch(r"[a-zA-Z-]{2,12}", _text(env, "language"))
    zone = re.fullmatch(r"[A-Za-z_+-]{2,30}(?:/[A-Za-z_+-]{2,30}){0,2}", _text(env, "zone"))
    parts = [
        system(env),
        browser(env),
        screen[0].replace("x", " × ") if screen else "",
        language[0] if language else "",
        zone[0] if zone else "",
    ]
    return ", ".join(part for part in parts if part)


def code(env: Mapping[str, object]) -> str:
    """The same for the machine line, e.g. windows-11/chrome-156."""
    return "/".join(part.lower().replace(" ", "-") for part in (system(env), browser(env)) if part)


def _number(env: Mapping[str, object], key: str) -> float | None:
    value = env.get(key)
    fits = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1024
    return float(value) if fits else None  # type: ignore[arg-type]


def _text(env: Mapping[str, object], key: str) -> str:
    value = env.get(key)
    return one_line(value[:400]) if isinstance(value, str) else ""
