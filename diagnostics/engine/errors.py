"""The errors of the package: one base, and a leaf for each person whose mistake it can be."""

from __future__ import annotations


class DiagnosticsError(Exception):
    """Base of all errors raised on purpose in this package."""


class AuthorError(DiagnosticsError):
    """A wizard's author made a mistake: it stops the build, with file and line where known."""


class AnswerError(DiagnosticsError):
    """A bad, stale or extra answer (a link, a form): the page turns it into a sentence and offers the last good step."""

    def __init__(self, step: str, answer: str, allowed: tuple[str, ...] = ()) -> None:
        self.step, self.answer, self.allowed = step, answer, allowed
        super().__init__(f"step {step!r}: answer {answer!r} is not one of {', '.join(allowed) or 'the steps'}")


class UnknownWizardError(DiagnosticsError):
    """A link or a command names a wizard that does not exist."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name = name
        super().__init__(f"no wizard {name!r}: expected one of {', '.join(known)}")
