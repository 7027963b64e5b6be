"""Internet, Wi-Fi, VPN, one website: is it the device, the place, or the other side?

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, and the interview
itself. Knowledge: wizards.md section 4 and D2, and real requests; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, decides, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.levels import assess
from diagnostics.engine.run import Case
from diagnostics.engine.steps import COULD_NOT, STOP, WORKED, Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    AROUND,
    ASSET,
    DANGER,
    KIND,
    PHONE,
    SINCE,
    SOLVED,
    TICKET,
    UNDER_ATTACK,
    USUAL,
    WHERE,
    WORDS,
    WORK,
    crisis,
    details,
    fixes_then,
    impact,
    known_or_asked,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out beside the common facts.

    link: how the device is connected. fault: whether it lies with this device or with the place. opens: whether anything does.
    via: what the site is opened with. clock: whether the date and time are right. vpn: whether it is what is missing, or in the way.
    fails: the answer to that question, where a wizard that hands over has found it out.
    """

    link: Literal["wifi", "cable"]
    fault: Literal["device", "place"]
    opens: Literal["nothing", "something"]
    via: Literal["browser", "app"]
    clock: Literal["right", "wrong"]
    vpn: Literal["wanted", "blocks"]
    fails: Literal["nothing", "slow"]


w = Author("network", Known)

WHO = opening(w, tells("danger", danger=True))
FAILS = w.ask(
    "fails",
    supposes(tells("nothing", Known(opens="nothing")), work="no", connected="no"),
    supposes("site", work="part"),
    supposes(tells("wifi", Known(link="wifi")), work="part"),
    supposes("vpn", work="part"),
    supposes("slow", work="slow"),
    supposes("other", work="part"),
)
LINK = w.ask(
    "link",
    tells("office-wifi", Known(link="wifi", place="office")),
    tells("office-cable", Known(link="cable", place="office")),
    tells("home", Known(link="wifi", place="home")),
    tells("home-cable", Known(link="cable", place="home")),
    tells("travel", Known(link="wifi", place="travel")),
    "unsure",
)
NEIGHBOUR = w.ask(
    "neighbour",
    tells("works", Known(fault="device", scope_unknown=False)),
    tells("fails", Known(fault="place", hardware="no")),
    # One's own phone only tells that the place is at fault, not that anybody else is touched.
    tells("own", Known(fault="place", hardware="no")),
    tells("elsewhere", Known(fault="place", hardware="no")),
    "nobody",
)
CONNECTION = w.probe(
    "connection",
    ("online", "reach", "clock", "speed", "cuts"),
    "ok",
    "slow",
    "offline",
    tells("clock", Known(clock="wrong")),
    "unknown",
)
VPN = w.ask("vpn", "no-answer", "refused", "approval", "connected", tells("missing", nature="wish"), "other")
WITHOUT_VPN = w.ask(
    "internet-first",
    tells("yes", connected="yes"),
    supposes(tells("no", Known(opens="nothing")), work="no", connected="no"),
    "unsure",
)
MESSAGE = w.ask(
    "message",
    supposes("no-link", connected="no"),
    "name",
    "silent",
    "clock",
    "certificate",
    "forbidden",
    "server",
    tells("app", Known(via="app")),
    "other",
)
ON_PHONE = w.ask("on-phone", "no", "yes", tells("inside", Known(vpn="wanted")), "untried")
TYPED = w.ask("typed", tells("yes", data="possible"), "no", all_there=True)

