"""What stops the making of the browser's Python, in a sentence for whoever can mend it; the hook tells MkDocs."""

from __future__ import annotations


class CannotMake(Exception):
    """The browser's Python, or a script of the page, cannot be made: where, what, what was expected."""
