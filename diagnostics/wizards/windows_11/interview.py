"""Can this computer move to Windows 11, and what comes first: install it, add something, or replace the computer.

Read it as an interview: the questions first, in the order they are asked, then the fixes, the endings, the interview.
Knowledge: wizards.md section 6. Dates of support are not typed here: the articles KB-034 to KB-036 carry them.
"""

from __future__ import annotations

from diagnostics.engine.steps import STOP, Choice, Fix, Option, Outcome
from diagnostics.engine.translation import N_
from diagnostics.engine.wizard import Case, Interview, wizard
from diagnostics.wizards.common import DETAILS, try_fixes

# --- Questions -------------------------------------------------------------------------------------------------------

SYSTEM = Choice(
    "system",
    N_("Which system does the computer have today?"),
    (
        Option("ten", "Windows 10", say=N_("The computer has Windows 10."), facts={"nature": "sign"}),
        Option("eleven", "Windows 11", say=N_("The computer already has Windows 11."), facts={"nature": "sign"}),
        Option(
            "older",
            N_("Older: Windows 7, 8, XP"),
            say=N_("The computer has a Windows older than 10."),
            facts={"nature": "sign", "data": "possible"},
        ),
        Option("mac", N_("It is a Mac"), say=N_("The computer is a Mac."), facts={"nature": "sign"}),
        Option(
            "broken",
            N_("The computer does not work at all"),
            N_("It does not start, or work is stopped"),
            say=N_("The computer does not work at all."),
        ),
        Option(
            "unsure",
            N_("I don't know"),
            say=N_("I do not know which Windows the computer has."),
            facts={"nature": "sign"},
        ),
    ),
    N_("To find out: press the Windows key and R together, type winver, then Enter. The first line says it."),
    known="system",
)
PROCESSOR = Choice(
    "processor",
    N_("Which processor does it have?"),
    (
        Option(
            "intel-8",
            N_("Intel Core i3, i5, i7 or i9, 8th generation or newer"),
            N_("Number such as i5-8250U, i5-10400, i7-1165G7 or i5-1235U"),
            say=N_("The processor is an Intel Core of the 8th generation or newer."),
        ),
        Option(
            "intel-old",
            N_("Intel Core, 7th generation or older"),
            N_("Number such as i5-7200U, i7-6700HQ, i5-4590 or i5-750"),
            say=N_("The processor is an Intel Core of the 7th generation or older."),
        ),
        Option(
            "amd-new",
            N_("AMD Ryzen, 2000 or newer"),
            N_("Number such as 2600, 3500U, 5600G or 7840U; for 2200G, 2400G, 2500U or 2700U take the last answer"),
            say=N_("The processor is an AMD Ryzen 2000 or newer."),
        ),
        Option(
            "amd-old",
            N_("AMD, older than that"),
            N_("Ryzen 1000, FX, A4 to A12, Phenom"),
            say=N_("The processor is an AMD older than the Ryzen 2000."),
        ),
        Option(
            "recent",
            N_("A recent family"),
            "Intel Core Ultra, Core 3, 5 or 7, N100, Snapdragon X",
            say=N_("The processor is of a recent family (Core Ultra, N100, Snapdragon X or the like)."),
        ),
        Option("unsure", N_("Another one, or I don't know"), say=N_("The processor is another one, or not known.")),
    ),
    N_("Open Settings, then System, then About: it is on the line Processor."),
)
SIZE = Choice(
    "size",
    N_("How much memory and disk does it have?"),
    (
        Option(
            "enough",
            N_("8 GB of memory or more, and a disk of 64 GB or more"),
            say=N_("It has 8 GB of memory or more, and a disk of 64 GB or more."),
        ),
        Option(
            "full",
            N_("The same, but the disk is nearly full"),
            N_("Less than 30 GB free"),
            say=N_("It has enough memory, but its disk is nearly full."),
        ),
        Option("under-8", N_("4 to 7 GB of memory"), say=N_("It has 4 to 7 GB of memory."), facts={"nature": "wish"}),
        Option("under-4", N_("Less than 4 GB of memory"), say=N_("It has less than 4 GB of memory.")),
        Option("disk", N_("A disk of less than 64 GB"), say=N_("Its disk has less than 64 GB.")),
        Option("unsure", N_("I don't know"), say=N_("Its memory and its disk are not known.")),
    ),
    N_("Memory: Settings, System, About, the line Installed RAM. Disk: Settings, System, Storage."),
)
HEALTH = Choice(
    "health",
    N_("What does PC Health Check say?"),
    (
        Option("meets", N_("The computer meets the requirements"), say=N_("PC Health Check says that it is ready.")),
        Option(
            "tpm",
            N_("TPM 2.0 or Secure Boot is missing"),
            N_("It is often there, but switched off"),
            say=N_("PC Health Check misses TPM 2.0 or Secure Boot."),
        ),
        Option(
            "processor",
            N_("The processor is not supported"),
            say=N_("PC Health Check says that the processor is not supported."),
        ),
        Option("none", N_("I can't run it, or it says something else"), say=N_("PC Health Check has told nothing.")),
    ),
    N_(
        "Open the Start menu, type PC Health Check, open it and click Check now. Is it not there? Take the last answer."
    ),
)
SPECIAL = Choice(
    "special",
    N_("Does something on this computer need the Windows that it has?"),
    (
        Option(
            "device",
            N_("Yes, a device"),
            N_("Machine tool, measuring or medical device, special card, old scanner"),
            say=N_("A special device depends on this computer."),
        ),
        Option("software", N_("Yes, an old business program"), say=N_("An old business program depends on it.")),
        Option("none", N_("No, or I don't know of any"), say=N_("I know of nothing that needs the Windows it has.")),
    ),
    N_("It is checked before anything is changed, so that nothing stops working."),
)

