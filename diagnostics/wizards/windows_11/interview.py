"""Can this computer move to Windows 11, and what comes first: install it, add something, or replace the computer.

Read it as an interview: the questions first, in the order they are asked, then the fixes, the endings, the interview.
Knowledge: wizards.md section 6. Dates of support are not typed here: the articles KB-034 to KB-036 carry them.
"""

from __future__ import annotations

from diagnostics.engine.author import Author, tells
from diagnostics.engine.run import Case
from diagnostics.engine.steps import STOP, Fix, Outcome
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import details, try_fixes

w = Author("windows-11")

# Questions, then fixes (minutes, chance, articles), then endings.
SYSTEM = w.ask(
    "system",
    tells("ten", nature="sign"),
    tells("eleven", nature="sign"),
    tells("older", nature="sign", data="possible"),
    tells("mac", nature="sign"),
    "broken",
    tells("unsure", nature="sign"),
    known="system",
)
PROCESSOR = w.ask("processor", "intel-8", "intel-old", "amd-new", "amd-old", "recent", "unsure")
SIZE = w.ask("size", "enough", "full", tells("under-8", nature="wish"), "under-4", "disk", "unsure")
HEALTH = w.ask("health", "meets", "tpm", "processor", "none")
SPECIAL = w.ask("special", "device", "software", "none")
UPGRADE = w.fix("upgrade", 5, 0.6, "KB-036", keeps="", wait=90, loses_work=True)
SPACE = w.fix("space", 8, 0.15, "KB-036", keeps="", wait=90, loses_work=True)
UPGRADED = w.end("upgraded", "solved", "KB-037")
ELIGIBLE = w.end("eligible", "ticket", "KB-036", roads=("remote", "call-back"))
ELIGIBLE_MEMORY = w.end("eligible-memory", "ticket", "KB-036", roads=("remote", "call-back"), nature="wish")
UNKNOWN = w.end("unknown", "ticket", "KB-035", roads=("remote", "call-back"), nature="sign")
TPM_OFF = w.end("tpm-off", "ticket", "KB-035", roads=("remote", "call-back"), nature="sign")
REPLACE = w.end("replace", "ticket", "KB-034", roads=("remote", "call-back"), nature="wish")
MORE_ROOM = w.end("more-memory", "ticket", "KB-035", roads=("remote", "call-back"), nature="wish")
SPECIAL_CASE = w.end("special", "ticket", "KB-034", roads=("remote", "call-back"), nature="sign")
ALREADY = w.end("already-11", "article", "KB-036", roads=("remote", "call-back"))
OLDER = w.end("older", "ticket", "KB-034", roads=("remote", "call-back"), data="possible", nature="sign")
MAC = w.end("mac", "article", "KB-072", roads=("remote", "call-back"))
BROKEN = w.end("broken", "article", "KB-011", roads=("remote", "call-back"), wizard="power")

UNSUPPORTED = ("intel-old", "amd-old")


@w.wizard(icon="microsoft-windows", kb="KB-035")
def windows_11(case: Case) -> Interview:
    """What the computer is, what it has, and only then whether something depends on the Windows that it has."""
    system = yield SYSTEM
    if system == "broken":
        return BROKEN
    if system == "mac":
        return MAC
    if system == "eleven":
        return ALREADY
    if system == "older":
        return (yield from details(case, OLDER))

    processor = yield PROCESSOR
    if processor in UNSUPPORTED:
        return (yield from unless_special(case, REPLACE))
    if processor == "unsure":
        return (yield from by_health(case))
    size = yield SIZE
    if size in ("under-4", "disk"):
        return (yield from unless_special(case, MORE_ROOM))
    if size == "unsure":
        return (yield from by_health(case))
    ending = ELIGIBLE_MEMORY if size == "under-8" else ELIGIBLE
    return (yield from upgrade(case, SPACE if size == "full" else UPGRADE, ending))


def by_health(case: Case) -> Interview:
    """Too little is known to say: only PC Health Check can, otherwise a technician looks."""
    health = yield HEALTH
    if health == "meets":
        return (yield from upgrade(case, UPGRADE, ELIGIBLE))
    if health == "processor":
        return (yield from unless_special(case, REPLACE))
    return (yield from details(case, UNKNOWN))


def upgrade(case: Case, fix: Fix, ending: Outcome) -> Interview:
    """Windows installs it where nothing depends on the old one; where it does not, PC Health Check says what is missing."""
    special = yield SPECIAL
    if special != "none":
        return (yield from details(case, SPECIAL_CASE))
    if (yield from try_fixes(case, fix)):
        return UPGRADED
    if case.answer(HEALTH) is None and case.answer(fix) != STOP:
        health = yield HEALTH
        ending = health.pick({"tpm": TPM_OFF, "processor": REPLACE}, ending)
    return (yield from details(case, ending))


def unless_special(case: Case, ending: Outcome) -> Interview:
    """This ending, unless a device or a program depends on the Windows that is there: then nothing may change yet."""
    special = yield SPECIAL
    return (yield from details(case, ending if special == "none" else SPECIAL_CASE))
