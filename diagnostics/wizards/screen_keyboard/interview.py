"""A screen, a keyboard, a mouse, a touchpad or a docking station that does not do what it should.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, the interview.
Knowledge: wizards.md section 3 and what real requests added; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, decides, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.run import Case
from diagnostics.engine.steps import Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
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
    crisis,
    details,
    impact,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out beside the common facts.

    screen: which one. drawn: whether the computer sees it. panel: whether the screen itself makes the marks.
    link: how keyboard or mouse is connected. culprit: what fails, of dock and laptop, tried apart.
    """

    screen: Literal["laptop", "extra", "only"]
    drawn: Literal["yes", "no"]
    panel: Literal["yes", "no"]
    link: Literal["builtin", "cable", "wireless", "dock"]
    culprit: Literal["dock", "laptop"]


Tries = tuple[Try, ...]

w = Author("screen-keyboard", Known)

WHO = opening(w, tells("danger", danger=True), tells("swollen", data="possible"), tells("spill", work="no"))
PART = w.ask(
    "part-fails",
    supposes("screen", work="slow"),
    supposes("keyboard", work="part"),
    supposes("pointer", work="part"),
    supposes("dock", work="part"),
    supposes("wish", nature="wish"),
    supposes("other", work="part"),
)
WHICH = w.ask(
    "which-screen",
    supposes(tells("laptop", Known(screen="laptop", device="laptop")), work="part"),
    tells("extra", Known(screen="extra")),
    supposes(tells("only", Known(screen="only", device="desktop")), work="no"),
    all_there=True,
)
IMAGE = w.ask("image", "none", "range", "flicker", "size", "marks", "cracked", "other")
KEYS = w.ask("keys", "dead", "letters", "some", "remote", "other")
POINTER = w.ask("pointer-does", "dead", "some", "jumps", "other")
BUILT_IN = tells("builtin", Known(link="builtin", device="laptop"))
CABLE_LINK, WIRELESS = tells("cable", Known(link="cable")), tells("wireless", Known(link="wireless"))
LINK = w.ask("input-link", BUILT_IN, CABLE_LINK, WIRELESS, tells("dock", Known(link="dock")), "unsure")
KEY_TEST = w.probe("keyboard", ("keyboard",), "ok", "repeats", "missing", "layout", "unknown")
GESTURES = w.probe("gestures", ("pointer",), "ok", "missing", "unknown")
COLOURS = w.probe("screen", ("screen",), tells("ok", Known(panel="no")), tells("marks", Known(panel="yes")), "unknown")

# What can be tried: minutes of the reader's time, chance to help, articles.
DRAWN, MISSING = tells("drawn", Known(drawn="yes")), tells("missing", Known(drawn="no"))
SEEN = w.test("seen", 1, 0.45, "worked", DRAWN, MISSING, kb=("KB-017",), halves=True)
INPUT = w.fix("input", 1, 0.2, "KB-017", unless=Known(screen="laptop"))
PLUG = w.fix("picture-cable", 2, 0.3, "KB-017", unless=Known(drawn="yes"))
DOCK = w.fix("dock-power", 2, 0.45, "KB-017")
DIRECT_SCREEN = w.fix("direct-screen", 2, 0.3, "KB-017", workaround=True)
BRIGHT = w.fix("bright", 1, 0.25, "KB-017", needs=Known(screen="laptop"))
REDRAW = w.fix("redraw-picture", 0.5, 0.12, "KB-017")
OTHER_SCREEN = w.fix("second-picture", 3, 0.35, "KB-017", workaround=True)
SIXTY = w.fix("sixty-hertz", 2, 0.35)
SCALE = w.fix("scale", 1, 0.5, "KB-017")
IN_IT, NOT_IN_IT = tells("shown", Known(panel="no")), decides(tells("clean", Known(panel="yes")))
SHOT = w.test("shot", 1, 0.1, NOT_IN_IT, IN_IT, kb=("KB-017",), halves=True)
LAYOUT = w.fix("layout", 0.3, 0.45, "KB-018")
NUMBERS = w.fix("num-lock", 0.3, 0.3, "KB-018")
STICKY = w.fix("sticky", 1, 0.15, "KB-018")
AGAIN = w.fix("remote-again", 2, 0.45, keeps="save-first")
TABLET_MODE = w.fix("tablet-mode", 0.5, 0.15, needs=Known(link="builtin"))
TOUCH_KEY = w.fix("touch-key", 0.5, 0.25, "KB-018", needs=Known(link="builtin"))
BATTERY = w.fix("batteries", 2, 0.3, "KB-018", needs=Known(link="wireless"))
RECEIVER = w.fix("receiver", 1, 0.2, "KB-018", needs=Known(link="wireless"))
PAIR = w.fix("pair", 2, 0.2, "KB-018", needs=Known(link="wireless"))
PORT = w.fix("usb-port", 1, 0.25, "KB-018", needs=Known(link="cable"))
DIRECT = w.fix("direct-usb", 1, 0.45, "KB-018", workaround=True, needs=Known(link="dock"))
SURFACE = w.fix("surface", 1, 0.15, "KB-018", unless=Known(link="builtin"))
BORROW_KEYS = w.fix("borrow-keys", 3, 0.5, "KB-018", workaround=True)
BORROW_MOUSE = w.fix("borrow-mouse", 2, 0.5, "KB-018", workaround=True)
DOCK_PORT = w.fix("dock-socket", 1, 0.2)
AT_DOCK, AT_LAPTOP = (
    decides(tells("dock", Known(culprit="dock"))),
    decides(tells("laptop", Known(culprit="laptop"))),
)
SWAP = w.test("swap", 4, 0.35, AT_DOCK, AT_LAPTOP, keeps="save-first")
NO_DOCK = w.fix("without-dock", 2, 0.4, workaround=True)

