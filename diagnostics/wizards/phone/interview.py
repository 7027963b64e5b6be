"""A desk phone, a calling app, a company mobile, or no telephone for anybody.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, and the interview
itself. A phone that is lost or broken is damage's, a lost second factor account's. Knowledge: wizards.md section 14 and real requests;
chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.levels import assess
from diagnostics.engine.run import Case
from diagnostics.engine.steps import COULD_NOT, Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
    ON,
    PHONE,
    PLACE,
    SINCE,
    SOLVED,
    TICKET,
    UNDER_ATTACK,
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

    harm: what is broken, for damage, which then does not ask. desk, calling, signal, ring, says: what the phone does, by its kind.
    fails, blocks, factor, at: what the wizard that goes on need not ask.
    """

    harm: Literal["phone"]
    desk: Literal["dark", "login", "no-call", "silent", "sound"]
    calling: Literal["login", "offline", "silent", "sound"]
    signal: Literal["none", "sim", "data", "abroad", "inside"]
    ring: Literal["silent", "sound", "out"]
    says: Literal["password", "rules", "nothing"]
    fails: Literal["nothing"]
    blocks: Literal["second"]
    factor: Literal["new"]
    at: Literal["screen", "web", "own"]


w = Author("phone", Known)

# People rely on the lines of the first: nobody waits for a ticket. The other two are damage's, under the same names.
WHO = opening(w, tells("safety", danger=True), tells("swollen", data="possible"), tells("spill", work="no"))
WHICH = w.ask(
    "which",
    supposes("desk", work="part", place="office"),
    supposes("app", work="part"),
    supposes(tells("mobile", device="phone"), work="part"),
    supposes(tells("lost", device="phone"), work="part"),
    supposes(tells("broken", Known(harm="phone", device="phone")), work="part"),
    supposes("all", work="part"),
    "other",
)
DESK = w.ask(
    "desk",
    tells("dark", Known(desk="dark")),
    tells("login", Known(desk="login")),
    tells("no-call", Known(desk="no-call")),
    tells("silent", Known(desk="silent")),
    tells("sound", Known(desk="sound")),
    "other",
)
# Whose phones fail decides between one desk and a crisis.
PHONES_NEAR = w.ask(
    "phones-near",
    tells("works", scope_unknown=False),
    tells("fails", who="several", shared=True, scope_unknown=False),
    tells("internet", Known(fails="nothing"), who="several", shared=True, scope_unknown=False),
    "nobody",
)
CALLING = w.ask(
    "calling",
    tells("login", Known(calling="login")),
    tells("offline", Known(calling="offline")),
    tells("silent", Known(calling="silent")),
    tells("sound", Known(calling="sound")),
    tells("missing", nature="wish"),
    "other",
)
MOBILE = w.ask("mobile", "signal", "calls", "locked", "work", "moved", "full", "other")
SIGNAL = w.ask(
    "signal",
    tells("none", Known(signal="none")),
    tells("sim", Known(signal="sim")),
    tells("data", Known(signal="data")),
    tells("abroad", Known(signal="abroad", place="travel")),
    tells("inside", Known(signal="inside")),
    "unsure",
)
RING = w.ask(
    "ring",
    tells("silent", Known(ring="silent")),
    tells("sound", Known(ring="sound")),
    tells("out", Known(ring="out")),
    "unsure",
)
# Ten wrong PUK codes end the card for good.
ASKS_FOR = w.ask(
    "asks-for", tells("sim", data="possible"), "screen", "work", tells("account", Known(at="web")), "unsure"
)
WORK_APP = w.ask(
    "work-app",
    tells("password", Known(says="password")),
    tells("approve", Known(blocks="second")),
    tells("rules", Known(says="rules")),
    tells("nothing", Known(says="nothing")),
    tells("setup", nature="wish"),
    "other",
)
MOVING = w.ask(
    "moving", tells("approve", Known(blocks="second", factor="new")), "line", tells("apps", nature="wish"), "other"
)
NEED = w.ask(
    "need",
    tells("line", nature="wish"),
    tells("forward", nature="wish"),
    "voicemail",
    tells("trip", nature="wish"),
    "strangers",
    "other",
)

