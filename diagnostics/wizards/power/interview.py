"""A computer that won't start, switches itself off, loses its battery or runs hot.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, the interview.
Knowledge: wizards.md section 1 and D1; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, decides, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.run import Case, after
from diagnostics.engine.steps import Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
    DANGER,
    KIND,
    PHONE,
    PLACE,
    RESTART,
    SINCE,
    SOLVED,
    TICKET,
    TYPE,
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

    socket: whether the wall gives current. charge: that the battery does not take it. charger: whether the computer's own is the cause.
    caps: whether Windows answers the Caps Lock key. signs: lights or beeps that name the part.
    screen: dark, or asking for a recovery key. busy: it is repairing its own firmware.
    brick: that a desktop has a charger, like a laptop. symptom: the answer to that question, where a wizard that hands over knows it.
    """

    socket: Literal["works", "dead"]
    charge: Literal["no"]
    charger: Literal["bad"]
    caps: Literal["answers", "silent"]
    signs: Literal["code"]
    screen: Literal["dark", "key"]
    busy: Literal["repair"]
    brick: Literal["yes"]
    symptom: Literal["off"]


Tries = tuple[Try, ...]

w = Author("power", Known)

WHO = opening(
    w,
    tells("danger", danger=True),
    tells("hot-battery", danger=True),
    tells("swollen", data="possible"),
    tells("spill", work="no"),
)
SYMPTOM = w.ask(
    "symptom",
    tells("dead", Known(screen="dark", work="no", runs="no")),
    tells("black", Known(screen="dark", work="no", runs="no")),
    tells("stops", work="no", runs="no"),
    supposes("off", work="part"),
    supposes("battery", work="ok"),
    supposes("hot", work="slow"),
    supposes(tells("cut", Known(socket="dead")), work="no"),
    "other",
)
# Whose computers are off decides between a crisis and one desk: a reader may well have two computers.
NEARBY = w.ask(
    "nearby",
    tells("out", who="several", scope_unknown=False),
    tells("mine", who="one", place="office", scope_unknown=False),
    tells("home", who="one", place="home", scope_unknown=False),
    "unsure",
)
LIGHT = w.ask("light", "steady", tells("blink", Known(signs="code")), "repair", "none", "unsure")
SCREEN = w.ask("screen", "key", "update", "code", "menu", "loop", "other")
WHEN = w.ask("when", "load", "moved", tells("battery", device="laptop"), "hour", "idle", "random", "unsure")
BATTERY = w.ask(
    "battery", "drains", "no-charge", "slow", tells("limit", nature="sign"), "lost", "other", known="battery"
)
NOISE = w.ask("noise", "burning", "fan", tells("click", data="possible"), "unsure")

