"""A computer that is slow, frozen, noisy or hot, or whose mouse has a will of its own.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, the interview.
Knowledge: wizards.md section 2 and real requests, KB-015, KB-016, KB-021; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, decides, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.run import Case
from diagnostics.engine.steps import COULD_NOT, FAILED, STOP, WORKED, Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
    CHANGE,
    DANGER,
    ON,
    PHONE,
    PLACE,
    RESTART,
    SINCE,
    SOLVED,
    TICKET,
    UNDER_ATTACK,
    WORDS,
    crisis,
    details,
    impact,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out beside the common facts.

    machine: that it is too old, or that the work has outgrown it. freeze: that not even the keyboard answers.
    fails, sign, shown, what: what the wizard that goes on need not ask. extent: whether one program is frozen, or all.
    busy: what it is busy with; updating, crowded: whether that may be an update, or too much at once. culprit: what the trouble comes from. screen: asking for a recovery key.
    """

    machine: Literal["old", "outgrown"]
    freeze: Literal["hard"]
    busy: Literal["update", "program", "full", "calm"]
    updating: Literal["no"]
    crowded: Literal["no"]
    culprit: Literal["plugged", "inside", "network"]
    screen: Literal["key"]
    fails: Literal["slow"]
    sign: Literal["alert"]
    shown: Literal["full"]
    what: Literal["app"]
    extent: Literal["program", "all"]


Tries = tuple[Try, ...]

w = Author("slow", Known)

WHO = opening(w, tells("danger", danger=True), tells("swollen", data="possible"))
NOW = w.ask(
    "now",
    supposes("frozen", work="part"),
    supposes("slow", work="slow"),
    supposes(tells("web", Known(fails="slow")), work="slow"),
    supposes("hot", work="slow"),
    supposes("ghost", work="part"),
    supposes("other", work="slow"),
)
# Windows or Mac is asked here, where every gesture depends on it.
FROZEN = w.ask(
    "frozen",
    tells("all", work="no", os="windows"),
    tells("mac", work="no", os="mac"),
    tells("program", Known(extent="program")),
    supposes("often", work="slow"),
    supposes("moved", work="slow"),
    "other",
)
WHEN = w.ask("when", "always", "start", "program", "dock", "full", tells("net", Known(fails="slow")), "unsure")
NOISE = w.ask("noise", "burning", "fan", tells("click", data="possible"), "dock", "unsure")
GHOST = w.ask("ghost", tells("call", Known(sign="alert", shown="full")), "acts", "drifts", "unsure")
SAME = w.ask("same", tells("program", Known(what="app"), shared=True), "computers", "unsure")
# The same question as in `purchase`, with the same words: whoever goes on there has answered it.
AGE = w.ask(
    "age",
    "young",
    "middle",
    tells("aged", Known(machine="old")),
    tells("outgrown", Known(machine="outgrown")),
    "unsure",
)

# What can be tried: minutes of the reader's time, chance to help, articles.
ON_WINDOWS, ON_MAC, HARD = Known(os="windows"), Known(os="mac"), Known(freeze="hard")
SAVE = w.test(
    "save",
    1,
    0.15,
    "worked",
    "saved",
    "unsaved",
    tells("dead", Known(freeze="hard", extent="all")),
    kb=("KB-016",),
    halves=True,
)
WAIT = w.fix("wait-a-while", 1, 0.25, "KB-016", wait=4)
REDRAW = w.fix("redraw", 0.5, 0.1, "KB-016", needs=ON_WINDOWS, unless=HARD)
END_PROGRAM = w.fix("end-program", 2, 0.35, "KB-016", keeps="", loses_work=True, unless=HARD)
FORCE_OFF = w.test(
    "force-off",
    4,
    0.6,
    "worked",
    "failed",
    decides(tells("key", Known(screen="key"))),
    kb=("KB-016",),
    keeps="unsaved-lost",
    loses_work=True,
    needs=ON_WINDOWS,
)
MAC_OFF = w.fix("mac-off", 4, 0.6, "KB-072", keeps="unsaved-lost", loses_work=True, needs=ON_MAC)
WEB_EDITION = w.fix("web-edition", 2, 0.4, workaround=True)
PLUGGED_DEVICE = decides(tells("device", Known(culprit="plugged")))
BARE = w.test("bare", 2, 0.25, PLUGGED_DEVICE, "failed")
BUSY = w.test(
    "busy",
    1,
    0.3,
    tells("update", Known(busy="update", crowded="no")),
    tells("program", Known(busy="program", updating="no", crowded="no")),
    tells("full", Known(busy="full", updating="no")),
    tells("calm", Known(busy="calm", crowded="no")),
    kb=("KB-015",),
    halves=True,
)
LET_UPDATE = w.fix("let-update", 2, 0.15, "KB-030", wait=30, unless=Known(updating="no"))
FEWER = w.fix("fewer-tabs", 2, 0.25, "KB-015", keeps="save-first", unless=Known(crowded="no"))
END_BUSY = w.fix("end-busy", 2, 0.3, "KB-015", keeps="", loses_work=True, needs=Known(busy="program"))
MAINS = w.fix("mains", 1, 0.1, "KB-015", needs=Known(busy="calm"), unless=Known(device="desktop"))
STARTUP = w.fix("startup-programs", 3, 0.15, "KB-015")
SPACE = w.fix("space", 6, 0.25, "KB-054")
FREE_UP = w.fix("free-up", 3, 0.35, "KB-054")
DOCK_RESET = w.fix("dock-reset", 2, 0.35, keeps="save-first")
AIR = w.fix("air", 1, 0.25, "KB-021")
COOL = w.fix("cool-off", 1, 0.3, "KB-021", keeps="save-first", wait=15, loses_work=True)
OFFLINE = w.test(
    "ghost-offline",
    2,
    0.7,
    PLUGGED_DEVICE,
    tells("inside", Known(culprit="inside")),
    tells("stops", Known(culprit="network")),
    "unsure",
    kb=("KB-018",),
)
SWAP = w.fix("swap", 2, 0.7, "KB-018", workaround=True)