# What can be tried: minutes of the reader's time, chance to help, articles.
ON_WIFI, ON_CABLE, AT_HOME = Known(link="wifi"), Known(link="cable"), Known(place="home")
AT_PLACE, AT_DEVICE, IN_APP = Known(fault="place"), Known(fault="device"), Known(via="app")
TOGGLE = w.fix("toggle", 1, 0.35, "KB-026", needs=ON_WIFI, unless=AT_PLACE)
FORGET = w.fix("forget", 2, 0.3, "KB-026", needs=ON_WIFI, unless=Known(fault="place", place="office"))
PLUG = w.fix("cable", 2, 0.4, needs=ON_CABLE)
NEAR = w.fix("near", 2, 0.3, "KB-026", needs=ON_WIFI)
WIRED = w.fix("wired", 2, 0.4, workaround=True, needs=ON_WIFI, unless=Known(fault="place", place="travel"))
PORTAL = w.fix("portal", 1, 0.6, needs=Known(place="travel"))
BOX = w.fix("box", 2, 0.4, wait=4, needs=AT_HOME, unless=AT_DEVICE)
CLOCK = w.test(
    "clock", 0.5, 0.05, "worked", tells("failed", Known(clock="right")), unless=Known(clock="right", fault="place")
)
VPN_OFF = w.test(
    "vpn-off",
    1,
    0.18,
    "worked",
    decides(tells("without", Known(vpn="blocks", opens="something", connected="yes"))),
    "failed",
    tells("none", Known(vpn="wanted")),
    kb=("KB-027",),
)
RESTART = w.fix("restart", 4, 0.3, keeps="save-first", loses_work=True, unless=AT_PLACE)
WIRELESS = w.fix("wireless", 2, 0.4, workaround=True, needs=ON_CABLE, unless=AT_PLACE)
HOTSPOT = w.fix("hotspot", 3, 0.5, workaround=True)
VPN_AGAIN = w.fix("vpn-again", 2, 0.3, "KB-027")
VPN_APPROVE = w.fix("approve", 1, 0.2, "KB-049")
VPN_ELSEWHERE = w.fix("other-network", 3, 0.25, workaround=True)
VPN_ON = w.fix("vpn-on", 1, 0.6, "KB-027", needs=Known(vpn="wanted"), unless=Known(place="office", fault="place"))
PASSWORD = w.fix("password", 1, 0.15, "KB-048")
RELOAD = w.fix("reload", 0.3, 0.15, keeps="", unless=IN_APP)
SPELL = w.fix("spell", 1, 0.1, unless=IN_APP)
PRIVATE = w.fix("private", 1, 0.25, unless=IN_APP)
OTHER_BROWSER = w.fix("other-browser", 1, 0.15, unless=IN_APP)
REOPEN = w.fix("reopen", 1, 0.25, keeps="save-first", needs=IN_APP)
SITE_ELSEWHERE = w.fix("site-elsewhere", 3, 0.3, workaround=True)

NOTHING_OPENS = (TOGGLE, FORGET, PLUG, PORTAL, BOX, VPN_OFF, VPN_ON, CLOCK, RESTART, WIRED, WIRELESS, HOTSPOT)
# The VPN has been looked at by then.
NO_LINE = (TOGGLE, PLUG, PORTAL, BOX, RESTART, HOTSPOT)
WIFI_ONLY = (TOGGLE, FORGET, NEAR, PORTAL, BOX, RESTART, WIRED, HOTSPOT)
SLOW = (NEAR, TOGGLE, PLUG, VPN_OFF, BOX, RESTART, WIRED, WIRELESS, HOTSPOT)
# After the clock: five tries at most in all.
SLOW_STILL = (NEAR, PLUG, VPN_OFF, WIRED, WIRELESS)
BY_VPN = {
    "no-answer": (VPN_AGAIN, CLOCK, RESTART, VPN_ELSEWHERE),
    "refused": (PASSWORD, VPN_AGAIN, CLOCK),
    "approval": (VPN_APPROVE, VPN_AGAIN, CLOCK),
    "connected": (VPN_AGAIN, RESTART, VPN_ELSEWHERE),
    "other": (VPN_AGAIN, CLOCK, RESTART, VPN_ELSEWHERE),
}
ONE_SITE = (SPELL, RELOAD, VPN_OFF, PRIVATE, OTHER_BROWSER, REOPEN, VPN_ON, SITE_ELSEWHERE)
BY_MESSAGE = {
    "name": (SPELL, RELOAD, OTHER_BROWSER, VPN_ON, SITE_ELSEWHERE),
    "forbidden": (RELOAD, PRIVATE, VPN_ON),
}