# What can be tried: minutes of the reader's time, chance to help, articles.
NO_CAPS = Known(caps="silent")
LIT, DARK = tells("failed", Known(socket="works")), decides(tells("dark", Known(socket="dead")))
# With another charger the computer runs: neither "it does not switch on" nor "work has stopped" holds any more.
OTHER_CHARGER = decides(tells("other", Known(charger="bad", around="used", runs="yes", work="ok")))
WEAK, NO_CHARGE = decides(tells("weak", Known(charger="bad"))), decides(tells("no-charge", Known(charge="no")))
STARTS = ("worked", "failed", decides(tells("key", Known(screen="key"))))
SOCKET = w.test("socket", 1, 0.15, "worked", LIT, DARK, keeps="untouched", halves=True)
STRIP = w.fix("strip", 2, 0.3, keeps="off")
CORD = w.test("cord", 2, 0.1, "worked", "failed", tells("brick", Known(brick="yes")), keeps="off")
HOLD = w.fix("hold", 1, 0.2, keeps="asleep")
DRAIN = w.fix("drain", 3, 0.3, "KB-011", keeps="asleep")
DRAIN_DESKTOP = w.fix("drain-desktop", 2, 0.2, "KB-011", keeps="asleep")
BRICK_REST = w.fix("charger-rest", 1, 0.1, "KB-019", keeps="untouched", wait=5)
CHARGER = w.test("charger", 3, 0.3, "worked", OTHER_CHARGER, "failed", kb=("KB-019",), keeps="untouched")
CHARGE = w.fix("charge", 2, 0.18, keeps="off", wait=30)
NO_DOCK = w.fix("no-dock", 2, 0.1, keeps="off")
CAPS = w.test(
    "caps",
    0.5,
    0.3,
    "worked",
    tells("changes", Known(caps="answers")),
    tells("still", Known(caps="silent")),
    tells("blink", Known(caps="silent", signs="code")),
    decides(tells("repair", Known(busy="repair"))),
    "unsure",
    halves=True,
)
REDRAW = w.fix("redraw", 0.5, 0.15, "KB-017", unless=NO_CAPS)
OWN_SCREEN = w.fix("own-screen", 2, 0.35, "KB-017", needs=Known(device="laptop"), unless=NO_CAPS)
PICTURE = w.fix("picture", 2, 0.35, "KB-017", needs=Known(device="desktop"), unless=NO_CAPS)
OTHER_SCREEN = w.fix("other-screen", 3, 0.3, "KB-017", workaround=True, unless=NO_CAPS)
DRAIN_BLACK = w.test("drain-black", 3, 0.2, *STARTS, kb=("KB-017",), keeps="unsaved-lost", loses_work=True)
LET_RUN = w.fix("let-run", 1, 0.15, "KB-011", keeps="untouched", wait=30)
CONTINUE = w.fix("continue", 2, 0.3, "KB-013", keeps="untouched")
BARE = w.test("usb", 2, 0.2, *STARTS, kb=("KB-011",), keeps="unsaved-lost", loses_work=True)
ONCE = w.test("once", 3, 0.25, *STARTS, kb=("KB-013",), keeps="unsaved-lost", loses_work=True)
COOL = w.fix("cool", 1, 0.3, "KB-021", keeps="save-first", wait=15, loses_work=True)
LOAD = w.fix("load", 3, 0.2, keeps="save-first", loses_work=True)
PLUG = w.test("plug", 1, 0.15, "worked", "failed", NO_CHARGE, kb=("KB-012",))
MAINS = w.fix("mains", 1, 0.15, "KB-019", workaround=True)
UPDATES = w.test("updates", 1, 0.1, "worked", "failed", kb=("KB-012",))
UPDATE_RUNS = w.fix("update-runs", 1, 0.15, "KB-021", wait=30)
SLEEP = w.fix("sleep", 2, 0.4)
DIRECT = w.fix("direct", 1, 0.25, "KB-019")
LOW_WATT = w.test("low-watt", 1, 0.2, "worked", WEAK, "failed", kb=("KB-019",))
SAVER = w.fix("saver", 2, 0.15, "KB-019")
BORROW = w.fix("borrow", 3, 0.4, "KB-019", workaround=True)

DEAD_DESKTOP: Tries = (SOCKET, STRIP, DRAIN_DESKTOP, CORD)
BLACK: Tries = (CAPS, REDRAW, OWN_SCREEN, PICTURE, OTHER_SCREEN, DRAIN_BLACK)
AT_RANDOM: Tries = (PLUG, UPDATES, COOL, LOAD)
CHARGING: Tries = (DIRECT, BRICK_REST, CHARGER, LOW_WATT)
DEAD_BY_TYPE: dict[str, Tries] = {"tablet": (SOCKET, HOLD, CHARGE, CHARGER), "other": (SOCKET, HOLD, CHARGER)}
# A light that nobody sees does not prove that no current comes: the computer may be stuck asleep all the same.
NO_LIGHT: Tries = (SOCKET, HOLD, DRAIN, CHARGER, CHARGE)
DEAD_BY_LIGHT: dict[str, Tries] = {
    "steady": (HOLD, DRAIN, NO_DOCK, CHARGE),
    "blink": (HOLD, DRAIN, CHARGE),
    "none": NO_LIGHT,
    "unsure": NO_LIGHT,
}
STOPS: dict[str, Tries] = {"menu": (CONTINUE,), "loop": (LET_RUN, BARE, ONCE)}
OFF_BY_WHEN: dict[str, Tries] = {
    "load": (COOL, LOAD),
    "moved": (PLUG,),
    "hour": (UPDATES, SLEEP),
    "idle": (SLEEP, UPDATES),
}
BY_BATTERY: dict[str, Tries] = {
    "no-charge": (SOCKET, *CHARGING),
    "slow": (LOW_WATT, DIRECT),
    "lost": (BORROW,),
    "other": (DIRECT,),
}