# What can be tried: minutes of the reader's time, chance to help, articles. Ways round last.
CABLE = w.fix("desk-cable", 1, 0.4, "KB-057", keeps="untouched", wait=3)
LOGIN = w.fix("desk-login", 1, 0.4, "KB-057", keeps="untouched")
CORD = w.fix("desk-cord", 1, 0.25, "KB-057", keeps="untouched")
OUTSIDE = w.fix("outside-line", 0.5, 0.15, keeps="untouched")
NO_FORWARD = w.fix("desk-forward", 1, 0.35, "KB-057", keeps="untouched")
RINGER = w.fix("desk-ringer", 0.5, 0.15, keeps="untouched")
APP_LOGIN = w.fix("app-login", 1, 0.4)
APP_VPN = w.fix("app-vpn", 1, 0.3, "KB-027")
APP_REOPEN = w.fix("calling-reopen", 1, 0.3, "KB-057")
APP_FORWARD = w.fix("app-forward", 1, 0.4, "KB-057")
APP_NOTICE = w.fix("app-notifications", 2, 0.45)
APP_RINGER = w.fix("app-ringer", 1, 0.25)
APP_HEADSET = w.fix("app-headset", 1, 0.4, "KB-055")
PLANE = w.fix("plane", 1, 0.35, "KB-058", keeps="untouched")
MOBILE_RESTART = w.fix("mobile-restart", 2, 0.35, "KB-058", keeps="untouched")
CARRIER = w.fix("carrier", 1, 0.15, "KB-058", keeps="untouched")
DATA_ON = w.fix("data-on", 1, 0.35, "KB-058", keeps="untouched")
ROAMING = w.fix("roaming", 1, 0.45, "KB-058", keeps="untouched")
SIM_TRAY = w.fix("sim-tray", 3, 0.25, keeps="untouched")
QUIET = w.fix("quiet", 0.5, 0.35, keeps="untouched")
NO_BLUETOOTH = w.fix("mobile-bluetooth", 0.5, 0.25, keeps="untouched")
PASSWORD = w.fix("mobile-password", 1, 0.5, "KB-058", keeps="untouched")
SYNC = w.fix("mobile-sync", 1, 0.35, "KB-058", keeps="untouched")
UPDATE_APP = w.fix("mobile-app-update", 2, 0.2, "KB-058", keeps="untouched")
COMPLY = w.fix("mobile-rules", 4, 0.5, keeps="untouched")
SPACE = w.fix("mobile-space", 5, 0.35, keeps="")
FORWARD = w.fix("forward-calls", 2, 0.5, "KB-057", keeps="untouched")
BY_MOBILE = w.fix("other-phone", 1, 0.5, "KB-057", keeps="untouched", workaround=True)
WIFI_CALLS = w.fix("wifi-calls", 2, 0.4, keeps="untouched", workaround=True)
WIFI = w.fix("wifi-meanwhile", 1, 0.5, keeps="untouched", workaround=True)
ON_WEB = w.fix("mail-on-computer", 1, 0.6, "KB-043", keeps="untouched", workaround=True)

Tries = tuple[Try, ...]
BY_DESK: dict[str, Tries] = {
    "dark": (CABLE, BY_MOBILE),
    "login": (LOGIN, CABLE, BY_MOBILE),
    "no-call": (CABLE, CORD, OUTSIDE, BY_MOBILE),
    "silent": (NO_FORWARD, RINGER, BY_MOBILE),
    "sound": (CORD, BY_MOBILE),
    "other": (CABLE, BY_MOBILE),
}
BY_CALLING: dict[str, Tries] = {
    "login": (APP_LOGIN, APP_VPN, BY_MOBILE),
    "offline": (APP_REOPEN, APP_VPN, BY_MOBILE),
    "silent": (APP_FORWARD, BY_MOBILE),
    "sound": (APP_HEADSET, APP_REOPEN, BY_MOBILE),
    "other": (APP_REOPEN, BY_MOBILE),
}
BY_SIGNAL: dict[str, Tries] = {
    "none": (PLANE, MOBILE_RESTART, CARRIER, WIFI_CALLS),
    "sim": (MOBILE_RESTART, SIM_TRAY),
    "data": (DATA_ON, PLANE, MOBILE_RESTART, WIFI),
    "abroad": (ROAMING, PLANE, CARRIER, WIFI),
    "inside": (PLANE, WIFI_CALLS),
    "unsure": (PLANE, MOBILE_RESTART, DATA_ON, WIFI),
}
BY_RING: dict[str, Tries] = {
    "silent": (QUIET, NO_BLUETOOTH, MOBILE_RESTART),
    "sound": (NO_BLUETOOTH, MOBILE_RESTART, WIFI_CALLS),
    "out": (PLANE, MOBILE_RESTART, WIFI_CALLS),
    "unsure": (QUIET, MOBILE_RESTART),
}
BY_WORK_APP: dict[str, Tries] = {
    "password": (PASSWORD, ON_WEB),
    "rules": (COMPLY, ON_WEB),
    "nothing": (SYNC, PLANE, UPDATE_APP, ON_WEB),
    "other": (MOBILE_RESTART, UPDATE_APP, ON_WEB),
}