ALL_FROZEN: Tries = (SAVE, WAIT, REDRAW, END_PROGRAM, FORCE_OFF, MAC_OFF)
ONE_PROGRAM: Tries = (WAIT, END_PROGRAM, RESTART, WEB_EDITION)
OFTEN: Tries = (BARE, LET_UPDATE, RESTART)
SLOW: Tries = (BUSY, FEWER, END_BUSY, MAINS, LET_UPDATE, RESTART)
BY_WHEN: dict[str, Tries] = {
    "start": (STARTUP, LET_UPDATE, RESTART),
    "program": (END_PROGRAM, RESTART, WEB_EDITION),
    "dock": (DOCK_RESET, BARE),
    "full": (FREE_UP, SPACE),
    "unsure": (FEWER, RESTART),
}
TOO_LOUD: Tries = (AIR, BUSY, FEWER, END_BUSY, LET_UPDATE, COOL)

PROGRAM, TOP, MOMENTS = w.field("program", hears="app"), w.field("top"), w.field("moments")
SETUP, FREE, KEY_ID = w.field("setup"), w.field("free-space"), w.field("key-id")
FILES, DEVICE = w.field("local-files"), w.field("device")
SWOLLEN = w.end(
    "swollen",
    "phone",
    "KB-020",
    roads=("on-site", "call-back"),
    asks=(WORDS, SINCE, PHONE, PLACE, ASSET),
    data="possible",
)
DISK = w.end(
    "disk",
    "phone",
    "KB-021",
    roads=("workshop",),
    asks=(FILES, WORDS, SINCE, PHONE, PLACE, ASSET),
    act_first=True,
    data="possible",
)
BITLOCKER = w.end(
    "bitlocker", "phone", "KB-014", roads=("call-back",), asks=(KEY_ID, CHANGE, PHONE, ASSET), hardware="no"
)
HELD_UP = w.end(
    "held-up", "ticket", "KB-015", "KB-004", roads=("remote", "call-back"), asks=(PROGRAM, WORDS, SINCE, PHONE, PLACE)
)
STILL_FROZEN = w.end(
    "still-frozen",
    "ticket",
    "KB-016",
    roads=("workshop",),
    asks=(PROGRAM, FILES, SINCE, CHANGE, PHONE, ASSET),
    runs="no",
)
PROGRAM_STUCK = w.end(
    "program-stuck",
    "ticket",
    "KB-016",
    "KB-032",
    roads=("remote", "call-back"),
    asks=(PROGRAM, WORDS, SINCE, CHANGE, PHONE, ASSET),
    hardware="no",
)
FREEZES = w.end(
    "freezes", "ticket", "KB-016", roads=("remote", "workshop"), asks=(MOMENTS, PROGRAM, SETUP, CHANGE, PHONE, ASSET)
)
LOOSE = w.end(
    "loose", "ticket", "KB-016", roads=("workshop",), asks=(WORDS, SINCE, CHANGE, FILES, PHONE, ASSET), hardware="yes"
)
PLUGGED = w.end("plugged", "ticket", "KB-018", roads=("replacement",), asks=(DEVICE, WORDS, SINCE, PHONE, PLACE))
INSIDE = w.end("inside", "ticket", "KB-018", roads=("workshop",), asks=(WORDS, SINCE, CHANGE, PHONE, ASSET))
STILL_SLOW = w.end(
    "still-slow",
    "ticket",
    "KB-015",
    roads=("remote", "call-back"),
    asks=(TOP, MOMENTS, SETUP, SINCE, CHANGE, PHONE, ASSET),
)
FULL = w.end(
    "full", "ticket", "KB-054", roads=("remote", "call-back"), asks=(FREE, WORDS, SINCE, PHONE, ASSET), hardware="no"
)
TOO_HOT = w.end("too-hot", "ticket", "KB-021", roads=("workshop",), asks=(TOP, WORDS, SINCE, CHANGE, PHONE, ASSET))
TO_NETWORK, TO_SECURITY = w.hand_over("network"), w.hand_over("security")
TO_CRISIS, TO_PURCHASE = w.hand_over("crisis"), w.hand_over("purchase", nature="wish")


