"""Addresses inside the site."""

from __future__ import annotations

import posixpath


def relative_url(target: str, page: str) -> str:
    """Where `target` is from `page`, both from the root of the site; "fiches/" is the page in that folder."""
    folder = page if page.endswith("/") else posixpath.dirname(page)
    found = posixpath.relpath(target or ".", folder or ".")
    return f"{found}/" if target.endswith("/") else found
