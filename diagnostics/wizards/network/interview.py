"""Internet, Wi-Fi, VPN, one website: is it the device, the place, or the other side?

Read it as an interview: the questions first, in the order they are asked, then the fixes, the endings, and the interview itself.
Knowledge: wizards.md section 4 and D2; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from diagnostics.engine.levels import assess
from diagnostics.engine.steps import Choice, Fix, Option, Outcome, Probe
from diagnostics.engine.translation import N_
from diagnostics.engine.wizard import Case, Interview, wizard
from diagnostics.wizards.common import (
    AROUND,
    DANGER,
    DETAILS,
    SOLVED,
    TICKET,
    UNDER_ATTACK,
    WORK,
    crisis,
    impact,
    opening,
    try_fixes,
)

# --- Questions ---------------------------------------------------------------------------------------------------------

WHO = opening(
    Option(
        "danger",
        N_("Smoke, a burning smell, or water near sockets or network equipment"),
        say=N_("There is smoke, a burning smell or water near equipment."),
        facts={"danger": True},
    )
)
FAILS = Choice(
    "fails",
    N_("What is not working?"),
    (
        Option(
            "nothing",
            N_("Nothing works"),
            N_("No site, no e-mail, no application"),
            say=N_("Nothing loads: no site, no e-mail, no application."),
            about=N_("No internet"),
            facts={"work": "no"},
        ),
        Option(
            "site",
            N_("One website or one online application"),
            N_("The others open normally"),
            say=N_("One website does not open, the others do."),
            about=N_("Website that does not open"),
            facts={"work": "part"},
        ),
        Option(
            "wifi",
            N_("Only Wi-Fi"),
            N_("It is missing, refused or weak; a cable or another place works"),
            say=N_("Only Wi-Fi fails."),
            about=N_("Wi-Fi missing, refused or weak"),
            facts={"work": "part"},
        ),
        Option(
            "vpn",
            N_("Only the VPN"),
            N_("Remote access to the company network"),
            say=N_("The VPN does not connect."),
            about=N_("VPN connection"),
            facts={"work": "part"},
        ),
        Option(
            "slow",
            N_("It is slow, or it cuts out"),
            N_("Pages arrive, but badly"),
            say=N_("The connection is slow or cuts out."),
            about=N_("Slow or unstable connection"),
            facts={"work": "slow"},
        ),
    ),
    N_("Take the closest answer. You can change it later."),
)
LINK = Choice(
    "link",
    N_("Where is the device, and how is it connected?"),
    (
        Option("office-wifi", N_("At work, by Wi-Fi"), say=N_("I am at work, on Wi-Fi.")),
        Option("office-cable", N_("At work, by cable"), say=N_("I am at work, on a cable.")),
        Option("home", N_("At home"), say=N_("I am at home.")),
        Option(
            "travel",
            N_("Elsewhere: hotel, train, at a customer's"),
            say=N_("I am travelling, on someone else's network."),
        ),
    ),
)
WHERE = Choice(
    "where",
    N_("Where are you?"),
    (
        Option("office", N_("At work"), say=N_("I am at work.")),
        Option("home", N_("At home"), say=N_("I am at home.")),
        Option(
            "travel",
            N_("Elsewhere: hotel, train, at a customer's"),
            say=N_("I am travelling, on someone else's network."),
        ),
    ),
)
NEIGHBOUR = Choice(
    "neighbour",
    N_("Does another device on the same network work?"),
    (
        Option(
            "works",
            N_("Yes, it works"),
            say=N_("Another device on the same network works."),
            facts={"scope_unknown": False},
        ),
        Option("fails", N_("No, it fails too"), say=N_("Another device on the same network fails too.")),
        Option(
            "nobody",
            N_("There is none to compare with"),
            say=N_("There is no other device on this network to compare with."),
        ),
    ),
    N_("Ask the person next to you, or try your phone on the same Wi-Fi, with mobile data off."),
)
CONNECTION = Probe(
    "connection",
    N_("Measuring the connection of this device"),
    ("online", "reach", "clock"),
    ("ok", "slow", "offline", "clock", "unknown"),
    N_(
        "Only if you are reading this on the device that has the trouble. Otherwise skip it: the figures would be about another device."
    ),
)
VPN = Choice(
    "vpn",
    N_("What does the VPN say?"),
    (
        Option(
            "no-answer",
            N_("No answer, or error 809"),
            N_("It tries for a long time, then gives up"),
            say=N_("The VPN gets no answer."),
        ),
        Option("refused", N_("Sign-in refused, or error 691"), say=N_("The VPN refuses my sign-in.")),
        Option(
            "approval",
            N_("It waits for an approval on the phone"),
            say=N_("The VPN waits for an approval on the phone."),
        ),
        Option("connected", N_("Connected, but nothing opens"), say=N_("The VPN is connected but nothing opens.")),
        Option(
            "missing",
            N_("It is not on this computer"),
            say=N_("The VPN is not installed on this computer."),
            about=N_("VPN to be installed"),
            facts={"nature": "wish"},
        ),
        Option("other", N_("Something else")),
    ),
)
MESSAGE = Choice(
    "message",
    N_("What does the browser show?"),
    (
        Option(
            "no-link",
            "ERR_INTERNET_DISCONNECTED, DNS_PROBE_FINISHED_NO_INTERNET",
            N_("No internet"),
            say=N_("The browser says that there is no internet."),
        ),
        Option(
            "name",
            "ERR_NAME_NOT_RESOLVED, DNS_PROBE_FINISHED_NXDOMAIN",
            N_("The address is not found"),
            say=N_("The browser does not find the address."),
        ),
        Option(
            "silent",
            "ERR_CONNECTION_TIMED_OUT, REFUSED, RESET",
            N_("The site takes too long or refuses"),
            say=N_("The site does not answer."),
        ),
        Option(
            "clock",
            "ERR_CERT_DATE_INVALID",
            N_("The clock is ahead or behind"),
            say=N_("The browser says that the date is wrong."),
        ),
        Option(
            "certificate",
            "ERR_CERT_AUTHORITY_INVALID",
            N_("Your connection is not private"),
            say=N_("The browser says that the connection is not private."),
        ),
        Option(
            "forbidden", "401, 403", N_("Access denied, or blocked by the company"), say=N_("The site refuses access.")
        ),
        Option(
            "server",
            "500, 502, 503, 504",
            N_("The site is in trouble, or under maintenance"),
            say=N_("The site shows a server error."),
        ),
        Option("other", N_("Something else, or a blank page")),
    ),
    N_("The words in capital letters are at the bottom of the error page."),
)

ON_PHONE = Choice(
    "on-phone",
    N_("Does the site open on your phone, without Wi-Fi?"),
    (
        Option("no", N_("No, it fails there too"), say=N_("The site fails on my phone too, on mobile data.")),
        Option("yes", N_("Yes, it opens there"), say=N_("The site opens on my phone, on mobile data.")),
        Option(
            "untried",
            N_("I can't try, or it only opens inside the company"),
            say=N_("I could not try the site on my phone."),
        ),
    ),
    N_("Switch Wi-Fi off on the phone, so that it uses mobile data, and type the address again."),
)
TYPED = Choice(
    "typed",
    N_("Have you typed a password on that page?"),
    (
        Option(
            "yes",
            N_("Yes, or I am not sure"),
            say=N_("I may have typed a password on that page."),
            facts={"data": "possible"},
        ),
        Option("no", N_("No, nothing"), say=N_("I typed no password on that page.")),
    ),
    N_("Today or before, on this site."),
)
WITHOUT_VPN = Choice(
    "internet-first",
    N_("Without the VPN, does the internet work?"),
    (
        Option("yes", N_("Yes, a public site opens"), say=N_("Without the VPN, the internet works.")),
        Option(
            "no",
            N_("No, nothing opens"),
            say=N_("Even without the VPN, nothing opens."),
            about=N_("No internet"),
            facts={"work": "no"},
        ),
        Option("unsure", N_("I can't try"), say=N_("I could not try the internet without the VPN.")),
    ),
    N_("Disconnect the VPN and open a public site that you have not opened today."),
)

# --- Fixes -------------------------------------------------------------------------------------------------------------

KEEPS = N_("Your documents stay open, nothing is lost.")
SAVE_FIRST = N_("Save your work first.")
PLANE = Fix(
    "plane",
    N_("Check that airplane mode is off"),
    (
        N_(
            "On the device that has the trouble, click the network icon at the bottom right of the screen, near the clock."
        ),
        N_("If **Airplane mode** is lit, click it to switch it off."),
        N_("Check that **Wi-Fi** is lit, and wait for ten seconds."),
        N_("Open a page that you have not opened today."),
    ),
    N_("I checked airplane mode"),
    0.5,
    0.15,
    why=N_("One key is enough to switch it on by mistake, and it cuts every connection."),
    keeps=KEEPS,
)
TOGGLE = Fix(
    "toggle",
    N_("Switch Wi-Fi off, then on again"),
    (
        N_("Click the network icon at the bottom right of the screen, near the clock."),
        N_("Click **Wi-Fi**: the button turns grey. Count to ten."),
        N_("Click **Wi-Fi** again, then the arrow beside it."),
        N_("Choose your usual network, at work the company's and not the guest one, then **Connect**."),
        N_("Open a page that you have not opened today."),
    ),
    N_("I switched Wi-Fi off and on again"),
    0.5,
    0.25,
    why=N_("A device sometimes stays tied to an access point that no longer answers. This makes it look for another."),
    keeps=KEEPS,
    kb=("KB-026",),
)
PLUG = Fix(
    "cable",
    N_("Push the network cable in at both ends"),
    (
        N_("Follow the cable from the computer, or from its dock, to the wall socket."),
        N_("Push each end in until it clicks. A small light should come on beside the socket."),
        N_("No light? Try another socket or another cable that you know works."),
        N_("Open a page that you have not opened today."),
    ),
    N_("I checked the network cable"),
    2,
    0.4,
    why=N_("A cable that has moved by a millimetre looks plugged in, but is not."),
    keeps=KEEPS,
)
NEAR = Fix(
    "near",
    N_("Go closer to a Wi-Fi access point"),
    (
        N_("Move to where you can see the Wi-Fi access point, at home the box, or to a room where it usually works."),
        N_("Look at the network icon: are there more bars?"),
        N_("Open the page that was slow."),
    ),
    N_("I moved closer to a Wi-Fi access point"),
    2,
    0.3,
    why=N_("Walls, metal and distance weaken Wi-Fi. If it works elsewhere, the place is the cause, not the computer."),
    keeps=KEEPS,
    kb=("KB-026",),
)
CABLE_INSTEAD = Fix(
    "wired",
    N_("Use a network cable instead of Wi-Fi"),
    (
        N_("Plug a network cable into the computer or its dock, and into a wall socket."),
        N_("Wait for half a minute."),
        N_("Open the page that was slow."),
    ),
    N_("I used a cable instead of Wi-Fi"),
    2,
    0.4,
    why=N_("A cable goes round every Wi-Fi trouble. You can work on it until Wi-Fi is repaired."),
    keeps=KEEPS,
    workaround=True,
)
PORTAL = Fix(
    "portal",
    N_("Accept the terms of this network"),
    (
        N_("Open a new tab in the browser."),
        N_("A page of the hotel, the train or the host may appear. Read it and accept the terms."),
        N_(
            "Nothing appears? Click the network icon, choose this network, then **Open browser and connect** if it is offered."
        ),
        N_("Open a page that you have not opened today."),
    ),
    N_("I accepted the terms of the guest network"),
    1,
    0.6,
    why=N_("Guest networks let nothing through until their page has been accepted."),
    keeps=KEEPS,
)
CLOCK = Fix(
    "clock",
    N_("Set the clock to automatic"),
    (
        N_('Is the date already right? The fault may be the site\'s: close its page, choose "Still broken".'),
        N_("Right-click the clock at the bottom right of the screen, then **Adjust date and time**."),
        N_("Switch **Set time automatically** on, then click **Sync now**."),
        N_('Is it greyed out? Your company manages it: choose "I couldn\'t do it".'),
        N_("Open the site again."),
    ),
    N_("I set the clock to automatic"),
    1,
    0.7,
    why=N_("A wrong date makes secure sites and sign-ins refuse you."),
    keeps=KEEPS,
)
RESTART = Fix(
    "restart",
    N_("Restart the computer"),
    (
        N_("Save your documents and close them."),
        N_("Keep this page on your phone, or note its address: the browser will close."),
        N_("Open the Start menu, then **Power**, then **Restart**. Not **Shut down**: only a restart starts afresh."),
        N_("Sign in, and open a page that you have not opened today."),
    ),
    N_("I restarted the computer"),
    4,
    0.3,
    why=N_("A restart loads the network parts of Windows afresh."),
    keeps=SAVE_FIRST,
    loses_work=True,
)
BOX = Fix(
    "box",
    N_("Restart your own internet box"),
    (
        N_("At home only. Unplug the power cable of the box and wait for 30 seconds."),
        N_("Plug it in again. Wait until its lights are steady, 3 to 5 minutes."),
        N_("Do not press the small **Reset** hole: it erases the settings."),
        N_("Open a page that you have not opened today."),
    ),
    N_("I restarted my box"),
    6,
    0.4,
    why=N_("A home box that has been on for weeks often needs a fresh start."),
    keeps=KEEPS,
)
HOTSPOT = Fix(
    "hotspot",
    N_("Work through your phone meanwhile"),
    (
        N_("On the phone, open the settings and switch on the connection sharing, also called hotspot."),
        N_("On the computer, click the network icon, then the arrow beside **Wi-Fi**, and choose your phone."),
        N_("Type the password shown on the phone."),
        N_("Open a page. It uses mobile data: leave videos for later."),
    ),
    N_("I tried sharing my phone's connection"),
    3,
    0.5,
    why=N_("It repairs nothing, but you can work until someone has."),
    keeps=KEEPS,
    workaround=True,
)
VPN_AGAIN = Fix(
    "vpn-again",
    N_("Quit the VPN and connect again"),
    (
        N_("In the VPN window, click **Disconnect**."),
        N_("Quit the program: right-click its icon near the clock, then **Quit** or **Exit**."),
        N_("Start it again and connect."),
    ),
    N_("I quit the VPN and connected again"),
    2,
    0.3,
    why=N_("A half-closed connection stops the next one from opening."),
    keeps=KEEPS,
    kb=("KB-027",),
)
VPN_APPROVE = Fix(
    "approve",
    N_("Look for the approval on your phone"),
    (
        N_("Open your sign-in app by hand: the notification does not always appear."),
        N_("Approve only if you have just asked to connect yourself."),
        N_("If it shows a number, type the one that the computer shows."),
    ),
    N_("I looked for the approval on my phone"),
    1,
    0.2,
    why=N_('Battery saving and "do not disturb" hide the request.'),
    keeps=KEEPS,
    kb=("KB-049",),
)
VPN_ELSEWHERE = Fix(
    "other-network",
    N_("Try the VPN through your phone"),
    (
        N_("Share the connection of your phone, and connect the computer to it."),
        N_("Connect the VPN again."),
        N_("It works? The network where you are blocks the VPN. You can go on this way."),
    ),
    N_("I tried the VPN through my phone"),
    3,
    0.25,
    why=N_("Hotels, customers and some boxes block VPNs."),
    keeps=KEEPS,
    workaround=True,
)
PASSWORD = Fix(
    "password",
    N_("Type your current password again"),
    (
        N_("Did you change your password recently? The VPN may still use the old one."),
        N_("Type the new one by hand. Check that Caps Lock is off."),
        N_("Two tries at most: more can lock the account."),
    ),
    N_("I typed my current password again"),
    1,
    0.15,
    why=N_("Saved passwords stay behind when yours changes."),
    keeps=KEEPS,
    kb=("KB-048",),
)
RELOAD = Fix(
    "reload",
    N_("Load the page afresh"),
    (N_("On the page, press **Ctrl + F5**."), N_("Wait for ten seconds.")),
    N_("I loaded the page afresh"),
    0.3,
    0.15,
    why=N_("The browser may be showing an old copy."),
    keeps=N_("What you were typing in that page is lost: copy it first."),
)
SPELL = Fix(
    "spell",
    N_("Check the address"),
    (
        N_("Read the address letter by letter: one is often missing or doubled."),
        N_("Do not use an old bookmark: look the site up again."),
    ),
    N_("I checked the address"),
    1,
    0.1,
    why=N_('"Not found" nearly always means that the address is not the right one.'),
    keeps=KEEPS,
)
PRIVATE = Fix(
    "private",
    N_("Open the site in a private window"),
    (
        N_("Press **Ctrl + Shift + N** in Edge or Chrome, **Ctrl + Shift + P** in Firefox."),
        N_("Type the address of the site."),
        N_("It opens? Something saved in your browser is in the way: you can work in this window."),
    ),
    N_("I tried a private window"),
    1,
    0.25,
    why=N_("A private window starts without anything saved."),
    keeps=KEEPS,
)
OTHER_BROWSER = Fix(
    "other-browser",
    N_("Try another browser"),
    (N_("Open Edge, Chrome or Firefox, whichever you do not use."), N_("Type the address of the site.")),
    N_("I tried another browser"),
    1,
    0.2,
    why=N_("If it works there, the site is fine and you can work meanwhile."),
    keeps=KEEPS,
)
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

# --- Endings -----------------------------------------------------------------------------------------------------------

NOTE_CHANGE = N_("Note what changed just before: works, a storm, a power cut, new equipment.")
SITE_DOWN = Outcome(
    "site-down",
    N_("The network fails for several people"),
    "ticket",
    now=(NOTE_CHANGE, N_("Have someone ready on site with the keys to the server room.")),
    avoid=(
        N_("Do not restart the box, a switch or a server unless you are asked to."),
        N_("Do not unplug cables in the network cabinet."),
    ),
    say=(
        N_("Who you are, and which site"),
        N_("What is stopped, since when, for how many people"),
        N_("A number where you can be reached"),
    ),
    proposed=(N_("Check the line, the firewall and the switches of the site."), N_("Call back the contact on site.")),
    kb=("KB-025", "KB-004"),
    about=N_("Network, several people affected"),
)
HELD_UP = Outcome(
    "held-up",
    N_("Several of you are held up"),
    "ticket",
    now=(
        N_("Is it one of the company's own sites, or a supplier's? Say in the ticket which one, and who uses it."),
        NOTE_CHANGE,
    ),
    avoid=(N_("Do not restart the box, a switch or a server unless you are asked to."),),
    say=(
        N_("Who you are, and which site"),
        N_("What is stopped, since when, for how many people"),
        N_("A number where you can be reached"),
    ),
    proposed=(N_("Try it from another place, to tell the site, the network and the devices apart."),),
    kb=("KB-028", "KB-004"),
)
THEIR_SITE = Outcome(
    "their-site",
    N_("The trouble is at the website, not here"),
    "article",
    now=(
        N_("Read its address once more, letter by letter."),
        N_("Wait for a quarter of an hour, then try once more."),
        N_("Is it a supplier or a public service? Call them: they may not know yet."),
        N_("Is it one of the company's own sites? Send the ticket, so that we look at it."),
    ),
    avoid=(N_("Do not send an order or a payment a second time to see whether it works."),),
    proposed=(N_("Check the site from outside, tell its owner."),),
    kb=("KB-028",),
)
CERTIFICATE = Outcome(
    "certificate",
    N_("Do not go on to this site for now"),
    "ticket",
    now=(
        N_("Close the tab. This warning protects you."),
        N_("On a hotel or guest network, first accept the terms of the network, then try again."),
    ),
    avoid=(
        N_('Do not choose "continue anyway".'),
        N_("Do not type a password on that page. Already done? Call now."),
    ),
    proposed=(N_("Check the certificate of the site and the filter of the network."),),
    kb=("KB-028",),
    about=N_("Security warning on a website"),
)
PASSWORD_TYPED = Outcome(
    "password-typed",
    N_("Call: someone may have your password"),
    "phone",
    now=(
        N_("Close the tab."),
        N_("From another device, change that password, here and wherever else you use it."),
        N_("Note the address of the page, and the time."),
    ),
    avoid=(
        N_("Do not approve a sign-in that you have not asked for."),
        N_("Do not type that password on this device again."),
    ),
    say=(
        N_("Who you are, and a number where you can be reached"),
        N_("Which site, and which account the password opens"),
        N_("At what time you typed it, and whether you have changed it since"),
    ),
    proposed=(
        N_("End the open sessions of the account, change the password, look at its latest sign-ins."),
        N_("Check the certificate of the site and the filter of the network."),
    ),
    kb=("KB-047",),
    facts={"data": "possible"},
    about=N_("Password typed on a page with a security warning"),
)
BLOCKED = Outcome(
    "blocked",
    N_("The site refuses you: access has to be asked for"),
    "ticket",
    now=(N_("Say in the ticket what you need the site for, and who can approve it."),),
    avoid=(N_("Do not go round the company's filter."),),
    proposed=(N_("Find out who grants access, ask for the approval, open the access."),),
    kb=("KB-028",),
    facts={"nature": "wish"},
    about=N_("Access to a website"),
)
INSTALL_VPN = Outcome(
    "install-vpn",
    N_("The VPN has to be installed for you"),
    "ticket",
    now=(N_("Say in the ticket from when you need it."),),
    avoid=(N_("Do not install a VPN found on the internet."),),
    proposed=(N_("Check the right to remote access, install the VPN, try it with the user."),),
    kb=("KB-027",),
)
OPERATOR = Outcome(
    "operator",
    N_("Your home connection needs its operator"),
    "ticket",
    now=(
        N_("On mobile data, look at your operator's outage page, or call them."),
        N_("Tell your manager whether you can work elsewhere meanwhile."),
    ),
    avoid=(N_("Do not press the small **Reset** hole of the box."),),
    proposed=(N_("Advice by phone; offer another way to connect."),),
    kb=("KB-025",),
    about=N_("No internet at home"),
)
UNSTABLE = Outcome(
    "unstable",
    N_("The connection where you are needs a closer look"),
    "ticket",
    now=(N_("Note the place, the time and the name of the network each time it cuts."),),
    proposed=(N_("Check the coverage and the load of the access points at this place."),),
    kb=("KB-026",),
)

# --- The interview -----------------------------------------------------------------------------------------------------


@wizard(
    "network",
    title=N_("Internet and network"),
    summary=N_("Wi-Fi, cable, VPN, one website"),
    icon="wifi-off",
    kb="KB-025",
)
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
        return (yield from fixes_then(case, UNSTABLE, *BY_WHERE[where]))

    link = yield LINK
    if fails == "slow":
        measured = yield CONNECTION
        fixes = {"clock": (CLOCK, RESTART), "offline": BY_LINK[link]}.get(measured, UNSTABLE_BY_LINK[link])
        return (yield from fixes_then(case, UNSTABLE, *fixes))

    neighbour = yield NEIGHBOUR
    if neighbour == "fails" and link.startswith("office"):
        return (yield from office_down(case))
    if neighbour == "fails" and link == "home":
        return (yield from fixes_then(case, OPERATOR, PLANE, BOX, HOTSPOT))
    return (yield from fixes_then(case, TICKET, *BY_LINK[link]))


def fixes_then(case: Case, ending: Outcome, *fixes: Fix) -> Interview:
    """The fixes of a branch; where none helps, what the level still needs, the details, and the ending."""
    if (yield from try_fixes(case, *fixes)):
        return SOLVED
    yield from impact(case)
    yield DETAILS
    return ending


def several(case: Case) -> Interview:
    """Several people or production: whether work goes on comes first; what fails is asked where it is not a level 3 by that."""
    if (yield from crisis(case)):
        return SITE_DOWN
    work = case.facts.work
    fails = yield FAILS
    case.learn(work=work)  # what was said about the work counts, not what this symptom usually does
    if fails == "site" or work == "ok":
        yield DETAILS
        return HELD_UP
    case.learn(shared=True)
    if assess(case.facts).level < 3:
        yield DETAILS
    return SITE_DOWN


def office_down(case: Case) -> Interview:
    """The neighbour at work fails too: it is the site, whatever the first answer said."""
    case.learn(who="several", shared=True, scope_unknown=False)
    yield AROUND
    if case.facts.around == "used":
        yield DETAILS
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
        yield DETAILS
        return CERTIFICATE
    if message in ("name", "silent", "other"):
        opens = yield ON_PHONE
        if opens == "no":
            return THEIR_SITE
    return (yield from fixes_then(case, BLOCKED if message == "forbidden" else TICKET, *BY_MESSAGE[message]))


def vpn(case: Case) -> Interview:
    """Remote access: the internet under it first, then the sign-in, then the network where the person is."""
    state = yield VPN
    if state == "missing":
        yield WORK
        yield DETAILS
        return INSTALL_VPN
    if state in ("no-answer", "connected", "other"):
        internet = yield WITHOUT_VPN
        if internet == "no":
            link = yield LINK
            return (yield from fixes_then(case, TICKET, *BY_LINK[link]))
    return (yield from fixes_then(case, TICKET, *BY_VPN[state]))