BLACK: dict[str, Tries] = {
    "laptop": (BRIGHT, REDRAW, OTHER_SCREEN),
    "extra": (SEEN, INPUT, PLUG, DOCK, DIRECT_SCREEN),
    "only": (PLUG, INPUT, REDRAW, OTHER_SCREEN),
}
FLICKER: dict[str, Tries] = {
    "laptop": (REDRAW, RESTART, OTHER_SCREEN),
    "extra": (PLUG, DOCK, REDRAW, DIRECT_SCREEN),
    "only": (PLUG, REDRAW, RESTART),
}
DEAD_KEYS: Tries = (TABLET_MODE, BATTERY, RECEIVER, PAIR, PORT, DOCK, DIRECT, RESTART, BORROW_KEYS)
DEAD_MOUSE: Tries = (TOUCH_KEY, BATTERY, RECEIVER, SURFACE, PAIR, PORT, DOCK, DIRECT, RESTART, BORROW_MOUSE)

MODELS, WHICH_KEYS, DESK_NUMBERS = w.field("models"), w.field("which-keys"), w.field("desks", hears="count")
VERSIONS = w.field("versions")
USUAL_HERE = (WORDS, SINCE, PHONE, PLACE, CHANGE)
DESKS = w.end("desks", "ticket", "KB-017", roads=("on-site", "call-back"), asks=(DESK_NUMBERS, MODELS, SINCE, PHONE))
LAPTOP_SCREEN = w.end("laptop-screen", "ticket", "KB-017", "KB-009", roads=("workshop",), asks=(*USUAL_HERE, ASSET))
ONLY_SCREEN = w.end(
    "only-screen", "ticket", "KB-017", "KB-011", roads=("on-site", "workshop"), asks=(MODELS, *USUAL_HERE)
)
EXTRA_SCREEN = w.end("extra-screen", "ticket", "KB-017", roads=("on-site", "call-back"), asks=(MODELS, *USUAL_HERE))
MONITOR = w.end("monitor", "ticket", "KB-017", roads=("replacement",), asks=(MODELS, WORDS, SINCE, PLACE))
PICTURE = w.end("picture", "ticket", "KB-017", roads=("remote", "call-back"), asks=(MODELS, *USUAL_HERE))
DOCK_FAILS = w.end("dock", "ticket", "KB-017", roads=("on-site", "replacement"), asks=(MODELS, *USUAL_HERE))
TYPING = w.end("typing", "ticket", "KB-018", roads=("remote", "call-back"), asks=(WHICH_KEYS, *USUAL_HERE))
REMOTE_TYPING = w.end(
    "remote-typing", "ticket", "KB-018", roads=("remote", "call-back"), asks=(VERSIONS, *USUAL_HERE[:3]), hardware="no"
)
BUILT_IN_FAILS = w.end(
    "built-in", "ticket", "KB-018", "KB-009", roads=("workshop",), asks=(WHICH_KEYS, *USUAL_HERE[1:], ASSET)
)
DEVICE_FAILS = w.end("input-device", "ticket", "KB-018", roads=("replacement",), asks=(WHICH_KEYS, *USUAL_HERE[:4]))
TO_DAMAGE = w.hand_over("damage")
TO_CRISIS = w.hand_over("crisis")
TO_PURCHASE = w.hand_over("purchase", nature="wish")


@w.wizard(icon="monitor-off", kb="KB-017")
def screen_keyboard(case: Case) -> Interview:
    """Danger and production first, then which of them fails."""
    who = yield WHO
    if who == "danger":
        return DANGER
    if who == "attack":
        return UNDER_ATTACK
    if who in ("swollen", "spill"):
        return TO_DAMAGE
    if who == "production":
        return TO_CRISIS
    if who == "several":
        return DESKS if (yield from crisis(case)) else (yield from details(case, DESKS))

    part = yield PART
    if part == "wish":
        return TO_PURCHASE
    if part == "screen":
        return (yield from screen(case))
    if part == "keyboard":
        return (yield from keyboard(case))
    if part == "pointer":
        return (yield from pointer(case))
    if part == "dock":
        return (yield from dock(case))
    return (yield from tries_then(case, TICKET, RESTART))


