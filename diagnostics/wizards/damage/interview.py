"""A device that is broken, wet, swollen, lost or stolen: phone, computer, tablet, stick.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, the interview.
Knowledge: wizards.md section 15 and what real requests added; Code des assurances L113-2; chances and minutes are start values.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.levels import assess
from diagnostics.engine.run import Case
from diagnostics.engine.steps import Outcome
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
    DANGER,
    KIND,
    PHONE,
    PLACE,
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

    harm: what is damaged. A wizard that hands over and tells it under this name spares the reader both questions about it.
    lock: whether nobody else can open what is gone.
    """

    harm: Literal["screen", "phone", "keys", "port", "dead", "accessory", "other"]
    lock: Literal["sure", "open"]


w = Author("damage", Known)

WHO = opening(
    w,
    tells("danger", danger=True),
    tells("swollen", data="possible"),
    tells("spill", work="no"),
)
# What stands on the mains is a danger when wet (the last answer), a keyboard of its own only a loss.
WET = w.ask("wet", tells("laptop", device="laptop"), "phone", tells("keyboard", work="part"), "other")
WHAT = w.ask("what", "broken", "stolen", "lost", supposes("found", nature="sign"), "other")
SCREEN, MOBILE, KEYS = Known(harm="screen"), Known(harm="phone", device="phone"), Known(harm="keys")
PORT, ACCESSORY_HARM, REST = Known(harm="port"), Known(harm="accessory"), Known(harm="other")
# Dropped and dead: files that are nowhere else may still be saved, if nobody tries on.
DEAD = Known(harm="dead", work="no", runs="no", data="possible")
PART = w.ask(
    "part",
    supposes(tells("screen", SCREEN), work="part"),
    supposes(tells("phone", MOBILE), work="part"),
    supposes(tells("keys", KEYS), work="part"),
    supposes(tells("port", PORT), work="part"),
    tells("dead", DEAD),
    tells("accessory", ACCESSORY_HARM),
    tells("other", REST),
)
MISSING = w.ask(
    "missing",
    supposes(tells("phone", device="phone"), work="part"),
    supposes("computer", work="no"),
    supposes(tells("tablet", device="tablet"), work="part"),
    "storage",
    # A bag with all in it: somebody holds the computer and what opens it.
    supposes("several", work="no", data="serious"),
    "other",
)
SURE, OPEN = Known(lock="sure", data="possible"), Known(lock="open", data="serious")
CODE = w.ask("code", tells("yes", SURE), tells("seen", OPEN), "no", "unsure")
HOLDS = w.ask(
    "holds",
    tells("people", data="serious"),
    tells("rights", data="serious"),
    tells("none", data="possible"),
    tells("unsure", data="serious"),
)

# What can be tried: minutes of the reader's time, chance to help, articles.
OTHER_SCREEN = w.fix("spare-screen", 3, 0.5, "KB-023", "KB-017", workaround=True, needs=Known(harm="screen"))
OTHER_KEYS = w.fix("spare-keys", 3, 0.6, "KB-023", "KB-018", workaround=True, needs=Known(harm="keys"))
OTHER_PORT = w.fix("other-port", 2, 0.5, "KB-023", workaround=True, needs=Known(harm="port"))
OTHER_ONE = w.fix("spare-part", 3, 0.5, "KB-023", workaround=True, needs=Known(harm="accessory"))
WAYS_ROUND = (OTHER_SCREEN, OTHER_KEYS, OTHER_PORT, OTHER_ONE)
RING = w.fix("ring", 2, 0.35, "KB-024", keeps="untouched")
# Before the line is cut: without it the order reaches the phone only over a Wi-Fi that it knows.
LOCK = w.test("lock", 3, 0.5, tells("locked", SURE), "sent", kb=("KB-024",), keeps="untouched")

HAPPENED, FILES, LIQUID = w.field("happened"), w.field("local-files"), w.field("liquid")
SEEN, GONE_TOO, NUMBERS, FOUND_WHERE = w.field("seen"), w.field("gone-too"), w.field("numbers"), w.field("found-where")
MACHINE = (HAPPENED, FILES, PHONE, PLACE, ASSET, KIND)
GONE = (SEEN, GONE_TOO, NUMBERS, PHONE, KIND)

