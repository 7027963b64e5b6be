"""Install, update, licence, crash, an administrator password: which of them it is, and whether a person or a right is missing.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, and the interview
itself. Knowledge: wizards.md section 5, and real requests; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, decides, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.run import Case
from diagnostics.engine.steps import WORKED, Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
    CHANGE,
    PHONE,
    RESTART,
    SINCE,
    SOLVED,
    TICKET,
    UNDER_ATTACK,
    USUAL,
    WORDS,
    crisis,
    details,
    fixes_then,
    impact,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out beside the common facts.

    program: of which kind it is. install: where an installation stops. cause: the document alone. addin: whether it runs without.
    sign: what security need not ask.
    """

    program: Literal["office", "other"]
    install: Literal["absent", "blocked", "password", "fails"]
    cause: Literal["file"]
    addin: Literal["at-fault"]
    sign: Literal["acted", "alert", "other"]


Tries = tuple[Try, ...]

w = Author("software", Known)

WHO = opening(w, tells("popup", Known(sign="alert")))
NEED = w.ask(
    "software-need",
    supposes("install", work="ok", nature="wish"),
    supposes("admin", work="ok"),
    supposes("update", work="ok"),
    supposes("licence", work="part"),
    supposes(tells("office", Known(program="office")), work="part"),
    supposes(tells("crash", Known(program="other")), work="part"),
    supposes("other", work="part"),
)
OPENED, CAME_ALONE = Known(sign="acted"), Known(sign="other")
ASKED_BY = w.ask("admin-asked", "wanted", "opening", tells("found", OPENED), tells("unsure", CAME_ALONE))
SHOWS = w.ask(
    "update-shows",
    tells("wait", work="no", runs="no"),
    tells("loop", work="no", runs="no"),
    "space",
    "code",
    "app",
    "other",
)
SAYS = w.ask("licence-says", "signin", "expired", "rights", "devices", "windows", "other")
WHEN = w.ask("crash-when", "start", "file", "frozen", "repair", "random", "other")

# What can be tried: minutes of the reader's time, chance to help, articles.
PORTAL = w.test(
    "app-portal",
    6,
    0.5,
    "worked",
    decides(tells("absent", Known(install="absent"))),
    decides(tells("password", Known(install="password"))),
    decides(tells("blocked", Known(install="blocked"))),
    tells("failed", Known(install="fails")),
    kb=("KB-029",),
)
WAIT = w.test("update-wait", 1, 0.5, "worked", "failed", kb=("KB-031",), keeps="untouched")
SPACE = w.test("update-space", 8, 0.4, "worked", "failed", kb=("KB-031", "KB-054"), loses_work=True)
AGAIN = w.test("update-again", 5, 0.3, "worked", "failed", kb=("KB-031",), loses_work=True)
ACCOUNT = w.test("licence-account", 2, 0.35, "worked", "right", "failed", kb=("KB-033",))
SIGN_IN = w.fix("licence-signin", 4, 0.35, "KB-033", keeps="save-first", loses_work=True)
EDITION = w.fix("licence-edition", 1, 0.35, "KB-033")
DEVICES = w.fix("licence-devices", 2, 0.5, "KB-033")
ACTIVATE = w.fix("licence-windows", 4, 0.3, "KB-033", keeps="save-first", loses_work=True)
OTHER_FILE = w.test(
    "app-file", 1, 0.3, decides(tells("file", Known(cause="file"))), "failed", kb=("KB-032",), halves=True
)
QUIT = w.fix("app-quit", 1, 0.25, "KB-032", keeps="save-first")
PATIENCE = w.fix("app-patience", 1, 0.25, "KB-032", wait=3)
CLOSE = w.fix("app-close", 2, 0.4, "KB-032", keeps="", loses_work=True)
SAFE = w.test(
    "app-safe",
    2,
    0.25,
    tells("safe", Known(addin="at-fault")),
    "failed",
    tells("mac", os="mac"),
    kb=("KB-032",),
    keeps="save-first",
    needs=Known(program="office"),
)
ADDIN = w.fix("app-addin", 3, 0.4, "KB-032", keeps="save-first", needs=Known(addin="at-fault"))
REPAIR = w.fix("app-repair", 3, 0.25, "KB-032", keeps="save-first", needs=Known(program="other"))
WEB = w.fix("app-web", 2, 0.4, "KB-032", workaround=True, unless=News(around="used"))