def tries_then(case: Case, ending: Outcome, *tries: Try) -> Interview:
    """As fixes_then in common; what works without the dock is the dock's fault."""
    if (yield from try_fixes(case, *tries)):
        return SOLVED
    yield from impact(case)
    if case.answer(DIRECT_SCREEN) == "worked" or case.answer(DIRECT) == "worked":
        ending = DOCK_FAILS
    return (yield from details(case, ending))


def screen(case: Case) -> Interview:
    """Which screen and what it shows tell whether it is a setting, a cable, the dock or the panel."""
    which = yield WHICH
    image = yield IMAGE
    if image == "cracked":
        # Damage asks neither what happened nor to what: it looks for this finding.
        case.facts = case.facts.learn({"harm": "screen" if which == "laptop" else "accessory"})
        return TO_DAMAGE
    ending = which.pick({"laptop": LAPTOP_SCREEN, "only": ONLY_SCREEN}, EXTRA_SCREEN)
    if image == "none":
        return (yield from tries_then(case, ending, *which.pick(BLACK)))
    if image == "range":
        return (yield from tries_then(case, PICTURE, SIXTY, INPUT))
    if image == "marks":
        return (yield from marks(case, LAPTOP_SCREEN if which == "laptop" else MONITOR))
    if image == "size":
        return (yield from tries_then(case, PICTURE, SCALE, RESTART))
    if image == "flicker":
        return (yield from tries_then(case, PICTURE, *which.pick(FLICKER)))
    return (yield from tries_then(case, PICTURE, RESTART))


def marks(case: Case, worn: Outcome) -> Interview:
    """Lines or spots: what a screenshot does not show is made by the screen itself, or by its cable."""
    colours = yield COLOURS
    cable = (PLUG,) if worn is MONITOR else ()
    tries: Tries = colours.pick({"marks": cable, "ok": (REDRAW, RESTART)}, (SHOT, REDRAW, RESTART))
    if (yield from try_fixes(case, *tries)):
        return SOLVED
    if case.facts.get("panel") == "yes":
        return (yield from tries_then(case, worn, *cable))
    return (yield from tries_then(case, PICTURE))


def keyboard(case: Case) -> Interview:
    """What it types: a setting where the letters are wrong, a connection where nothing comes."""
    keys = yield KEYS
    if keys == "dead":
        yield LINK
        return (yield from device(case, *DEAD_KEYS))
    if keys == "remote":
        return (yield from tries_then(case, REMOTE_TYPING, AGAIN))
    if keys == "letters":
        return (yield from tries_then(case, TYPING, LAYOUT, NUMBERS, STICKY, RESTART))
    if keys == "other":
        return (yield from tries_then(case, TYPING, RESTART, BORROW_KEYS))
    typed = yield KEY_TEST
    # All keys answer: it is a program. None of what can be set explains a key that says nothing.
    by_verdict: dict[str, Tries] = {
        "layout": (LAYOUT, NUMBERS, RESTART),
        "missing": (BORROW_KEYS,),
        "repeats": (STICKY, BORROW_KEYS),
        "ok": (RESTART,),
    }
    tries = typed.pick(by_verdict, (STICKY, RESTART, BORROW_KEYS))
    return (yield from tries_then(case, TYPING, *tries))


def pointer(case: Case) -> Interview:
    """A mouse or touchpad: a connection where nothing moves, a setting or wear where a gesture is missing."""
    does = yield POINTER
    if does == "some":
        seen = yield GESTURES
        tries: Tries = seen.pick({"missing": (BORROW_MOUSE,), "ok": (RESTART,)}, (RESTART, BORROW_MOUSE))
        return (yield from tries_then(case, DEVICE_FAILS, *tries))
    yield LINK
    if does == "jumps":
        return (yield from device(case, SURFACE, PORT, RECEIVER, RESTART, BORROW_MOUSE))
    return (yield from device(case, *DEAD_MOUSE))


def device(case: Case, *tries: Try) -> Interview:
    """A keyboard or pointer that does nothing: by how it is connected."""
    ending = BUILT_IN_FAILS if case.facts.get("link") == "builtin" else DEVICE_FAILS
    linked = tries if case.facts.get("link") == "dock" else tuple(item for item in tries if item is not DOCK)
    return (yield from tries_then(case, ending, *linked))


def dock(case: Case) -> Interview:
    """Several things at once: the dock, or the laptop's socket for it, told apart at another desk."""
    if (yield from try_fixes(case, DOCK, DOCK_PORT, SWAP, NO_DOCK)):
        return SOLVED
    yield from impact(case)
    return (yield from details(case, PICTURE if case.facts.get("culprit") == "laptop" else DOCK_FAILS))