EXTENSION, SCREEN, FAILED = w.field("extension"), w.field("shown", hears="message"), w.field("failed-call")
MODEL, CARRIER_NAME, TRIES_MADE = w.field("model"), w.field("carrier"), w.field("code-tries")
APPROVER, COUNTRY, LINE = w.field("approver"), w.field("country"), w.field("line")
PHONES = (EXTENSION, SCREEN, FAILED, WORDS, PHONE, PLACE)
MOBILES = (MODEL, LINE, WORDS, SINCE, PHONE)
CALL = ("remote", "call-back")
SAFETY = w.end(
    "safety", "phone", "KB-057", roads=("on-site", "call-back"), asks=(WORDS, PHONE, PLACE), act_first=True, danger=True
)
NO_PHONES = w.end(
    "no-phones", "ticket", "KB-057", "KB-004", roads=("on-site", "call-back"), asks=(FAILED, *PHONES[3:]), hardware="no"
)
DESK_FAILS = w.end("desk-fails", "ticket", "KB-057", roads=("on-site", "call-back"), asks=PHONES)
APP_FAILS = w.end("app-fails", "ticket", "KB-057", roads=CALL, asks=(*PHONES[:5], ASSET), hardware="no")
CALL_LOGIN = w.end("call-login", "ticket", "KB-057", roads=("access",), asks=PHONES[:5], hardware="no")
SETTINGS = w.end("call-settings", "ticket", "KB-057", roads=CALL, asks=(EXTENSION, WORDS, PHONE), hardware="no")
LINE_FAILS = w.end("line-fails", "ticket", "KB-058", roads=("call-back",), asks=(CARRIER_NAME, *MOBILES, PLACE))
MOBILE_FAILS = w.end("mobile-fails", "ticket", "KB-058", roads=("call-back",), asks=MOBILES)
SIM_LOCKED = w.end(
    "sim-locked", "phone", "KB-058", roads=("call-back",), asks=(TRIES_MADE, LINE, PHONE), act_first=True, hardware="no"
)
UNLOCK = w.end("unlock", "ticket", "KB-058", roads=("access",), asks=(MODEL, LINE, TRIES_MADE, PHONE), hardware="no")
APP_WORK = w.end("work-apps", "ticket", "KB-058", roads=CALL, asks=(SCREEN, *MOBILES), hardware="no")
SETUP = w.end(
    "setup",
    "ticket",
    "KB-058",
    "KB-049",
    roads=("access",),
    asks=(APPROVER, MODEL, WORDS, PHONE),
    hardware="no",
    nature="wish",
)
MOVE_LINE = w.end(
    "move-line", "ticket", "KB-074", "KB-058", roads=("access",), asks=(CARRIER_NAME, *MOBILES), hardware="no"
)
NEW_LINE = w.end(
    "new-line",
    "ticket",
    "KB-074",
    roads=("access",),
    asks=(APPROVER, WORDS, PHONE, PLACE),
    hardware="no",
    nature="wish",
)
TRIP = w.end("trip", "ticket", "KB-058", roads=("access",), asks=(COUNTRY, LINE, WORDS), hardware="no", nature="wish")
STRANGERS = w.end(
    "strangers", "ticket", "KB-074", roads=("call-back",), asks=(LINE, FAILED, WORDS, PHONE), hardware="no"
)
TO_ACCOUNT = w.hand_over("account")
TO_DAMAGE = w.hand_over("damage")
TO_NETWORK = w.hand_over("network")
TO_CRISIS = w.hand_over("crisis")


@w.wizard(icon="phone", kb="KB-057")
def phone(case: Case) -> Interview:
    """Lines that protect people first, then which phone, then what it does."""
    who = yield WHO
    if who == "safety":
        return SAFETY
    if who in ("swollen", "spill"):
        case.facts = case.facts.learn(Known(harm="phone"))  # damage need not ask where the liquid went
        return TO_DAMAGE
    if who == "attack":
        return UNDER_ATTACK
    if who == "production":
        return TO_CRISIS

    which = yield WHICH
    if which in ("lost", "broken"):
        return TO_DAMAGE
    if which == "all":
        case.learn(who="several", scope_unknown=False)
    if case.facts.who == "several" and which != "other":
        return (yield from for_several(case))
    if which == "desk":
        return (yield from desk(case))
    if which == "app":
        return (yield from calling(case))
    if which == "mobile":
        return (yield from mobile(case))
    return (yield from need(case))


