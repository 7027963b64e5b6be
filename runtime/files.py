"""The files of our package by path, and which of them are a wizard's."""

from __future__ import annotations

PACKAGE = "diagnostics"
# A wizard's folder holds this file; the page loads the folders that it needs.
INTERVIEW = "interview.py"

# What understands free text: only a page with a box for it loads these, and only when a reader comes to the box.
UNDERSTANDING = "diagnostics.visit.understand"
OF_UNDERSTANDING = (f"{PACKAGE}/triage/", f"{PACKAGE}/visit/understand.py", f"{PACKAGE}/pages/understood.py")

Files = dict[str, bytes]


def is_own(path: str) -> bool:
    """Whether a file is the interview of one of our wizards; those of a pack are imported with it."""
    return path.startswith(f"{PACKAGE}/wizards/") and path.endswith(f"/{INTERVIEW}")


def wizard_id(interview: str) -> str:
    """The id of the wizard that a file holds: windows-11 for .../windows_11/interview.py."""
    return interview.split("/")[-2].replace("_", "-")


def part_of(path: str) -> str:
    """The zip, by its name without the ending, that a file of ours goes to where it is not a wizard's."""
    return "triage" if path.startswith(OF_UNDERSTANDING) else "app"
