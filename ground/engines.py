"""The browsers of the two other engines, and the display that one of them needs: those of Debian."""

from __future__ import annotations

from ground import debian


def firefox() -> str:
    """Firefox ESR, which opens its own door to tests."""
    return debian.ensure("firefox-esr", "firefox-esr", "The site in Firefox")


def webkit() -> str:
    """The driver of WebKitGTK; its MiniBrowser comes with it."""
    return debian.ensure("WebKitWebDriver", "webkit2gtk-driver", "The site in WebKitGTK")


def display() -> str:
    """MiniBrowser draws on a display; this one is in memory."""
    return debian.ensure("Xvfb", "xvfb", "A display for WebKitGTK")
