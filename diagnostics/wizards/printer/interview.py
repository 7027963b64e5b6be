"""Printing and scanning: is it the device, the way to it, the queue on the computer, or the document?

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, and the interview
itself. Knowledge: wizards.md section 8 and D5, and real requests; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, decides, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.run import Case
from diagnostics.engine.steps import Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    CHANGE,
    DANGER,
    PHONE,
    PLACE,
    RESTART,
    SINCE,
    SOLVED,
    TICKET,
    UNDER_ATTACK,
    WORDS,
    WORK,
    crisis,
    details,
    impact,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out beside the common facts.

    machine: whose it is. shown: what somebody saw on it. listed: how the computer lists it. net: whether the computer has a network.
    cause: the document alone. copies: whether it makes a photocopy. stock: whether there is a cartridge. folder: whether it opens.
    fails: what the wizard that goes on need not ask.
    """

    machine: Literal["shared", "own"]
    shown: Literal["ready", "message", "dark"]
    listed: Literal["offline", "missing"]
    net: Literal["ok", "down"]
    cause: Literal["file"]
    copies: Literal["yes", "no"]
    stock: Literal["none"]
    folder: Literal["opens", "closed"]
    fails: Literal["nothing"]


Tries = tuple[Try, ...]

w = Author("printer", Known)

WHO = opening(w, tells("danger", danger=True), tells("leak", data="possible"))
TROUBLE = w.ask(
    "print-trouble",
    supposes("nothing", work="part"),
    supposes(tells("panel", Known(shown="message")), work="part"),
    supposes("bad", work="slow"),
    supposes("scan", work="part"),
    supposes("add", work="part", nature="wish"),
    supposes("badge", work="part"),
    supposes("other", work="ok"),
)
# Whose device it is and whether it prints for others is one question: it parts the device from the computer.
OTHERS = w.ask(
    "print-others",
    tells("works", Known(machine="shared", scope_unknown=False)),
    tells("fails", Known(machine="shared", who="several", scope_unknown=False)),
    tells("own", Known(machine="own", who="one", scope_unknown=False)),
    "nobody",
)
PANEL = w.ask("print-panel", "jam", "paper", "toner", "line", "code", "other")
BAD = w.ask("print-bad", "colour", "pale", "lines", "text", "size", "other")
SCAN_TO = w.ask("scan-to", "mail", "folder", "computer", "dirty", "other")
WISH = w.ask(
    "print-wish", tells("supplies", nature="sign", work="ok"), tells("new", nature="wish", work="ok"), "spilt", "other"
)

# What can be tried: minutes of the reader's time, chance to help, articles.
OWN, USED = Known(machine="own"), News(around="used")
LOOK = w.test(
    "print-look",
    1,
    0.35,
    "worked",
    decides(tells("message", Known(shown="message"))),
    decides(tells("dark", Known(shown="dark"))),
    tells("ready", Known(shown="ready")),
    kb=("KB-040",),
    halves=True,
)
CHOICE = w.test(
    "print-choice",
    1,
    0.25,
    "worked",
    decides(tells("missing", Known(listed="missing"))),
    tells("offline", Known(listed="offline")),
    "failed",
    kb=("KB-040",),
)
OFFLINE = Known(listed="offline")
WORD = w.test(
    "print-word",
    1,
    0.2,
    "worked",
    decides(tells("file", Known(cause="file"))),
    "failed",
    kb=("KB-040",),
    unless=OFFLINE,
)
NET = w.test(
    "print-net",
    1,
    0.3,
    "worked",
    decides(supposes(tells("down", Known(net="down", fails="nothing")), connected="no")),
    tells("ok", Known(net="ok")),
    kb=("KB-041",),
    needs=OFFLINE,
)
QUEUE = w.fix("print-queue", 2, 0.3, "KB-040")
OFF = w.fix("print-off", 3, 0.4, "KB-040", needs=OWN)
POWER = w.fix("print-power", 2, 0.4)
COPY = w.test("print-copy", 1, 0.3, tells("yes", Known(copies="yes")), tells("no", Known(copies="no")), kb=("KB-042",))
IMAGE = w.fix("print-image", 2, 0.5, "KB-040")
ADD = w.fix("print-add", 4, 0.4, "KB-041")
JAM = w.fix("print-jam", 4, 0.55, "KB-040", keeps="untouched")
PAPER = w.fix("print-paper", 2, 0.25, "KB-040", keeps="untouched")
TRAY = w.fix("print-tray", 2, 0.5)
TONER = w.test(
    "print-toner", 4, 0.35, "worked", tells("none", Known(stock="none")), "failed", keeps="untouched", kb=("KB-040",)
)
COLOUR = w.fix("print-colour", 1, 0.6, "KB-041")
CLEAN = w.fix("print-clean", 3, 0.25, keeps="untouched")
GLASS = w.fix("print-glass", 2, 0.5, "KB-042", keeps="untouched")
CANCEL = w.fix("print-cancel", 2, 0.3, "KB-040")
BADGE = w.fix("print-badge", 1, 0.3)
ADDRESS = w.fix("scan-address", 1, 0.5, "KB-042", keeps="untouched")
SMALL = w.fix("scan-small", 2, 0.2, "KB-042", keeps="untouched")
FOLDER = w.test(
    "scan-folder",
    1,
    0.2,
    "worked",
    tells("opens", Known(folder="opens")),
    tells("closed", Known(folder="closed")),
    kb=("KB-042", "KB-053"),
)
LINK = w.fix("scan-link", 2, 0.25, "KB-042")
TO_MAIL = w.fix("scan-mail", 2, 0.45, "KB-042", workaround=True, unless=USED)
ELSEWHERE = w.fix("scan-elsewhere", 3, 0.4, workaround=True, unless=USED)
OTHER = w.fix("print-elsewhere", 2, 0.5, "KB-040", workaround=True, unless=USED)

