"""What the browser already knows of the device, in words and as a code: never asked of the person."""

from __future__ import annotations

import re
from collections.abc import Mapping

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


def describe(env: Mapping[str, object]) -> str:
    """System, browser, screen and language in a few words; empty where nothing is known."""
    screen = re.fullmatch(r"\d{2,5}x\d{2,5}", _text(env, "screen"))
    language = re.fullmatch(r"[a-zA-Z-]{2,12}", _text(env, "language"))
    parts = [
        system(env),
        browser(env),
        screen[0].replace("x", " × ") if screen else "",
        language[0] if language else "",
    ]
    return ", ".join(part for part in parts if part)


def code(env: Mapping[str, object]) -> str:
    """The same for the machine line, e.g. windows-11/chrome-156."""
    return "/".join(part.lower().replace(" ", "-") for part in (system(env), browser(env)) if part)


def _text(env: Mapping[str, object], key: str) -> str:
    value = env.get(key)
    return one_line(value[:400]) if isinstance(value, str) else ""