# --- Fixes -----------------------------------------------------------------------------------------------------------

AGREED = N_('Has the help desk agreed to the move? If not, choose "I couldn\'t do it": we plan it with you.')
COPIED = N_("Check that your files are also on the server or in the cloud.")
OPEN_UPDATE = N_("Open **Settings**, then **Windows Update**, and click **Check for updates**.")
NOT_OFFERED = N_('Is Windows 11 not there? Choose "Windows does not offer it", and look nowhere else for it.')
INSTALL = N_("Click **Download and install** beside Windows 11, and leave the computer on its charger.")
TAKES_LONG = N_("Save your work first. The computer cannot be used for one to two hours: do it in the evening.")
RESULTS = (N_("It is installed"), N_("Windows does not offer it"), N_("I couldn't do it"))
UPGRADE = Fix(
    "upgrade",
    N_("Install Windows 11 if Windows offers it"),
    (AGREED, COPIED, OPEN_UPDATE, NOT_OFFERED, INSTALL),
    N_("I looked for Windows 11 in Windows Update"),
    5,
    0.6,
    why=N_("Windows offers it by itself to computers that it has found ready, and keeps files and programs."),
    keeps=TAKES_LONG,
    wait=90,
    loses_work=True,
    kb=("KB-036",),
    labels=RESULTS,
)
SPACE = Fix(
    "space",
    N_("Free some space, then install Windows 11"),
    (
        AGREED,
        COPIED,
        N_("Empty the **Recycle Bin**, and move large videos and downloads to the server."),
        N_("Open **Settings**, then **System**, **Storage**, **Cleanup recommendations**, and remove what you know."),
        OPEN_UPDATE,
        NOT_OFFERED,
        INSTALL,
    ),
    N_("I freed some space and looked for Windows 11 in Windows Update"),
    8,
    0.15,
    why=N_("The installation needs room for the old system and the new one side by side."),
    keeps=TAKES_LONG,
    wait=90,
    loses_work=True,
    kb=("KB-036",),
    labels=RESULTS,
)

# --- Endings ---------------------------------------------------------------------------------------------------------