FILES = w.field("local-files")
FLASHES, BEEPS, STOP_CODE = w.field("flashes"), w.field("beeps"), w.field("stop-code", fact="screen", hears="message")
KEY_ID, DOING, WATTS = w.field("key-id"), w.field("doing"), w.field("watts")
LIQUID, JOURNEY = w.field("liquid"), w.field("journey")
CHANGE = w.field("change", hears="changed")  # here a storm counts as well
MACHINE = (WORDS, SINCE, PHONE, PLACE, ASSET, KIND)
SWOLLEN = w.end("swollen", "phone", "KB-020", roads=("on-site", "call-back"), asks=MACHINE, data="possible")
SPILL = w.end("spill", "phone", "KB-022", roads=("workshop",), asks=(LIQUID, FILES, *MACHINE[2:]), act_first=True)
DISK = w.end("disk", "phone", "KB-021", roads=("workshop",), asks=(FILES, *MACHINE), act_first=True, data="possible")
BITLOCKER = w.end(
    "bitlocker", "phone", "KB-014", roads=("call-back",), asks=(KEY_ID, CHANGE, PHONE, ASSET), hardware="no"
)
WAIT = w.end("wait", "article", "KB-011", roads=("call-back",), asks=(*MACHINE, CHANGE))
STOPPED = w.end("stopped", "ticket", "KB-011", "KB-004", roads=("on-site", "call-back"), asks=MACHINE[:4])
SITE_POWER = w.end(
    "site-power", "ticket", "KB-011", "KB-004", roads=("on-site", "call-back"), asks=MACHINE[:4], hardware="no"
)
NO_POWER = w.end("no-power", "ticket", "KB-011", roads=("on-site", "call-back"), asks=MACHINE[:4], hardware="no")
HOME_POWER = w.end("home-power", "ticket", "KB-011", roads=("call-back",), asks=MACHINE[:4], hardware="no")
NO_START = w.end("no-start", "ticket", "KB-011", roads=("workshop",), asks=(STOP_CODE, *MACHINE, CHANGE, FILES))
PART_CODE = w.end("part-code", "ticket", "KB-011", roads=("workshop",), asks=(FLASHES, BEEPS, *MACHINE, FILES))
SCREEN_FAILS = w.end("screen-fails", "ticket", "KB-017", roads=("workshop",), asks=MACHINE)
SWITCHES_OFF = w.end(
    "switches-off", "ticket", "KB-012", roads=("remote", "workshop"), asks=(DOING, *MACHINE, CHANGE, FILES)
)
LOOSE = w.end("loose-contact", "ticket", "KB-012", roads=("workshop",), asks=(*MACHINE, CHANGE, FILES))
RESTARTS = w.end("restarts-alone", "ticket", "KB-012", roads=("remote", "call-back"), asks=(DOING, *MACHINE, CHANGE))
POWER_PART = w.end("power-part", "ticket", "KB-019", roads=("workshop",), asks=(WATTS, *MACHINE, CHANGE))
WORN = w.end("battery-worn", "ticket", "KB-019", roads=("replacement",), asks=MACHINE)
CHARGER_LOST = w.end("charger-lost", "ticket", "KB-019", roads=("replacement",), asks=(WATTS, *MACHINE))
LIMIT = w.end(
    "charge-limit", "article", "KB-019", roads=("advice",), asks=(JOURNEY, WORDS, PHONE, ASSET), nature="sign"
)
TOO_HOT = w.end("too-hot", "ticket", "KB-021", roads=("workshop",), asks=(DOING, *MACHINE))


@w.wizard(icon="power", kb="KB-012", version=2)
def power(case: Case) -> Interview:
    """Danger and production first, then what the computer does, then what can be tried on that branch."""
    who = yield WHO
    if who in ("danger", "hot-battery"):
        return DANGER
    if who == "attack":
        return UNDER_ATTACK
    if who == "swollen":
        return SWOLLEN
    if who == "spill":
        return SPILL
    if who in ("production", "several"):
        return STOPPED if (yield from crisis(case)) else (yield from details(case, STOPPED))

    if case.facts.get("symptom") is not None:
        case.facts = after(case.facts, SYMPTOM, "off")
        return (yield from off(case))
    symptom = yield SYMPTOM
    if symptom == "dead":
        return (yield from dead(case))
    if symptom == "black":
        yield TYPE
        return (yield from tries_then(case, NO_START, *((HOLD,) if case.facts.get("device") == "tablet" else BLACK)))
    if symptom == "stops":
        return (yield from stops(case))
    if symptom == "off":
        return (yield from off(case))
    if symptom == "battery":
        return (yield from battery(case))
    if symptom == "hot":
        return (yield from hot(case))
    if symptom == "cut":
        return (yield from no_current(case))
    return (yield from tries_then(case, TICKET, RESTART))


