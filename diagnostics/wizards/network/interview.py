"""Internet, Wi-Fi, VPN, one website: is it the device, the place, or the other side?

Read it as an interview: the questions first, in the order they are asked, then the fixes, the endings, and the interview itself.
Knowledge: wizards.md section 4 and D2; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from diagnostics.engine.author import Author, supposes, tells
from diagnostics.engine.levels import assess
from diagnostics.engine.run import Case
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    AROUND,
    DANGER,
    TICKET,
    UNDER_ATTACK,
    WORK,
    crisis,
    details,
    fixes_then,
    opening,
)

w = Author("network")

# Questions, then fixes (minutes, chance, articles), then endings.
WHO = opening(w, tells("danger", danger=True))
FAILS = w.ask(
    "fails",
    supposes("nothing", work="no"),
    supposes("site", work="part"),
    supposes("wifi", work="part"),
    supposes("vpn", work="part"),
    supposes("slow", work="slow"),
    all_there=True,
)
LINK = w.ask("link", "office-wifi", "office-cable", "home", "travel", all_there=True)
WHERE = w.ask("where", "office", "home", "travel", all_there=True)
NEIGHBOUR = w.ask("neighbour", tells("works", scope_unknown=False), "fails", "nobody")
CONNECTION = w.probe("connection", ("online", "reach", "clock"), "ok", "slow", "offline", "clock", "unknown")
VPN = w.ask("vpn", "no-answer", "refused", "approval", "connected", tells("missing", nature="wish"), "other")
MESSAGE = w.ask("message", "no-link", "name", "silent", "clock", "certificate", "forbidden", "server", "other")
ON_PHONE = w.ask("on-phone", "no", "yes", "untried")
TYPED = w.ask("typed", tells("yes", data="possible"), "no", all_there=True)
WITHOUT_VPN = w.ask("internet-first", "yes", tells("no", work="no"), "unsure")
PLANE = w.fix("plane", 0.5, 0.15)
TOGGLE = w.fix("toggle", 0.5, 0.25, "KB-026")
PLUG = w.fix("cable", 2, 0.4)
NEAR = w.fix("near", 2, 0.3, "KB-026")
CABLE_INSTEAD = w.fix("wired", 2, 0.4, workaround=True)
PORTAL = w.fix("portal", 1, 0.6)
CLOCK = w.fix("clock", 1, 0.7)
RESTART = w.fix("restart", 4, 0.3, keeps="save-first", loses_work=True)
BOX = w.fix("box", 6, 0.4)
HOTSPOT = w.fix("hotspot", 3, 0.5, workaround=True)
VPN_AGAIN = w.fix("vpn-again", 2, 0.3, "KB-027")
VPN_APPROVE = w.fix("approve", 1, 0.2, "KB-049")
VPN_ELSEWHERE = w.fix("other-network", 3, 0.25, workaround=True)
PASSWORD = w.fix("password", 1, 0.15, "KB-048")
RELOAD = w.fix("reload", 0.3, 0.15, keeps="")
SPELL = w.fix("spell", 1, 0.1)
PRIVATE = w.fix("private", 1, 0.25)
OTHER_BROWSER = w.fix("other-browser", 1, 0.2)
SITE_DOWN = w.end("site-down", "ticket", "KB-025", "KB-004", roads=("remote", "call-back"))
HELD_UP = w.end("held-up", "ticket", "KB-028", "KB-004", roads=("remote", "call-back"))
THEIR_SITE = w.end("their-site", "article", "KB-028", roads=("remote", "call-back"))
CERTIFICATE = w.end("certificate", "ticket", "KB-028", roads=("remote", "call-back"))
PASSWORD_TYPED = w.end("password-typed", "phone", "KB-047", roads=("remote", "call-back"), data="possible")
BLOCKED = w.end("blocked", "ticket", "KB-028", roads=("remote", "call-back"), nature="wish")
INSTALL_VPN = w.end("install-vpn", "ticket", "KB-027", roads=("remote", "call-back"))
OPERATOR = w.end("operator", "ticket", "KB-025", roads=("remote", "call-back"))
UNSTABLE = w.end("unstable", "ticket", "KB-026", roads=("remote", "call-back"))

CABLE_FIXES = (PLUG, PLANE, RESTART, HOTSPOT)
WIFI_FIXES = (PLANE, TOGGLE, RESTART, CABLE_INSTEAD, HOTSPOT)
HOME_FIXES = (PLANE, TOGGLE, PLUG, RESTART, HOTSPOT)
TRAVEL_FIXES = (PORTAL, PLANE, TOGGLE, RESTART, HOTSPOT)
BY_LINK = {"office-wifi": WIFI_FIXES, "office-cable": CABLE_FIXES, "home": HOME_FIXES, "travel": TRAVEL_FIXES}
BY_WHERE = {
    "office": (PLANE, TOGGLE, NEAR, RESTART, CABLE_INSTEAD),
    "home": (PLANE, TOGGLE, NEAR, BOX, RESTART),
    "travel": TRAVEL_FIXES,
}
UNSTABLE_BY_LINK = {
    "office-wifi": (NEAR, TOGGLE, RESTART, CABLE_INSTEAD),
    "office-cable": (PLUG, RESTART),
    "home": (NEAR, TOGGLE, BOX, RESTART),
    "travel": (NEAR, TOGGLE, RESTART, HOTSPOT),
}
BY_VPN = {
    "no-answer": (VPN_AGAIN, RESTART, VPN_ELSEWHERE),
    "refused": (PASSWORD, VPN_AGAIN),
    "approval": (VPN_APPROVE, VPN_AGAIN),
    "connected": (VPN_AGAIN, RESTART),
    "other": (VPN_AGAIN, RESTART, VPN_ELSEWHERE),
}
BY_MESSAGE = {
    "no-link": (PLANE, TOGGLE, PLUG, RESTART),
    "name": (SPELL, RELOAD, OTHER_BROWSER),
    "silent": (RELOAD, PRIVATE, OTHER_BROWSER),
    "clock": (CLOCK,),
    "forbidden": (RELOAD, PRIVATE),
    "other": (RELOAD, PRIVATE, OTHER_BROWSER),
}


@w.wizard(icon="wifi-off", kb="KB-025")
def network(case: Case) -> Interview:
    """Danger and production first, then what fails, then the fixes of that branch."""
    who = yield WHO
    if who == "danger":
        return DANGER
    if who == "attack":
        return UNDER_ATTACK
    if who in ("production", "several"):
        return (yield from several(case))

    fails = yield FAILS
    if fails == "site":
        return (yield from website(case))
    if fails == "vpn":
        return (yield from vpn(case))
    if fails == "wifi":
        where = yield WHERE
        return (yield from fixes_then(case, UNSTABLE, *where.pick(BY_WHERE)))

    link = yield LINK
    if fails == "slow":
        measured = yield CONNECTION
        fixes = measured.pick({"clock": (CLOCK, RESTART), "offline": link.pick(BY_LINK)}, link.pick(UNSTABLE_BY_LINK))
        return (yield from fixes_then(case, UNSTABLE, *fixes))

    neighbour = yield NEIGHBOUR
    if neighbour == "fails" and link in ("office-wifi", "office-cable"):
        return (yield from office_down(case))
    if neighbour == "fails" and link == "home":
        return (yield from fixes_then(case, OPERATOR, PLANE, BOX, HOTSPOT))
    return (yield from fixes_then(case, TICKET, *link.pick(BY_LINK)))


def several(case: Case) -> Interview:
    """Several people or production: whether work goes on comes first; what fails is asked where it is not a level 3 by that."""
    if (yield from crisis(case)):
        return SITE_DOWN
    fails = yield FAILS
    if fails == "site" or case.facts.work == "ok":
        return (yield from details(case, HELD_UP))
    case.learn(shared=True)
    if assess(case.facts).level < 3:
        return (yield from details(case, SITE_DOWN))
    return SITE_DOWN


def office_down(case: Case) -> Interview:
    """The neighbour at work fails too: it is the site, whatever the first answer said."""
    case.learn(who="several", shared=True, scope_unknown=False)
    yield AROUND
    if case.facts.around == "used":
        return (yield from details(case, SITE_DOWN))
    return SITE_DOWN


def website(case: Case) -> Interview:
    """One site: the words of the browser, then the phone, tell which side the trouble is on."""
    message = yield MESSAGE
    if message == "server":
        return THEIR_SITE
    if message == "certificate":
        typed = yield TYPED
        if typed == "yes":
            return PASSWORD_TYPED
        return (yield from details(case, CERTIFICATE))
    if message in ("name", "silent", "other"):
        opens = yield ON_PHONE
        if opens == "no":
            return THEIR_SITE
    return (yield from fixes_then(case, BLOCKED if message == "forbidden" else TICKET, *message.pick(BY_MESSAGE, ())))


def vpn(case: Case) -> Interview:
    """Remote access: the internet under it first, then the sign-in, then the network where the person is."""
    state = yield VPN
    if state == "missing":
        yield WORK
        return (yield from details(case, INSTALL_VPN))
    if state in ("no-answer", "connected", "other"):
        internet = yield WITHOUT_VPN
        if internet == "no":
            link = yield LINK
            return (yield from fixes_then(case, TICKET, *link.pick(BY_LINK)))
    return (yield from fixes_then(case, TICKET, *state.pick(BY_VPN)))