NO_BYPASS = N_("Do not use a program or a trick that gets round the checks of Windows 11.")
NO_FIRMWARE = N_("Do not change anything in the start-up settings of the computer: files could become unreadable.")
LEAVE_COPIES = N_("Until then, keep your files on the server or in the cloud, and install every update offered.")
UPGRADED = Outcome(
    "upgraded",
    N_("Windows 11 is installed"),
    "solved",
    now=(
        N_("Open your usual programs and print a page."),
        N_("Does something no longer work? Say it soon: the way back is open for ten days only."),
    ),
    kb=("KB-037",),
    about=N_("Move to Windows 11"),
)
ELIGIBLE = Outcome(
    "eligible",
    N_("The computer can very likely move to Windows 11"),
    "ticket",
    now=(N_("Say in the ticket which day suits you: it takes one to two hours."), LEAVE_COPIES),
    avoid=(NO_BYPASS,),
    proposed=(
        N_("Check processor, TPM 2.0, Secure Boot and free space remotely, then plan the date with the user."),
        N_("Check business programs and drivers before, and the backup."),
    ),
    kb=("KB-036",),
    about=N_("Move to Windows 11"),
)
ELIGIBLE_MEMORY = Outcome(
    "eligible-memory",
    N_("It can very likely move to Windows 11, with more memory later"),
    "ticket",
    now=(
        N_("Say in the ticket which day suits you: it takes one to two hours."),
        N_("Say also which programs you use most: Windows 11 runs with 4 GB of memory, but work wants 8."),
        LEAVE_COPIES,
    ),
    avoid=(NO_BYPASS, N_("Do not buy memory yourself, and do not open the case.")),
    proposed=(
        N_("Check processor, TPM 2.0, Secure Boot and free space remotely, then plan the date with the user."),
        N_("Check which memory fits, against the price of a replacement."),
    ),
    kb=("KB-036",),
    facts={"nature": "wish"},
    about=N_("Move to Windows 11, more memory"),
)
UNKNOWN = Outcome(
    "unknown",
    N_("Not enough is known: a technician looks at it remotely"),
    "ticket",
    now=(
        N_("Say in the ticket when you are at the computer: looking takes a quarter of an hour."),
        N_("Say also which device or program on it you cannot do without."),
        LEAVE_COPIES,
    ),
    avoid=(NO_BYPASS, NO_FIRMWARE),
    proposed=(
        N_("Read processor, memory, disk, TPM 2.0 and Secure Boot remotely, and run PC Health Check."),
        N_("Ask whether a device or an old program depends on the Windows that is there, before any change."),
    ),
    kb=("KB-035",),
    facts={"nature": "sign"},
    about=N_("Windows 11, computer to check"),
)
TPM_OFF = Outcome(
    "tpm-off",
    N_("A technician switches one setting on, then it can move"),
    "ticket",
    now=(N_("Say in the ticket when the computer is free for a quarter of an hour."), LEAVE_COPIES),
    avoid=(NO_FIRMWARE, N_("Do not buy a TPM part."), NO_BYPASS),
    proposed=(N_("Suspend BitLocker, switch TPM and Secure Boot on in the firmware, then plan the move."),),
    kb=("KB-035",),
    facts={"nature": "sign"},
    about=N_("Windows 11, TPM or Secure Boot to switch on"),
)
REPLACE = Outcome(
    "replace",
    N_("This computer very likely cannot get Windows 11: plan its replacement"),
    "ticket",
    now=(
        N_("Say in the ticket its age, what you use it for, and what you need of the next one."),
        N_("You can go on working with it meanwhile."),
        LEAVE_COPIES,
    ),
    avoid=(NO_BYPASS, N_("Do not buy a computer yet: the advice depends on your work.")),
    proposed=(
        N_("Check the exact processor against the list of Microsoft, a few of the 7th generation are on it."),
        N_("Propose a replacement, and the paid security updates of Windows 10 as a bridge until then."),
    ),
    kb=("KB-034",),
    facts={"nature": "wish"},
    about=N_("Computer to replace for Windows 11"),
)
MORE_ROOM = Outcome(
    "more-memory",
    N_("It needs more memory or a larger disk first"),
    "ticket",
    now=(N_("Say in the ticket which programs you use most."), LEAVE_COPIES),
    avoid=(N_("Do not buy memory yourself, and do not open the case."),),
    proposed=(
        N_("Check which memory or disk fits, against the price of a replacement."),
        N_("Then move the computer to Windows 11."),
    ),
    kb=("KB-035",),
    facts={"nature": "wish"},
    about=N_("More memory or disk for Windows 11"),
)
SPECIAL_CASE = Outcome(
    "special",
    N_("Change nothing yet: something depends on this Windows"),
    "ticket",
    now=(
        N_("Name in the ticket the device or the program, its maker, and who uses it for what."),
        N_("Read no e-mail and visit no site on it that the work does not need."),
    ),
    avoid=(N_("Do not accept Windows 11 if it is offered."), NO_BYPASS),
    proposed=(
        N_("Production may depend on it, so ask the maker which Windows it supports, before any change."),
        N_("Meanwhile, keep it apart from the network or under paid security updates."),
    ),
    kb=("KB-034",),
    facts={"nature": "sign"},
    about=N_("Windows 11, something special to check first"),
)
ALREADY = Outcome(
    "already-11",
    N_("You have it already: keep it up to date"),
    "article",
    now=(
        N_("Each version of Windows 11 ends too: the first line of winver names yours, the article says until when."),
        N_("Open **Settings**, then **Windows Update**, and install what is offered."),
    ),
    proposed=(N_("Check that the version is still supported, and plan the next one."),),
    kb=("KB-036",),
    about=N_("Version of Windows 11"),
)
OLDER = Outcome(
    "older",
    N_("This Windows is no longer protected: we look at it soon"),
    "ticket",
    now=(
        N_("Read no e-mail and visit no site on this computer."),
        N_("Say in the ticket what it is used for, and whether a machine depends on it."),
        N_("Copy nothing from it with a USB stick without asking first."),
    ),
    avoid=(N_("Do not unplug it from a machine that it drives."), NO_BYPASS),
    proposed=(
        N_("Find out whether it must be on the network; if not, take it off."),
        N_("Plan its replacement, or keep it apart if production depends on it."),
    ),
    kb=("KB-034",),
    facts={"data": "possible", "nature": "sign"},
    about=N_("Computer with an old Windows"),
)
MAC = Outcome(
    "mac",
    N_("A Mac has its own updates, not Windows 11"),
    "article",
    now=(
        N_("Open the Apple menu, then **System Settings**, **General**, **Software Update**."),
        N_("Do you need a Windows program on it? Say which one in the ticket."),
    ),
    proposed=(N_("See which Windows program is needed, and how to give access to it."),),
    kb=("KB-072",),
    about=N_("Mac, question about Windows"),
)
BROKEN = Outcome(
    "broken",
    N_("First make it work: another diagnostic does that"),
    "article",
    now=(
        N_("Are production, customers or several people stopped? Do not write, call."),
        N_("Windows 11 can wait: start this diagnostic again once the computer works."),
    ),
    proposed=(N_("Repair the computer first, then look at Windows 11."),),
    kb=("KB-011",),
    about=N_("Computer out of order"),
    wizard="power",
)
UNSUPPORTED = ("intel-old", "amd-old")