NOTHING_COMES: Tries = (LOOK, WORD, CHOICE, NET, QUEUE, OTHER)
MY_OWN: Tries = (LOOK, CHOICE, QUEUE, OFF, OTHER)
FOR_ALL: Tries = (LOOK, COPY, OTHER)
BY_PANEL: dict[str, Tries] = {
    "jam": (JAM, PAPER, OTHER),
    "paper": (TRAY, PAPER, OTHER),
    "toner": (TONER, OTHER),
    "line": (OFF, OTHER),
    "code": (OFF, OTHER),
    "other": (OTHER,),
}
BY_BAD: dict[str, Tries] = {
    "colour": (COLOUR, OTHER),
    "pale": (CLEAN, TONER, OTHER),
    "lines": (GLASS, CLEAN, OTHER),
    "text": (CANCEL, WORD, OTHER),
    "size": (TRAY, OTHER),
    "other": (OTHER,),
}
BY_SCAN: dict[str, Tries] = {
    "mail": (ADDRESS, SMALL, ELSEWHERE),
    "folder": (FOLDER, TO_MAIL, ELSEWHERE),
    "computer": (LINK, RESTART, ELSEWHERE),
    "dirty": (GLASS, ELSEWHERE),
    "other": (ELSEWHERE,),
}

PRINTER, SHOWN, DONE_WITH = (
    w.field("printer", hears="printer"),
    w.field("shown", hears="message"),
    w.field("printed-with"),
)
TARGET, CARTRIDGE, WISHED, SENT = w.field("scan-target"), w.field("cartridge"), w.field("wished"), w.field("sent")
DEVICE_ASKS = (PRINTER, SHOWN, PLACE, SINCE, PHONE, WORDS)
MINE_ASKS = (PRINTER, SHOWN, DONE_WITH, SINCE, CHANGE, PHONE)
SCAN_ASKS = (PRINTER, TARGET, SHOWN, SINCE, CHANGE, PHONE)
TO_NETWORK = w.hand_over("network")
STOPPED = w.end("stopped", "phone", "KB-004", "KB-040", roads=("on-site", "call-back"), asks=DEVICE_ASKS, hardware="no")
LEAK = w.end(
    "leak", "phone", "KB-042", roads=("call-back",), asks=(SENT, PRINTER, PHONE), data="possible", hardware="no"
)
DEVICE = w.end("device", "ticket", "KB-040", roads=("on-site", "call-back"), asks=DEVICE_ASKS, hardware="no")
MY_DEVICE = w.end("my-device", "ticket", "KB-040", roads=("call-back",), asks=DEVICE_ASKS, hardware="no")
QUEUE_DOWN = w.end("queue-down", "ticket", "KB-040", roads=("remote", "call-back"), asks=DEVICE_ASKS, hardware="no")
MY_PRINT = w.end("my-print", "ticket", "KB-040", roads=("remote", "call-back"), asks=MINE_ASKS, hardware="no")
FILE = w.end(
    "file", "ticket", "KB-040", roads=("remote", "call-back"), asks=(DONE_WITH, *MINE_ASKS[:2], PHONE), hardware="no"
)
SUPPLIES = w.end("supplies", "ticket", "KB-040", roads=("access",), asks=(PRINTER, CARTRIDGE, PLACE), hardware="no")
NEW = w.end("new-printer", "ticket", "KB-041", roads=("access",), asks=(WISHED, PLACE, PHONE), nature="wish")
SPILT = w.end("spilt", "ticket", "KB-040", roads=("on-site", "call-back"), asks=DEVICE_ASKS, hardware="no")
MISSING = w.end("printer-missing", "ticket", "KB-041", roads=("call-back",), asks=(*MINE_ASKS, PLACE), hardware="no")
REFUSED = w.end("badge-refused", "ticket", "KB-040", roads=("access",), asks=(PRINTER, SHOWN, SINCE, PHONE))
SCAN_MAIL = w.end("scan-to-mail", "ticket", "KB-042", roads=("remote", "call-back"), asks=SCAN_ASKS, hardware="no")
SCAN_FOLDER = w.end(
    "scan-to-folder", "ticket", "KB-042", "KB-053", roads=("remote", "call-back"), asks=SCAN_ASKS, hardware="no"
)
SCAN_HERE = w.end("scan-to-computer", "ticket", "KB-042", roads=("remote", "call-back"), asks=MINE_ASKS, hardware="no")