SITE = w.field("site", hears="app")
APPROVER = w.field("approver")
NETWORK = w.field("network-name")
PROVIDER = w.field("operator")
SITE_DOWN = w.end(
    "site-down", "ticket", "KB-025", "KB-004", roads=("on-site", "call-back"), asks=USUAL[:5], hardware="no"
)
HELD_UP = w.end(
    "held-up", "ticket", "KB-028", "KB-004", roads=("remote", "call-back"), asks=(SITE, *USUAL), hardware="no"
)
PLACE_DOWN = w.end("place-down", "ticket", "KB-025", roads=("on-site", "call-back"), asks=USUAL, hardware="no")
THEIR_SITE = w.end("their-site", "article", "KB-028", roads=("advice",), asks=(SITE, WORDS, SINCE), hardware="no")
SITE_FAILS = w.end("site-fails", "ticket", "KB-028", roads=("remote", "call-back"), asks=(SITE, *USUAL), hardware="no")
CERTIFICATE = w.end(
    "certificate", "ticket", "KB-028", roads=("remote", "call-back"), asks=(SITE, *USUAL), hardware="no"
)
PASSWORD_TYPED = w.end(
    "password-typed",
    "phone",
    "KB-047",
    roads=("access",),
    asks=(SITE, WORDS, PHONE),
    data="possible",
    hardware="no",
)
BLOCKED = w.end(
    "blocked", "ticket", "KB-028", roads=("access",), asks=(SITE, APPROVER, WORDS), nature="wish", hardware="no"
)
INSTALL_VPN = w.end("install-vpn", "ticket", "KB-027", roads=("access",), asks=(APPROVER, WORDS, PHONE, ASSET, KIND))
VPN_FAILS = w.end("vpn-fails", "ticket", "KB-027", roads=("remote", "call-back"), asks=USUAL, hardware="no")
OPERATOR = w.end(
    "operator", "ticket", "KB-025", roads=("call-back",), asks=(PROVIDER, WORDS, SINCE, PHONE), hardware="no"
)
UNSTABLE = w.end("unstable", "ticket", "KB-026", roads=("remote", "call-back"), asks=(NETWORK, *USUAL))
UNSTABLE_CABLE = w.end("unstable-cable", "ticket", "KB-025", roads=("remote", "call-back"), asks=USUAL)


@w.wizard(icon="wifi-off", kb="KB-025", version=2)
def network(case: Case) -> Interview:
    """Danger and production first, then what fails, then what can be tried on that branch."""
    who = yield WHO
    if who == "danger":
        return DANGER
    if who == "attack":
        return UNDER_ATTACK
    if case.facts.who != "one":
        return (yield from several(case))

    fails = yield from known_or_asked(case, "fails", FAILS)
    if fails == "nothing":
        return (yield from nothing(case))
    if fails == "site":
        return (yield from website(case))
    if fails == "vpn":
        return (yield from vpn(case))
    if fails == "slow":
        return (yield from slow(case))
    if fails == "wifi":
        yield WHERE
        return (yield from fixes_then(case, UNSTABLE, *WIFI_ONLY))
    return (yield from fixes_then(case, TICKET, RESTART))


def several(case: Case) -> Interview:
    """Several people or production: whether work goes on comes first; what fails is asked where it is no level 3 by that."""
    if (yield from crisis(case)):
        return SITE_DOWN
    fails = yield from known_or_asked(case, "fails", FAILS)
    if fails in ("site", "slow", "other") or case.facts.work == "ok":  # slow is not down: nobody is sent for it
        return (yield from details(case, HELD_UP))
    case.learn(shared=True)
    if assess(case.facts).level == 3:
        return SITE_DOWN
    return (yield from details(case, SITE_DOWN))