# --- The interview ---------------------------------------------------------------------------------------------------


@wizard(
    "windows-11",
    title="Windows 11",
    summary=N_("Can my computer move to it, and when"),
    icon="microsoft-windows",
    kb="KB-035",
)
def windows_11(case: Case) -> Interview:
    """What the computer is, what it has, and only then whether something depends on the Windows that it has."""
    system = yield SYSTEM
    if system == "broken":
        return BROKEN
    if system == "mac":
        return MAC
    if system == "eleven":
        return ALREADY
    if system == "older":
        yield DETAILS
        return OLDER

    case.about = ELIGIBLE.about
    processor = yield PROCESSOR
    if processor in UNSUPPORTED:
        return (yield from unless_special(REPLACE))
    if processor == "unsure":
        return (yield from by_health(case))
    size = yield SIZE
    if size in ("under-4", "disk"):
        return (yield from unless_special(MORE_ROOM))
    if size == "unsure":
        return (yield from by_health(case))
    ending = ELIGIBLE_MEMORY if size == "under-8" else ELIGIBLE
    return (yield from upgrade(case, SPACE if size == "full" else UPGRADE, ending))


def by_health(case: Case) -> Interview:
    """Too little is known to say: only PC Health Check can, otherwise a technician looks."""
    health = yield HEALTH
    if health == "meets":
        return (yield from upgrade(case, UPGRADE, ELIGIBLE))
    if health == "processor":
        return (yield from unless_special(REPLACE))
    yield DETAILS
    return UNKNOWN


def upgrade(case: Case, fix: Fix, ending: Outcome) -> Interview:
    """Windows installs it where nothing depends on the old one; where it does not, PC Health Check says what is missing."""
    special = yield SPECIAL
    if special != "none":
        yield DETAILS
        return SPECIAL_CASE
    if (yield from try_fixes(case, fix)):
        return UPGRADED
    if case.answer("health") is None and case.answer(fix.id) != STOP:
        health = yield HEALTH
        ending = {"tpm": TPM_OFF, "processor": REPLACE}.get(health, ending)
    yield DETAILS
    return ending


def unless_special(ending: Outcome) -> Interview:
    """This ending, unless a device or a program depends on the Windows that is there: then nothing may change yet."""
    special = yield SPECIAL
    yield DETAILS
    return ending if special == "none" else SPECIAL_CASE