SWOLLEN = w.end("swollen", "phone", "KB-020", roads=("on-site", "call-back"), asks=MACHINE[1:], data="possible")
SPILL = w.end(
    "spill",
    "phone",
    "KB-022",
    roads=("workshop",),
    asks=(LIQUID, *MACHINE[1:]),
    act_first=True,
    data="possible",
)
STOPPED = w.end("stopped", "phone", "KB-004", roads=("on-site", "call-back"), asks=MACHINE[:4])
FELL = w.end("fell", "phone", "KB-023", "KB-009", roads=("workshop",), asks=MACHINE, act_first=True)
BROKEN = w.end("broken", "ticket", "KB-023", "KB-010", roads=("workshop",), asks=MACHINE)
PHONE_BROKEN = w.end(
    "phone-broken", "ticket", "KB-023", "KB-010", roads=("workshop",), asks=(HAPPENED, NUMBERS, PHONE, PLACE, ASSET)
)
ACCESSORY = w.end(
    "accessory", "ticket", "KB-023", roads=("replacement",), asks=(HAPPENED, WORDS, PHONE, PLACE), hardware="no"
)
ACCESSORY_GONE = w.end(
    "accessory-gone", "ticket", "KB-010", roads=("replacement",), asks=(SEEN, WORDS, PHONE), hardware="no"
)
FOUND = w.end(
    "found", "ticket", "KB-024", roads=("call-back",), asks=(FOUND_WHERE, PHONE, ASSET, KIND), data="possible"
)
FOUND_AGAIN = w.end("found-again", "solved", "KB-024", asks=(WORDS,))
STOLEN_PHONE = w.end("stolen-phone", "phone", "KB-024", "KB-010", roads=("replacement",), asks=GONE, hardware="no")
LOST_PHONE = w.end("lost-phone", "phone", "KB-024", roads=("replacement",), asks=GONE, hardware="no")
STOLEN = w.end("stolen", "phone", "KB-024", "KB-010", roads=("replacement",), asks=GONE, hardware="no")
LOST = w.end("lost", "phone", "KB-024", roads=("replacement",), asks=GONE, hardware="no")


@w.wizard(icon="laptop-off", kb="KB-023")
def damage(case: Case) -> Interview:
    """Danger, liquid and swelling first, where a minute counts; then what happened to the device."""
    who = yield WHO
    if who == "danger":
        return DANGER
    if who == "attack":
        return UNDER_ATTACK
    if who == "swollen":
        return SWOLLEN
    if who == "spill":
        return (yield from spill(case))
    if who == "production":
        yield from crisis(case)
        return STOPPED

    harm = case.facts.get("harm")
    if harm is not None:  # a wizard that hands over knows fewer values than are compared here: a plain text may be
        case.facts = case.facts.learn({"harm": str(harm)})
        return (yield from broken(case))
    what = yield WHAT
    if what in ("stolen", "lost"):
        return (yield from gone(case, stolen=what == "stolen"))
    if what == "found":
        return (yield from details(case, FOUND))
    if what == "broken" and who != "several":
        yield PART
    return (yield from broken(case))


def spill(case: Case) -> Interview:
    """Liquid: what it went into, for a laptop is dried and a power strip is fled."""
    if case.facts.get("harm") is not None:  # the wizard before says what is wet
        return SPILL
    wet = yield WET
    if wet == "other":
        return DANGER
    if wet == "keyboard":
        case.learn(hardware="no")
        yield from impact(case)
        return (yield from details(case, ACCESSORY))
    return SPILL


def broken(case: Case) -> Interview:
    """A way round first, for that is what most people need, then the workshop; several people are no single device."""
    if case.facts.who == "several":
        return STOPPED if (yield from crisis(case)) else (yield from details(case, BROKEN))
    harm = case.facts.get("harm")
    if harm == "dead":
        return FELL
    yield from try_fixes(case, *WAYS_ROUND)
    yield from impact(case)
    if harm == "phone":
        return (yield from details(case, PHONE_BROKEN))
    return (yield from details(case, ACCESSORY if harm == "accessory" else BROKEN))


def gone(case: Case, *, stolen: bool) -> Interview:
    """Lost or stolen: locked while the line still carries the order, then who could read what is in it."""
    missing = yield MISSING
    if missing == "other":
        yield from impact(case)
        return STOPPED if assess(case.facts).level == 3 else (yield from details(case, ACCESSORY_GONE))
    mobile = missing in ("phone", "tablet")
    ending = away(mobile=mobile or missing == "several", stolen=stolen)
    if missing == "several":
        return ending
    if mobile:
        if not stolen:
            ring = yield RING
            if ring == "worked":
                return FOUND_AGAIN
        locked = yield LOCK
        if locked == "locked":
            return ending
    code = yield CODE
    if code in ("no", "unsure"):
        yield HOLDS
    return ending


def away(*, mobile: bool, stolen: bool) -> Outcome:
    """The words for what is gone: a line to cut and a complaint to make, or not."""
    if mobile:
        return STOLEN_PHONE if stolen else LOST_PHONE
    return STOLEN if stolen else LOST