@w.wizard(icon="printer", kb="KB-040")
def printer(case: Case) -> Interview:
    """Danger first, then whether production or several people are stopped, then what fails."""
    who = yield WHO
    if who == "danger":
        return DANGER
    if who == "leak":
        return LEAK
    if who == "attack":
        return UNDER_ATTACK
    # A printer of everyone's is no crisis while there is another one; labels and tickets that stop are.
    if who in ("production", "several") and (yield from crisis(case)):
        return STOPPED

    trouble = yield TROUBLE
    if trouble == "nothing":
        return (yield from nothing(case))
    if trouble == "panel":
        return (yield from panel(case))
    if trouble == "bad":
        return (yield from bad(case))
    if trouble == "scan":
        return (yield from scan(case))
    if trouble == "add":
        return (yield from tries_then(case, MISSING, ADD, OTHER))
    if trouble == "badge":
        return (yield from tries_then(case, REFUSED, BADGE, OTHER))
    return (yield from wish(case))


def nothing(case: Case) -> Interview:
    """Nothing comes out: for everyone it is the device or its queue, for one it is the way from the computer."""
    if case.facts.who != "one":
        return (yield from tries_then(case, QUEUE_DOWN, *FOR_ALL))
    others = yield OTHERS
    if others == "fails":
        if (yield from crisis(case)):
            return STOPPED
        return (yield from tries_then(case, QUEUE_DOWN, *FOR_ALL))
    return (yield from tries_then(case, MY_PRINT, *(MY_OWN if others == "own" else NOTHING_COMES)))


def panel(case: Case) -> Interview:
    """What the device itself says: that is where the cure is, never in printing again."""
    shows = yield PANEL
    if shows in ("line", "code") and case.facts.who == "one" and case.answer(OTHERS) is None:
        others = yield OTHERS
        if others == "fails" and (yield from crisis(case)):
            return STOPPED
    return (yield from tries_then(case, DEVICE, *shows.pick(BY_PANEL)))


def bad(case: Case) -> Interview:
    """A page comes out, but not as it should: settings, paper, or the device."""
    shows = yield BAD
    ending = DEVICE if shows in ("pale", "lines") else MY_PRINT
    return (yield from tries_then(case, ending, *shows.pick(BY_BAD)))


def scan(case: Case) -> Interview:
    """Each destination fails in its own way."""
    target = yield SCAN_TO
    ending = target.pick({"mail": SCAN_MAIL, "folder": SCAN_FOLDER, "dirty": DEVICE}, SCAN_HERE)
    return (yield from tries_then(case, ending, *target.pick(BY_SCAN)))


def wish(case: Case) -> Interview:
    """Nothing is broken, or it is of another kind."""
    wanted = yield WISH
    if wanted == "other" and case.answer(WORK) is None:
        yield from impact(case)
    return (yield from details(case, wanted.pick({"supplies": SUPPLIES, "new": NEW, "spilt": SPILT}, TICKET)))


def tries_then(case: Case, ending: Outcome, *tries: Try) -> Interview:
    """As fixes_then in common; what a test has found out decides what comes next and where it ends."""
    if (yield from try_fixes(case, *tries)):
        return SOLVED
    found = case.facts.get
    if found("net") == "down":
        return TO_NETWORK
    if found("shown") == "message" and case.answer(LOOK) == "message" and case.answer(PANEL) is None:
        return (yield from panel(case))
    if found("listed") == "missing" and case.answer(ADD) is None:
        return (yield from tries_then(case, MISSING, ADD, OTHER))
    if found("cause") == "file" and case.answer(IMAGE) is None:
        return (yield from tries_then(case, FILE, IMAGE))
    if found("shown") == "dark":
        if case.answer(POWER) is None:
            return (yield from tries_then(case, DEVICE, POWER, OTHER))
        ending = DEVICE
    if found("copies") == "no":
        ending = DEVICE
    if found("stock") == "none":
        ending = SUPPLIES
    if ending is DEVICE and found("machine") == "own":
        ending = MY_DEVICE  # it may stand at home: nobody comes before having called
    if case.answer(WORK) is None:  # several people were asked at once
        yield from impact(case)
    return (yield from details(case, ending))