def for_several(case: Case) -> Interview:
    """Telephony is shared: whether work goes on comes first, and a form only where it is no level 3."""
    case.learn(shared=True)
    return NO_PHONES if (yield from crisis(case)) else (yield from details(case, NO_PHONES))


def desk(case: Case) -> Interview:
    """A desk phone: where it is dead, the ones beside it tell whether it is this one."""
    does = yield DESK
    if does in ("dark", "login", "no-call"):
        near = yield PHONES_NEAR
        if near == "internet":
            return TO_NETWORK
        if near == "fails":
            return NO_PHONES if (yield from crisis(case)) else (yield from details(case, NO_PHONES))
    if (yield from try_fixes(case, *does.pick(BY_DESK))):
        return SOLVED
    # Who does not know the extension or its code is given them; nothing is broken.
    return (yield from wanted(case, CALL_LOGIN if case.answer(LOGIN) == COULD_NOT else DESK_FAILS))


def calling(case: Case) -> Interview:
    """A calling app: its sign-in, its way to the company, its sound, what keeps it from ringing."""
    does = yield CALLING
    if does == "missing":
        return (yield from wanted(case, NEW_LINE))
    tries = does.pick(BY_CALLING)
    if does == "silent":
        device = yield ON
        tries = (APP_NOTICE if device in ("ios", "android") else APP_RINGER, *tries)
    return (yield from fixes_then(case, CALL_LOGIN if does == "login" else APP_FAILS, *tries))


def mobile(case: Case) -> Interview:
    """The company mobile: the line, the calls, a code, the company's apps, a change of phone."""
    what = yield MOBILE
    if what == "signal":
        signal = yield SIGNAL
        return (yield from fixes_then(case, LINE_FAILS, *signal.pick(BY_SIGNAL)))
    if what == "calls":
        ring = yield RING
        return (yield from fixes_then(case, MOBILE_FAILS, *ring.pick(BY_RING)))
    if what == "locked":
        return (yield from locked(case))
    if what == "work":
        return (yield from work_app(case))
    if what == "moved":
        return (yield from moved(case))
    return (yield from fixes_then(case, MOBILE_FAILS, *((SPACE,) if what == "full" else ()), MOBILE_RESTART))


def locked(case: Case) -> Interview:
    """A code is asked for: the card's is never guessed, the account's is account's, the phone's is unlocked from outside."""
    asks = yield ASKS_FOR
    if asks == "sim":
        return SIM_LOCKED
    if asks == "account":
        return TO_ACCOUNT
    return (yield from wanted(case, UNLOCK))


def work_app(case: Case) -> Interview:
    """Mail and the company's apps on the mobile; an approval that does not come is the account's."""
    says = yield WORK_APP
    if says == "approve":
        return TO_ACCOUNT
    if says == "setup":
        return (yield from wanted(case, SETUP))
    return (yield from fixes_then(case, APP_WORK, *says.pick(BY_WORK_APP)))


def moved(case: Case) -> Interview:
    """A new phone: the second factor first, for without it nothing can be signed in again."""
    moving = yield MOVING
    if moving == "approve":
        return TO_ACCOUNT
    return (yield from wanted(case, moving.pick({"line": MOVE_LINE, "apps": SETUP}, TICKET)))


def need(case: Case) -> Interview:
    """No fault of a device: a line, a setting, a trip, a number that someone abuses."""
    what = yield NEED
    if what == "forward":
        return (
            yield from wanted(case, SETTINGS) if case.facts.who == "several" else fixes_then(case, SETTINGS, FORWARD)
        )
    if what in ("trip", "strangers"):
        return (yield from details(case, TRIP if what == "trip" else STRANGERS))
    return (yield from wanted(case, what.pick({"line": NEW_LINE, "voicemail": SETTINGS}, TICKET)))


def wanted(case: Case, ending: Outcome) -> Interview:
    """Nothing to try: what the level needs, and the details, unless it is a level 3 by then."""
    yield from impact(case)
    return ending if assess(case.facts).level == 3 else (yield from details(case, ending))