BY_SAYS: dict[str, Tries] = {
    "signin": (ACCOUNT, SIGN_IN, WEB),
    "expired": (ACCOUNT, SIGN_IN, WEB),
    "rights": (EDITION, ACCOUNT, WEB),
    "devices": (DEVICES, WEB),
    "windows": (ACTIVATE,),
    "other": (ACCOUNT, SIGN_IN, WEB),
}
BY_WHEN: dict[str, Tries] = {
    "start": (QUIT, SAFE, ADDIN, REPAIR, RESTART, WEB),
    "file": (OTHER_FILE, WEB),
    "frozen": (PATIENCE, CLOSE, RESTART, WEB),
    "repair": (QUIT, WEB),
    "random": (QUIT, OTHER_FILE, SAFE, ADDIN, RESTART, WEB),
    "other": (QUIT, RESTART, WEB),
}

PROGRAM, ERROR = w.field("program", hears="app"), w.field("error", "text", hears="message")
SEATS, APPROVAL, SHOWN_ACCOUNT, CRASHES = (
    w.field("seats"),
    w.field("approval"),
    w.field("shown-account"),
    w.field("crashes"),
)
WISH_ASKS = (PROGRAM, SEATS, APPROVAL, ERROR, ASSET, PHONE)
FAULT_ASKS = (PROGRAM, ERROR, SINCE, CHANGE, ASSET, PHONE)
UPDATE_ASKS = (ERROR, SINCE, CHANGE, ASSET, PHONE)
CALL = ("remote", "call-back")
TO_SECURITY, TO_CRISIS = w.hand_over("security"), w.hand_over("crisis")
STOPPED = w.end("stopped", "phone", "KB-004", roads=CALL, asks=(PROGRAM, *USUAL[:3]), hardware="no")
HELD_UP = w.end("held-up", "ticket", "KB-061", roads=CALL, asks=(SEATS, *FAULT_ASKS[:4], PHONE), hardware="no")
INSTALLED = w.end("installed", "solved", "KB-029", asks=(WORDS,))
UPDATED = w.end("updated", "solved", "KB-031", asks=(WORDS,))
REQUEST = w.end("request", "ticket", "KB-029", roads=("access",), asks=WISH_ASKS, nature="wish", hardware="no")
ADMIN = w.end("admin", "ticket", "KB-029", roads=("access",), asks=(PROGRAM, ERROR, ASSET, PHONE), hardware="no")
BLOCKED = w.end("blocked", "ticket", "KB-029", roads=("access",), asks=WISH_ASKS, hardware="no")
FAILS = w.end("install-fails", "ticket", "KB-029", roads=("call-back",), asks=FAULT_ASKS, nature="fault", hardware="no")
STUCK = w.end("update-stuck", "phone", "KB-031", roads=("call-back",), asks=UPDATE_ASKS, hardware="no")
LOOP = w.end("update-loop", "phone", "KB-031", "KB-014", roads=("call-back",), asks=UPDATE_ASKS, hardware="no")
UPDATE = w.end("update-fails", "ticket", "KB-031", roads=("call-back",), asks=UPDATE_ASKS, hardware="no")
LICENCE = w.end(
    "licence",
    "ticket",
    "KB-033",
    roads=("access",),
    asks=(SHOWN_ACCOUNT, APPROVAL, *FAULT_ASKS[:3], PHONE),
    hardware="no",
)
ACTIVATION = w.end("activation", "ticket", "KB-033", roads=("call-back",), asks=UPDATE_ASKS, hardware="no")
CRASH = w.end("crash", "ticket", "KB-032", roads=CALL, asks=(CRASHES, *FAULT_ASKS))
FILE = w.end("file", "ticket", "KB-032", roads=CALL, asks=FAULT_ASKS, hardware="no")
BROKEN = w.end("repair", "ticket", "KB-032", roads=("call-back",), asks=FAULT_ASKS, hardware="no")


