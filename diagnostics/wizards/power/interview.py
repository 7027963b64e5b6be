"""A computer that won't start, switches itself off, loses its battery or runs hot.

Read it as an interview: the questions first, in the order they are asked, then the fixes, the endings, the interview.
Knowledge: wizards.md section 1 and D1; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from diagnostics.engine.author import Author, tells
from diagnostics.engine.run import Case
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    AROUND,
    DANGER,
    UNDER_ATTACK,
    crisis,
    details,
    fixes_then,
    opening,
)

w = Author("power")

# Questions, then fixes (minutes, chance, articles), then endings.
WHO = opening(
    w,
    tells("danger", danger=True),
    tells("hot-battery", danger=True),
    tells("swollen", data="possible"),
    tells("spill", work="no"),
)
SYMPTOM = w.ask(
    "symptom",
    tells("dead", work="no"),
    tells("black", work="no"),
    tells("stops", work="no"),
    tells("off", work="part"),
    tells("battery", work="ok"),
    tells("hot", work="slow"),
    tells("cut", who="several", work="no", scope_unknown=False),
    all_there=True,
)
TYPE = w.ask("type", "laptop", "desktop", "all-in-one", "tablet", all_there=True)
LIGHT = w.ask("light", "steady", "blink", "repair", "none")
CAPS = w.ask("caps", "changes", "still", "blink", "repair", "unsure")
SCREEN = w.ask("screen", "key", "update", "code", "menu", "loop", "other")
CODE = w.form("code", w.field("flashes"), w.field("beeps"), w.field("stop-code"))
WHEN = w.ask("when", "load", "moved", "battery", "hour", "random", all_there=True)
BATTERY = w.ask("battery", "drains", "no-charge", "slow", "limit", "lost", all_there=True)
SOCKET = w.fix("socket", 1, 0.15, keeps="untouched")
STRIP = w.fix("strip", 2, 0.3, keeps="off")
DRAIN = w.fix("drain", 3, 0.3, "KB-011", keeps="asleep")
DRAIN_DESKTOP = w.fix("drain-desktop", 2, 0.2, "KB-011", keeps="asleep")
DRAIN_BLACK = w.fix("drain-black", 3, 0.2, "KB-017", keeps="unsaved-lost", loses_work=True)
BRICK_REST = w.fix("charger-rest", 1, 0.1, "KB-019", keeps="off", wait=5)
CHARGER = w.fix("charger", 3, 0.2, "KB-019", keeps="untouched")
CHARGE = w.fix("charge", 2, 0.18, keeps="off", wait=30)
NO_DOCK = w.fix("no-dock", 2, 0.1, keeps="off")
REDRAW = w.fix("redraw", 0.5, 0.15, "KB-017")
PICTURE = w.fix("picture", 2, 0.35, "KB-017")
BARE = w.fix("usb", 2, 0.2, "KB-011", keeps="unsaved-lost", loses_work=True)
ONCE = w.fix("once", 3, 0.25, "KB-013", keeps="unsaved-lost", loses_work=True)
COOL = w.fix("cool", 1, 0.3, "KB-021", keeps="save-first", wait=15, loses_work=True)
LOAD = w.fix("load", 3, 0.2, keeps="save-first", loses_work=True)
WALL = w.fix("plug", 1, 0.15, "KB-012")
MAINS = w.fix("mains", 1, 0.15, "KB-019", workaround=True)
UPDATES = w.fix("updates", 1, 0.1, "KB-012")
LOW_WATT = w.fix("low-watt", 1, 0.2, "KB-019")
SAVER = w.fix("saver", 2, 0.15, "KB-019")
SWOLLEN = w.end("swollen", "phone", "KB-020", roads=("workshop",), data="possible")
SPILL = w.end("spill", "phone", "KB-022", roads=("workshop",), act_first=True)
BITLOCKER = w.end("bitlocker", "phone", "KB-014", roads=("workshop",))
WAIT = w.end("wait", "article", "KB-011", roads=("remote", "call-back"))
STOPPED = w.end("stopped", "ticket", "KB-011", "KB-004", roads=("remote", "call-back"))
SITE_POWER = w.end("site-power", "ticket", "KB-011", "KB-004", roads=("workshop",))
NO_START = w.end("no-start", "ticket", "KB-011", roads=("workshop",))
SWITCHES_OFF = w.end("switches-off", "ticket", "KB-012", roads=("remote", "call-back"))
POWER_PART = w.end("power-part", "ticket", "KB-019", roads=("remote", "call-back"))
CHARGER_LOST = w.end("charger-lost", "ticket", "KB-019", roads=("workshop",))
LIMIT = w.end("charge-limit", "article", "KB-019", roads=("remote", "call-back"), nature="sign")
TOO_HOT = w.end("too-hot", "ticket", "KB-021", roads=("remote", "call-back"))

DEAD_LAPTOP = (SOCKET, DRAIN, BRICK_REST, CHARGE, CHARGER)
DEAD_BY_TYPE = {
    "desktop": (SOCKET, STRIP, DRAIN_DESKTOP),
    "all-in-one": (SOCKET, STRIP, DRAIN_DESKTOP),
    "tablet": (SOCKET, CHARGE, CHARGER),
}
DEAD_BY_LIGHT = {"steady": (DRAIN, NO_DOCK, CHARGE), "blink": (DRAIN,), "none": DEAD_LAPTOP}
BLACK_BY_CAPS = {
    "changes": (REDRAW, PICTURE, DRAIN_BLACK),
    "still": (DRAIN_BLACK,),
    "blink": (DRAIN_BLACK,),
    "unsure": (REDRAW, PICTURE, DRAIN_BLACK),
}
STOPS_BY_SCREEN = {"code": (ONCE,), "menu": (), "loop": (BARE, ONCE), "other": (BARE, ONCE)}
OFF_BY_WHEN = {
    "load": (COOL, LOAD, WALL),
    "moved": (WALL,),
    "battery": (MAINS,),
    "hour": (UPDATES, WALL),
    "random": (WALL, UPDATES, COOL, LOAD),
}
BY_BATTERY = {
    "drains": (LOW_WATT, SAVER),
    "no-charge": (SOCKET, LOW_WATT, CHARGER),
    "slow": (LOW_WATT,),
}


@w.wizard(icon="power", kb="KB-012")
def power(case: Case) -> Interview:
    """Danger and production first, then what the computer does, then the fixes of that branch."""
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
        if (yield from crisis(case)):
            return STOPPED
        return (yield from details(case, STOPPED))

    symptom = yield SYMPTOM
    if symptom == "dead":
        return (yield from dead(case))
    if symptom == "black":
        return (yield from black(case))
    if symptom == "stops":
        return (yield from stops(case))
    if symptom == "off":
        when = yield WHEN
        return (yield from fixes_then(case, SWITCHES_OFF, *when.pick(OFF_BY_WHEN)))
    if symptom == "battery":
        return (yield from battery(case))
    if symptom == "hot":
        return (yield from fixes_then(case, TOO_HOT, COOL, LOAD))
    return (yield from site_power(case))


def site_power(case: Case) -> Interview:
    """Several computers at once: it is the building, whatever the first answer said."""
    yield AROUND
    if case.facts.around == "used":
        return (yield from details(case, SITE_POWER))
    return SITE_POWER


def dead(case: Case) -> Interview:
    """No light, no sound: the current on its way in, from the wall to the computer."""
    kind = yield TYPE
    if kind != "laptop":
        return (yield from fixes_then(case, NO_START, *kind.pick(DEAD_BY_TYPE)))
    light = yield LIGHT
    if light == "repair":
        return WAIT
    if light == "blink":
        yield CODE
    return (yield from fixes_then(case, NO_START, *light.pick(DEAD_BY_LIGHT)))


def black(case: Case) -> Interview:
    """Alive but dark: where Caps Lock answers, Windows runs and the picture is the trouble; else it is the board."""
    caps = yield CAPS
    if caps == "repair":
        return WAIT
    if caps == "blink":
        yield CODE
    return (yield from fixes_then(case, NO_START, *caps.pick(BLACK_BY_CAPS)))


def stops(case: Case) -> Interview:
    """It never gets to Windows: two starts at most, and none where a recovery key or an update is on the screen."""
    screen = yield SCREEN
    if screen == "key":
        return BITLOCKER
    if screen == "update":
        return WAIT
    if screen == "code":
        yield CODE
    return (yield from fixes_then(case, NO_START, *screen.pick(STOPS_BY_SCREEN)))


def battery(case: Case) -> Interview:
    """The computer works: a battery that wears out is a sign to act on, not a breakdown."""
    state = yield BATTERY
    if state == "limit":
        return LIMIT
    if state == "lost":
        return (yield from fixes_then(case, CHARGER_LOST))
    ending = yield from fixes_then(case, POWER_PART, *state.pick(BY_BATTERY))
    if state == "drains" and case.facts.work == "ok":
        case.learn(nature="sign")
    return ending