@w.wizard(icon="timer-sand", kb="KB-015")
def slow(case: Case) -> Interview:
    """Danger, attack and production first; then what it does, and what keeps the work before what loses it."""
    who = yield WHO
    if who == "danger":
        return DANGER
    if who == "swollen":
        return SWOLLEN
    if who == "attack":
        return UNDER_ATTACK
    if who == "production":
        return TO_CRISIS
    now = yield NOW
    if now == "web":
        return TO_NETWORK
    if now == "ghost":
        return (yield from ghost(case))
    if who == "several":
        return (yield from several(case))
    if now == "frozen":
        return (yield from frozen(case))
    if now == "slow":
        return (yield from slowness(case))
    if now == "hot":
        return (yield from hot(case))
    return (yield from tries_then(case, TICKET, RESTART))


def several(case: Case) -> Interview:
    """Several people on one program: it is the program. Several computers: whether work goes on comes first."""
    same = yield SAME
    if same == "program":
        return TO_CRISIS
    return HELD_UP if (yield from crisis(case)) else (yield from details(case, HELD_UP))


def tries_then(case: Case, ending: Outcome, *tries: Try) -> Interview:
    """As fixes_then in common; what a test has found out decides where it ends."""
    if (yield from try_fixes(case, *tries)):
        return SOLVED
    if case.facts.get("screen") == "key":
        return BITLOCKER
    yield from impact(case)
    return (yield from details(case, PLUGGED if case.facts.get("culprit") == "plugged" else ending))


def frozen(case: Case) -> Interview:
    """First what saves the work, then what may lose it; holding the button comes last."""
    what = yield FROZEN
    if what in ("all", "mac"):
        return (yield from tries_then(case, STILL_FROZEN, *ALL_FROZEN))
    if what == "program":
        return (yield from one_program(case))
    if what == "moved":
        return (yield from tries_then(case, LOOSE))
    return (yield from tries_then(case, FREEZES, *OFTEN))


def one_program(case: Case) -> Interview:
    """One program is frozen, unless not even the keyboard answers: then it is the whole computer, and no menu opens."""
    saved = yield SAVE
    if saved == WORKED:
        return SOLVED
    if saved == "dead":
        yield ON
        case.learn(work="no")
        return (yield from tries_then(case, STILL_FROZEN, *ALL_FROZEN))
    if saved == COULD_NOT:  # a second one that cannot be done ends the tries
        waited = yield WAIT
        if waited == WORKED:
            return SOLVED
        return (yield from tries_then(case, PROGRAM_STUCK, *(ONE_PROGRAM if waited == FAILED else ())))
    return (yield from tries_then(case, PROGRAM_STUCK, *(() if saved == STOP else ONE_PROGRAM)))


def slowness(case: Case) -> Interview:
    """When it is slow tells where to look. One that is simply too old is a purchase, once the free steps have failed."""
    when = yield WHEN
    if when == "net":
        return TO_NETWORK
    if when == "program":
        return (yield from tries_then(case, PROGRAM_STUCK, *BY_WHEN["program"]))
    if when == "full":
        case.learn(nature="sign")
        return (yield from tries_then(case, FULL, *BY_WHEN["full"]))
    if when == "dock":
        return (yield from tries_then(case, STILL_SLOW, *BY_WHEN["dock"]))
    if (yield from try_fixes(case, *when.pick(BY_WHEN, SLOW))):
        return SOLVED
    age = yield AGE
    if age in ("aged", "outgrown"):
        return TO_PURCHASE
    return (yield from tries_then(case, STILL_SLOW))


def hot(case: Case) -> Interview:
    """Heat is let out; a disk that clicks is not waited for."""
    noise = yield NOISE
    if noise == "click":
        return DISK
    if noise == "dock":
        return (yield from tries_then(case, PLUGGED, DOCK_RESET))
    return (yield from tries_then(case, TOO_HOT, *noise.pick({"burning": (COOL,), "fan": TOO_LOUD}, (AIR, COOL))))


def ghost(case: Case) -> Interview:
    """A mouse that moves by itself is a worn device far more often than an attack, but an attack must not be missed."""
    seen = yield GHOST
    if seen == "acts":
        return UNDER_ATTACK
    if seen == "call":
        return TO_SECURITY
    if case.facts.who != "one":  # several mice at once are no worn device
        return UNDER_ATTACK
    found = yield OFFLINE
    if found == "inside":
        return (yield from tries_then(case, INSIDE))
    if found == "device":
        return (yield from tries_then(case, PLUGGED, SWAP))
    return UNDER_ATTACK  # it stops with the network, or nobody could see: in doubt it is a stranger