@w.wizard(icon="application-cog", kb="KB-032")
def software(case: Case) -> Interview:
    """A window that presses the reader is no software trouble; then production, several people, and what is wanted."""
    who = yield WHO
    if who == "popup":
        return TO_SECURITY
    if who == "attack":
        return UNDER_ATTACK
    if who == "production":
        return TO_CRISIS
    if who == "several":
        return (yield from several(case))

    need = yield NEED
    if need == "install":
        return (yield from install(case, REQUEST))
    if need == "admin":
        return (yield from admin(case))
    if need == "update":
        return (yield from update(case))
    if need == "licence":
        says = yield SAYS
        ending = ACTIVATION if says == "windows" else LICENCE
        return (yield from fixes_then(case, ending, *says.pick(BY_SAYS)))
    if need in ("office", "crash"):
        return (yield from crash(case))
    return (yield from fixes_then(case, TICKET, RESTART, WEB))


def several(case: Case) -> Interview:
    """Several people at once: no computer of theirs is at fault. A licence that ends, an update, something that all share."""
    if (yield from crisis(case)):
        return STOPPED
    need = yield NEED
    if need in ("licence", "office", "crash"):
        yield from try_fixes(case, WEB)
    return (yield from details(case, HELD_UP))


def install(case: Case, ending: Outcome) -> Interview:
    """Where it is allowed already, it is there to take; else somebody has to agree, and who has the rights installs it."""
    if (yield from try_fixes(case, PORTAL)):
        return INSTALLED
    yield from impact(case)
    stopped = case.facts.get("install")
    if stopped == "password":
        ending = ADMIN
    elif stopped == "blocked":
        ending = BLOCKED
    elif stopped == "fails":
        ending = FAILS
    return (yield from details(case, ending))


def admin(case: Case) -> Interview:
    """Nobody is given the password: what the reader wanted is installed for them, what they did not want is a sign."""
    asked = yield ASKED_BY
    if asked in ("found", "unsure"):
        return TO_SECURITY
    if asked == "wanted":
        return (yield from install(case, ADMIN))
    return (yield from fixes_then(case, ADMIN, WEB))


def update(case: Case) -> Interview:
    """Wait where the screen says so, make room where there is none, one more try, then a technician."""
    shows = yield SHOWS
    if shows == "loop":
        return LOOP
    if shows == "wait":
        if (yield from try_fixes(case, WAIT)):
            return UPDATED
        yield from impact(case)
        return STUCK
    if shows == "app":
        if (yield from try_fixes(case, PORTAL, RESTART)):
            return INSTALLED if case.answer(PORTAL) == WORKED else SOLVED
        yield from impact(case)
        stopped = case.facts.get("install")
        endings = {"password": ADMIN, "absent": TICKET, "blocked": BLOCKED}
        return (yield from details(case, endings.get(str(stopped), FAILS)))
    if (yield from try_fixes(case, *((SPACE,) if shows == "space" else (AGAIN,)))):
        return UPDATED
    yield from impact(case)
    return (yield from details(case, UPDATE))


def crash(case: Case) -> Interview:
    """When it stops tells what stops it: the document, an add-in, the program, or a right that is missing."""
    when = yield WHEN
    ending = BROKEN if when == "repair" else CRASH
    if (yield from try_fixes(case, *when.pick(BY_WHEN))):
        return SOLVED
    if case.facts.get("cause") == "file":
        ending = FILE
        if case.answer(WEB) is None and (yield from try_fixes(case, WEB)):
            return SOLVED
    yield from impact(case)
    return (yield from details(case, ending))