def no_line(case: Case) -> Interview:
    """Nothing opens without the VPN either, or the browser says so: where and how, then what can be tried."""
    yield LINK
    return (yield from connection_fixes(case, NO_LINE))


def nothing(case: Case) -> Interview:
    """Nothing opens: where, how, and whether it is this device or the whole place."""
    yield LINK
    neighbour = yield NEIGHBOUR
    if neighbour == "fails" and case.facts.get("place") == "office":
        return (yield from office_down(case))
    if neighbour == "own" and case.facts.get("place") == "office":
        case.learn(scope_unknown=True)
    return (yield from connection_fixes(case, NOTHING_OPENS))


def connection_fixes(case: Case, tries: tuple[Try, ...]) -> Interview:
    """What can be tried where nothing opens; the ending by what was found out."""
    place, fault = case.facts.get("place"), case.facts.get("fault")
    ending = TICKET if fault != "place" else OPERATOR if place == "home" else PLACE_DOWN
    return (yield from tries_then(case, ending, *tries))


def tries_then(case: Case, ending: Outcome, *tries: Try) -> Interview:
    """As fixes_then; where everything works without the VPN, it is the VPN, whatever was thought before."""
    if (yield from try_fixes(case, *tries)):
        return SOLVED
    if case.facts.around == "used":
        case.learn(connected="yes")
    yield from impact(case)
    return (yield from details(case, VPN_FAILS if case.facts.get("vpn") == "blocks" else ending))


def office_down(case: Case) -> Interview:
    """A colleague's device fails at work too: it is the site, whatever the first answer said."""
    case.learn(who="several", shared=True, scope_unknown=False)
    yield AROUND
    if case.facts.around == "used":
        return (yield from details(case, SITE_DOWN))
    return SITE_DOWN


def slow(case: Case) -> Interview:
    """It is slow or cuts out: measured where that is possible, and a wrong clock or no line at all is treated as such."""
    link = yield LINK
    ending = UNSTABLE_CABLE if link in ("office-cable", "home-cable") else UNSTABLE
    measured = yield CONNECTION
    if measured == "clock":  # seen to be wrong: set right before anything else
        looked = yield CLOCK
        if looked == WORKED:
            return SOLVED
        if looked in (COULD_NOT, STOP):  # the cause is known, and somebody else must set it
            return (yield from tries_then(case, ending))
    return (yield from tries_then(case, ending, *measured.pick({"clock": SLOW_STILL, "offline": NOTHING_OPENS}, SLOW)))


def website(case: Case) -> Interview:
    """One site or application: what it shows, then the phone, tell which side the trouble is on."""
    message = yield MESSAGE
    if message == "server":
        return THEIR_SITE
    if message == "no-link":
        return (yield from no_line(case))
    if message in ("clock", "certificate"):
        return (yield from certificate(case))
    if message in ("name", "silent", "other", "app"):
        opens = yield ON_PHONE
        if opens == "no":
            return THEIR_SITE
    ending = BLOCKED if message == "forbidden" else SITE_FAILS
    return (yield from tries_then(case, ending, *message.pick(BY_MESSAGE, ONE_SITE)))


def certificate(case: Case) -> Interview:
    """A wrong clock makes every site look dangerous: it comes before any alarm."""
    looked = yield CLOCK
    if looked == "worked":
        return SOLVED
    typed = yield TYPED
    if typed == "yes":
        return PASSWORD_TYPED
    if looked != STOP:
        yield WORK
    return (yield from details(case, CERTIFICATE))


def vpn(case: Case) -> Interview:
    """Remote access: the internet under it first, then the sign-in, then the network where the person is."""
    state = yield VPN
    if state == "missing":
        yield WORK
        return (yield from details(case, INSTALL_VPN))
    if state in ("no-answer", "connected", "other"):
        internet = yield WITHOUT_VPN
        if internet == "no":
            return (yield from no_line(case))
    return (yield from fixes_then(case, VPN_FAILS, *state.pick(BY_VPN)))