def no_current(case: Case) -> Interview:
    """No current, or several computers off: whose, before anybody calls it a crisis."""
    nearby = yield NEARBY
    if nearby == "out":
        return SITE_POWER if (yield from crisis(case)) else (yield from details(case, SITE_POWER))
    if case.answer(SOCKET) is None and (yield from try_fixes(case, SOCKET, STRIP)):
        return SOLVED
    if case.facts.get("socket") == "works":  # there is current after all: it is the computer
        yield TYPE
        yield from impact(case)
        return (yield from details(case, NO_START))
    yield from impact(case)
    return (yield from details(case, HOME_POWER if nearby == "home" else NO_POWER))


def tries_then(case: Case, ending: Outcome, *tries: Try) -> Interview:
    """As fixes_then in common; what a test has found out decides where it ends."""
    if (yield from try_fixes(case, *tries)):
        return SOLVED
    found = case.facts.get
    if found("socket") == "dead":
        return (yield from no_current(case))
    if found("screen") == "key":
        return BITLOCKER
    if found("busy") == "repair":
        return WAIT
    yield from impact(case)
    if case.facts.work == "no":
        case.learn(runs="no")  # a computer on which nothing can be done is not repaired from a distance
    if case.answer(OTHER_SCREEN) == "worked":
        ending = SCREEN_FAILS
    if case.answer(BORROW) == "failed" or case.answer(MAINS) == "failed":
        ending = POWER_PART  # not the charger alone, or not the battery alone
    if case.facts.get("charger") == "bad":
        ending = CHARGER_LOST
    elif case.facts.get("signs") == "code":
        ending = PART_CODE
    return (yield from details(case, ending))


def dead(case: Case) -> Interview:
    """No light, no sound: the current on its way in, from the wall to the computer."""
    kind = yield TYPE
    if kind != "laptop":
        if (yield from try_fixes(case, *kind.pick(DEAD_BY_TYPE, DEAD_DESKTOP))):
            return SOLVED
        return (yield from tries_then(case, NO_START, *((CHARGER,) if case.facts.get("brick") == "yes" else ())))
    light = yield LIGHT
    if light == "repair":
        return WAIT
    return (yield from tries_then(case, NO_START, *light.pick(DEAD_BY_LIGHT)))


def stops(case: Case) -> Interview:
    """It never gets to Windows: two starts at most, and none where a recovery key or an update is on the screen."""
    screen = yield SCREEN
    if screen == "key":
        return BITLOCKER
    if screen == "update":
        return WAIT
    return (yield from tries_then(case, NO_START, *screen.pick(STOPS, (BARE, ONCE))))


def off(case: Case) -> Interview:
    """When it goes off tells why: heat, a contact, the battery, an update, sleep."""
    when = yield WHEN
    if when == "battery":
        return (yield from tries_then(case, WORN, MAINS))
    ending = when.pick({"moved": LOOSE, "hour": RESTARTS, "idle": RESTARTS}, SWITCHES_OFF)
    if (yield from try_fixes(case, *when.pick(OFF_BY_WHEN, AT_RANDOM))):
        return SOLVED
    if case.facts.get("charge") == "no":
        return (yield from tries_then(case, POWER_PART, *CHARGING))
    return (yield from tries_then(case, ending))


def battery(case: Case) -> Interview:
    """The computer works: a battery that wears out is a sign to act on, not a breakdown."""
    state = yield BATTERY
    if state == "limit":
        return LIMIT
    if state == "drains":
        ending = yield from tries_then(case, WORN, LOW_WATT, SAVER)
        if case.facts.work == "ok":
            case.learn(nature="sign")
        return ending
    return (yield from tries_then(case, CHARGER_LOST if state == "lost" else POWER_PART, *state.pick(BY_BATTERY)))


def hot(case: Case) -> Interview:
    """Heat is let out; a disk that clicks is not waited for."""
    noise = yield NOISE
    if noise == "click":
        return DISK
    tries = (COOL,) if noise == "burning" else (UPDATE_RUNS, COOL, LOAD)
    return (yield from tries_then(case, TOO_HOT, *tries))
