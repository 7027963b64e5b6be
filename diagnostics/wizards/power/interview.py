"""A computer that won't start, switches itself off, loses its battery or runs hot.

Read it as an interview: the questions first, in the order they are asked, then the fixes, the endings, the interview.
Knowledge: wizards.md section 1 and D1; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from diagnostics.engine.steps import Choice, Field, Fix, Form, Option, Outcome
from diagnostics.engine.translation import N_
from diagnostics.engine.wizard import Case, Interview, wizard
from diagnostics.wizards.common import AROUND, DANGER, DETAILS, SOLVED, UNDER_ATTACK, crisis, impact, opening, try_fixes

# --- Questions -------------------------------------------------------------------------------------------------------

WHO = opening(
    Option(
        "danger",
        N_("Smoke, flames, a burning smell, or a tingle when you touch it"),
        N_("Also liquid in a tower, a screen, a charger or a power strip that is plugged in"),
        say=N_("There is smoke, a burning smell, a tingle, or liquid in something plugged in."),
        facts={"danger": True},
    ),
    Option(
        "hot-battery",
        N_("The case bulges, and it is hot, hisses or smells"),
        say=N_("The battery is swollen, and it is hot, hisses or smells."),
        facts={"danger": True},
    ),
    Option(
        "swollen",
        N_("The case bulges, or the lid or the touchpad is lifted"),
        N_("It no longer lies flat, but it is not hot"),
        say=N_("The case bulges, the battery looks swollen."),
        facts={"data": "possible"},
    ),
    Option(
        "spill",
        N_("Liquid went into a laptop or a tablet"),
        N_("Even a little, even if it still works"),
        say=N_("Liquid went into the computer."),
        facts={"work": "no"},
    ),
)
SYMPTOM = Choice(
    "symptom",
    N_("What does the computer do?"),
    (
        Option(
            "dead",
            N_("Nothing at all: no light, no sound"),
            say=N_("The computer gives no light and no sound."),
            about=N_("Computer that does not switch on"),
            facts={"work": "no"},
        ),
        Option(
            "black",
            N_("Lights or fans, but the screen stays black"),
            say=N_("The computer has lights or fans, but the screen stays black."),
            about=N_("Computer on, screen black"),
            facts={"work": "no"},
        ),
        Option(
            "stops",
            N_("It starts, but never gets to Windows"),
            N_("A logo, a loop, a blue screen, a menu"),
            say=N_("The computer starts, but never gets to Windows."),
            about=N_("Computer that does not get to Windows"),
            facts={"work": "no"},
        ),
        Option(
            "off",
            N_("It switches off or restarts by itself"),
            N_("In the middle of the work"),
            say=N_("The computer switches off or restarts by itself."),
            about=N_("Computer that switches off by itself"),
            facts={"work": "part"},
        ),
        Option(
            "battery",
            N_("The battery empties fast, or won't charge"),
            N_("The computer itself works"),
            say=N_("The computer works, but its battery or its charger does not."),
            about=N_("Battery or charger"),
            facts={"work": "ok"},
        ),
        Option(
            "hot",
            N_("It is very hot, or noisy"),
            say=N_("The computer is very hot, or noisy."),
            about=N_("Computer very hot or noisy"),
            facts={"work": "slow"},
        ),
        Option(
            "cut",
            N_("Several computers are off, or there is no power on the floor"),
            say=N_("Several computers are off, or there is no power on the floor."),
            facts={"who": "several", "work": "no", "scope_unknown": False},
        ),
    ),
    N_("Take the closest answer. You can change it later."),
)
TYPE = Choice(
    "type",
    N_("What kind of computer is it?"),
    (
        Option("laptop", N_("A laptop"), say=N_("It is a laptop.")),
        Option("desktop", N_("A tower or a small box"), N_("The screen is apart"), say=N_("It is a desktop computer.")),
        Option(
            "all-in-one",
            N_("A screen with the computer inside"),
            say=N_("It is an all-in-one, the computer is inside the screen."),
        ),
        Option("tablet", N_("A tablet"), say=N_("It is a tablet.")),
    ),
)
LIGHT = Choice(
    "light",
    N_("With the charger plugged in, what does the charging light do?"),
    (
        Option("steady", N_("It is on, steady"), say=N_("The charging light is on, steady.")),
        Option("blink", N_("It blinks"), say=N_("The charging light blinks.")),
        Option("repair", N_("White and orange in turn"), say=N_("The light goes white and orange in turn.")),
        Option("none", N_("No light, or I can't see one"), say=N_("I see no charging light.")),
    ),
    N_("It is on the charger, or on the side of the computer beside the socket."),
)
CAPS = Choice(
    "caps",
    N_("Press the Caps Lock key a few times. Does its light change?"),
    (
        Option("changes", N_("Yes, it goes on and off"), say=N_("The Caps Lock light answers the key.")),
        Option("still", N_("No, it does not change"), say=N_("The Caps Lock light does not answer the key.")),
        Option("blink", N_("A light blinks by itself, or it beeps"), say=N_("A light blinks by itself, or it beeps.")),
        Option("repair", N_("White and orange in turn"), say=N_("The light goes white and orange in turn.")),
        Option("unsure", N_("There is no such light, or I can't tell")),
    ),
    N_("It is the key with the padlock or the capital A, on the left. Its light is on the key or above the keys."),
)
SCREEN = Choice(
    "screen",
    N_("What is on the screen?"),
    (
        Option("key", N_("It asks for a key of 48 digits"), "BitLocker", say=N_("The screen asks for a recovery key.")),
        Option(
            "update",
            N_('An update or a repair that is running, or "do not turn off"'),
            say=N_("An update or a repair is running."),
        ),
        Option("code", N_("An error code, on blue or on black"), say=N_("The screen shows an error code.")),
        Option("menu", N_("A menu that offers to repair or to continue"), say=N_("The screen shows a repair menu.")),
        Option(
            "loop",
            N_("A logo or turning dots, or it starts over and over"),
            say=N_("It stays on the logo, or starts over and over."),
        ),
        Option("other", N_("Something else, or I can't tell")),
    ),
)
CODE = Form(
    "code",
    N_("What do the lights, the beeps or the screen say?"),
    (
        Field(
            "flashes",
            N_("Count the flashes, long and short"),
            N_("The light flashes like this, {value}."),
            hint=N_("For example: 3 long, 4 short, orange"),
        ),
        Field(
            "beeps",
            N_("Count the beeps, long and short"),
            N_("It beeps like this, {value}."),
            hint=N_("For example: 1 long, 2 short"),
        ),
        Field(
            "stop-code",
            N_("Copy the words or the code on the screen"),
            N_("The screen says, {value}."),
            hint=N_("Never a recovery key"),
        ),
    ),
    N_("It often names the part, and saves the technician a test. Leave empty what you do not see."),
)
WHEN = Choice(
    "when",
    N_("When does it go off?"),
    (
        Option("load", N_("During heavy work, or when it is hot"), say=N_("It goes off under heavy work or heat.")),
        Option("moved", N_("When it is moved, or a cable is touched"), say=N_("It goes off when moved or touched.")),
        Option("battery", N_("Only on battery"), say=N_("It goes off on battery only.")),
        Option("hour", N_("At a fixed hour, or at night"), say=N_("It goes off at a fixed hour or at night.")),
        Option("random", N_("At any time, or I don't know"), say=N_("It goes off at any time.")),
    ),
)
BATTERY = Choice(
    "battery",
    N_("What is wrong with the battery?"),
    (
        Option("drains", N_("It empties too fast"), say=N_("The battery empties too fast.")),
        Option("no-charge", N_("It does not charge, although plugged in"), say=N_("Plugged in, it does not charge.")),
        Option("slow", N_("Windows says that the charger is slow"), say=N_("Windows says that the charger is slow.")),
        Option("limit", N_("It stops charging at about 80 percent"), say=N_("It stops charging at about 80 percent.")),
        Option("lost", N_("The charger is lost or broken"), say=N_("The charger is lost or broken.")),
    ),
)

# --- Fixes -----------------------------------------------------------------------------------------------------------

OFF_ALREADY = N_("The computer is off: nothing is lost, and your files stay as they are.")
IF_ASLEEP = N_("If it was only asleep, what was not saved is lost. Your files stay as they are.")
UNTOUCHED = N_("Nothing is lost, and your files stay as they are.")
KEEPS = N_("Your documents stay open, nothing is lost.")
SAVE_FIRST = N_("Save your work first.")
NOT_SAVED = N_("What was not saved is lost.")
NOT_IN_UPDATE = N_(
    'If the screen says update, a percentage or "do not turn off": wait up to an hour, and choose "I couldn\'t do it".'
)
NOTHING_SHOWN = N_('Does the screen show anything at all? Touch nothing, and choose "I couldn\'t do it".')
PRESS = N_("Press the power button once, and wait for half a minute.")
SOCKET = Fix(
    "socket",
    N_("Test the wall socket with a lamp"),
    (
        N_("Plug a lamp into the socket that the computer uses."),
        N_("It stays dark? Plug the computer straight into another wall socket, without a power strip."),
        N_("It lights? The socket is fine: plug the computer back in there, without a power strip."),
        N_("If the computer is off, press its power button once, and wait for half a minute."),
    ),
    N_("I tested the wall socket with a lamp"),
    1,
    0.15,
    why=N_("It tells in one minute whether the trouble is in the computer or in the wall."),
    keeps=UNTOUCHED,
    halves=True,
)
STRIP = Fix(
    "strip",
    N_("Check the power cable and its switches"),
    (
        N_("Is there a power strip? Its switch must be on."),
        N_("Push the power cable in firmly at the back of the computer, then at the wall."),
        N_("At the back, beside the cable, a small switch must be on **I**."),
        PRESS,
    ),
    N_("I checked the power cable and its switches"),
    2,
    0.3,
    why=N_("A foot or a vacuum cleaner is enough to move a cable or to switch a strip off."),
    keeps=OFF_ALREADY,
)
DRAIN = Fix(
    "drain",
    N_("Unplug everything and hold the power button for 15 seconds"),
    (
        NOTHING_SHOWN,
        N_("Unplug the charger, the dock, the screen and every USB device. Leave the battery where it is."),
        N_("Hold the power button down for 15 seconds, then let go."),
        N_("Plug only the charger back in."),
        PRESS,
    ),
    N_("I unplugged everything and held the power button for 15 seconds"),
    3,
    0.3,
    why=N_("A little current stays inside and can block the start. This empties it."),
    keeps=IF_ASLEEP,
    kb=("KB-011",),
)
DRAIN_DESKTOP = Fix(
    "drain-desktop",
    N_("Unplug the computer and hold the power button for 5 seconds"),
    (
        NOTHING_SHOWN,
        N_("Pull the power cable out of the computer."),
        N_("Hold the power button down for 5 seconds, then let go."),
        N_("Plug the power cable back in."),
        PRESS,
    ),
    N_("I unplugged the computer and held the power button for 5 seconds"),
    2,
    0.2,
    why=N_("A little current stays inside and can block the start. This empties it."),
    keeps=IF_ASLEEP,
    kb=("KB-011",),
)
DRAIN_BLACK = Fix(
    "drain-black",
    N_("Switch it off completely, then start it again"),
    (
        N_(
            'Was an update running just before, or does the screen say one? Wait up to an hour, and choose "I couldn\'t do it".'
        ),
        N_("Hold the power button down until every light is off."),
        N_("Unplug the charger or the power cable, the dock and every USB device."),
        N_("Hold the power button down again for 15 seconds, then let go."),
        N_("Plug only the power back in, and the screen if it is apart."),
        PRESS,
    ),
    N_("I switched it off completely and started it again"),
    3,
    0.2,
    why=N_("A start that went wrong leaves the computer half awake. This makes it start afresh."),
    keeps=NOT_SAVED,
    loses_work=True,
    kb=("KB-017",),
)
BRICK_REST = Fix(
    "charger-rest",
    N_("Let the charger rest for five minutes"),
    (
        N_("Unplug the charger from the wall and from the computer."),
        N_("Wait for five minutes."),
        N_("Plug it into the wall, then into the computer."),
        PRESS,
    ),
    N_("I let the charger rest for five minutes"),
    1,
    0.1,
    why=N_("A charger that got too hot, or had a jolt, locks itself until it has rested."),
    keeps=OFF_ALREADY,
    wait=5,
    kb=("KB-019",),
)
CHARGER = Fix(
    "charger",
    N_("Try the charger another way"),
    (
        N_("Push the plug in firmly, at the computer and where the cable enters the charger."),
        N_("Is it a USB-C charger? Try the other USB-C socket of the computer itself, not of the dock."),
        N_("Borrow a charger of the same make, at least as strong: compare the number before the **W**."),
        N_("Look at the charging light. If the computer is off, press its power button once."),
    ),
    N_("I tried another socket of the computer and another charger"),
    3,
    0.2,
    why=N_("Chargers and their plugs wear out long before computers do."),
    keeps=UNTOUCHED,
    kb=("KB-019",),
)
CHARGE = Fix(
    "charge",
    N_("Leave it on the charger for half an hour"),
    (
        N_("Plug the charger into the wall and into the computer."),
        N_("Leave it alone for 30 minutes."),
        PRESS,
    ),
    N_("I left it on the charger for half an hour"),
    # Two minutes of one's own time: plugging it in, and coming back to it.
    2,
    0.18,
    why=N_("A battery that is quite empty needs a while before the computer can start."),
    keeps=OFF_ALREADY,
    wait=30,
)
NO_DOCK = Fix(
    "no-dock",
    N_("Start without the dock and the screen"),
    (
        N_("Unplug the dock, the screen and every other cable."),
        N_("Plug the charger straight into the computer."),
        PRESS,
    ),
    N_("I started without the dock and the screen"),
    2,
    0.1,
    why=N_("A faulty dock can keep the computer from starting."),
    keeps=OFF_ALREADY,
)
REDRAW = Fix(
    "redraw",
    N_("Make Windows draw the screen again"),
    (
        N_("Press **Windows + Ctrl + Shift + B**, all four together, once."),
        N_("Wait for ten seconds. A short beep or a flicker is normal."),
        N_("Move the mouse, or touch the screen."),
    ),
    N_("I made Windows draw the screen again"),
    0.5,
    0.15,
    why=N_("The computer may be working behind a picture that has stopped."),
    keeps=KEEPS,
    kb=("KB-017",),
)
PICTURE = Fix(
    "picture",
    N_("Check the screen itself"),
    (
        N_("On a laptop, press the key with the large sun several times."),
        N_("Is the screen apart? Push its cable in at both ends, and check that its own light is on."),
        N_("On that screen, press the **Input** or **Source** button, and try the next input."),
        N_("Press **Windows + P**, then the down arrow, then **Enter**."),
        N_("Wait for ten seconds."),
    ),
    N_("I checked the brightness, the cable and the input of the screen"),
    2,
    0.35,
    why=N_("The picture may be too dark, or sent to another screen."),
    keeps=KEEPS,
    kb=("KB-017",),
)
BARE = Fix(
    "usb",
    N_("Start with nothing plugged in"),
    (
        NOT_IN_UPDATE,
        N_("Hold the power button down until every light is off."),
        N_("Take out USB sticks, memory cards, the printer and the dock. Leave power, keyboard, mouse and screen."),
        N_("Press the power button once, and wait for five minutes."),
        N_("Windows comes? Plug things back one by one: the last one is the cause."),
    ),
    N_("I started it with nothing plugged in"),
    2,
    0.2,
    why=N_("The computer may be trying to start from something that you plugged in."),
    keeps=NOT_SAVED,
    loses_work=True,
    kb=("KB-011",),
)
ONCE = Fix(
    "once",
    N_("Restart it once, normally"),
    (
        NOT_IN_UPDATE,
        N_("Note or photograph what is on the screen."),
        N_("Hold the power button down until every light is off."),
        N_("Press it once, and wait for five minutes without touching anything."),
        N_('A key of 48 digits is asked for? Choose "I couldn\'t do it" and call.'),
    ),
    N_("I restarted it once"),
    3,
    0.25,
    why=N_("One clean start is often enough. A third try can make things worse."),
    keeps=NOT_SAVED,
    loses_work=True,
    kb=("KB-013",),
)
COOL = Fix(
    "cool",
    N_("Let it cool for a quarter of an hour"),
    (
        N_("Save your work, then open the Start menu, **Power**, **Shut down**."),
        N_("Put it on a hard, flat table, out of the sun, with nothing against its vents."),
        N_("Wait for 15 minutes, then start it."),
        N_("Work for a while as you usually do."),
    ),
    N_("I let it cool and freed its vents"),
    1,
    0.3,
    why=N_("A computer switches itself off to protect itself from heat."),
    keeps=SAVE_FIRST,
    wait=15,
    loses_work=True,
    kb=("KB-021",),
)
LOAD = Fix(
    "load",
    N_("Work with one program only"),
    (
        N_("Save and close everything."),
        N_("Open the Start menu, then **Power**, then **Restart**."),
        N_("Open one program only, the one that you need most."),
        N_("Does it hold? Open the others one by one, and note which one comes before the trouble."),
    ),
    N_("I restarted and worked with one program only"),
    3,
    0.2,
    why=N_("One heavy program can heat the computer or use more power than it has."),
    keeps=SAVE_FIRST,
    loses_work=True,
)
WALL = Fix(
    "plug",
    N_("Plug it straight into the wall"),
    (
        N_("Use the computer's own charger or cable, without a power strip and without the dock."),
        N_("Push it in firmly at both ends."),
        N_("On a laptop, look at the battery icon near the clock: it must say that it is charging."),
        N_("Work for a while as you usually do."),
    ),
    N_("I plugged it straight into the wall"),
    1,
    0.15,
    why=N_("A tired power strip or a loose plug cuts the current for an instant, and that is enough."),
    keeps=KEEPS,
    kb=("KB-012",),
)
MAINS = Fix(
    "mains",
    N_("Keep it on the charger meanwhile"),
    (
        N_("Plug the computer's own charger straight into the wall."),
        N_("Look at the battery icon near the clock: it must say that it is charging."),
        N_("Work for a while as you usually do."),
    ),
    N_("I kept it on the charger"),
    1,
    0.15,
    why=N_("It repairs nothing, but you can work until the battery has been looked at."),
    keeps=KEEPS,
    workaround=True,
    kb=("KB-019",),
)
UPDATES = Fix(
    "updates",
    N_("Look whether an update restarted it"),
    (
        N_("Open **Settings**, then **Windows Update**, then **Update history**."),
        N_('Is there an update on that day? It probably caused the restart, and nothing is broken: choose "It works".'),
        N_("Go back to **Windows Update**, then **Advanced options**, **Active hours**, and set your working hours."),
    ),
    N_("I looked for an update that restarted it"),
    1,
    0.1,
    why=N_("Windows restarts by itself after some updates, mostly at night."),
    keeps=KEEPS,
    kb=("KB-012",),
)
LOW_WATT = Fix(
    "low-watt",
    N_("Check that the charger is strong enough"),
    (
        N_("Read the number before the **W** on the charger."),
        N_("Compare it with the charger that came with the computer, or with the label under the computer."),
        N_("Is it smaller? Use the computer's own charger, straight into the computer."),
        N_("Look at the battery icon near the clock: it must say that it is charging."),
    ),
    N_("I checked the power of the charger"),
    1,
    0.2,
    why=N_("A charger that is too weak charges slowly, slows the computer down and gets warm."),
    keeps=KEEPS,
    kb=("KB-019",),
)
SAVER = Fix(
    "saver",
    N_("Make the battery last longer"),
    (
        N_("Click the battery icon near the clock."),
        N_("Move the slider with the sun down to half."),
        N_("Switch the energy saver on: it is the button with a leaf or a battery."),
        N_("Close the programs that you do not need."),
    ),
    N_("I lowered the brightness and switched the energy saver on"),
    2,
    0.15,
    why=N_("The screen uses the most power of all."),
    keeps=KEEPS,
    kb=("KB-019",),
)
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

# --- Endings ---------------------------------------------------------------------------------------------------------

NEVER_OPEN = N_("Do not open the case, and do not take out a battery that is inside.")
ONLY_HERE = N_("Before any repair, ask whether files exist on this computer only.")
SWOLLEN = Outcome(
    "swollen",
    N_("Stop using it: the battery is swollen"),
    "phone",
    now=(
        N_("Switch the device off and pull its charger out at the wall."),
        N_("Leave it on something that does not burn: tiles, concrete, metal."),
        N_("Keep paper, fabric and people away from it."),
        N_("Does it get hot, hiss or smoke? Move everyone away and call the emergency number first."),
    ),
    avoid=(
        N_("Do not charge it or switch it on again, even to copy a file."),
        N_("Do not press on it, pierce it or open it."),
        N_("Do not put it in a bag, a drawer or a bin, and do not post it."),
    ),
    say=(
        N_("Who you are, and where the device is"),
        N_("Whether it is off and unplugged, cold or warm"),
        N_("Whether you have another computer to work on"),
    ),
    proposed=(N_("Arrange a safe collection of the device, and a computer to work on meanwhile."),),
    kb=("KB-020",),
    facts={"data": "possible"},
    about=N_("Swollen battery"),
    remote=False,
)
SPILL = Outcome(
    "spill",
    N_("Off, unplugged, upside down, then call"),
    "phone",
    now=(
        N_("With dry hands, pull the charger out at the wall."),
        N_("Hold the power button until it is off. What was not saved is lost; the device comes first."),
        N_("Unplug everything: mouse, dock, USB sticks."),
        N_("Turn the laptop over, open, keys down, on a towel. Blot it, do not rub."),
        N_("Call, then hand it in. Every minute counts."),
    ),
    avoid=(
        N_('Do not switch it on "to see", not even tomorrow.'),
        N_("Do not charge it, shake it or open it."),
        N_("No hair-dryer, no heater, no rice."),
    ),
    say=(
        N_("Which liquid, how much, at what time"),
        N_("Whether it was on and plugged in, and what you have done since"),
        N_("Whether you have another computer to work on"),
    ),
    proposed=(N_("Take it in at the workshop today, dry it, test it, save the files."), ONLY_HERE),
    kb=("KB-022",),
    about=N_("Liquid in a computer"),
    remote=False,
    act_first=True,
)
BITLOCKER = Outcome(
    "bitlocker",
    N_("Leave this screen as it is, and call"),
    "phone",
    now=(
        N_("Note the first eight characters of the key ID shown on the screen."),
        N_("Remember what has just changed: an update, the dock, a repair, a PIN typed wrong several times."),
        N_("Call. The help desk first checks who you are, often by calling you back."),
        N_("Type the digits that you are told, and nothing else."),
    ),
    avoid=(
        N_("Do not switch it off and on, and do not guess digits."),
        N_("Never put the 48 digits in a ticket, a message or a photo."),
    ),
    say=(
        N_("Who you are, and the number on the label of the computer"),
        N_("The first eight characters of the key ID"),
        N_("What changed just before"),
    ),
    proposed=(
        N_("Check who is calling by calling back a known number, then find the key by its ID."),
        N_("Find out what made it ask, so that it does not come back."),
    ),
    kb=("KB-014",),
    about=N_("Recovery key asked for"),
    remote=False,
)
WAIT = Outcome(
    "wait",
    N_("The computer is still at work: let it finish"),
    "article",
    now=(
        N_("Plug the charger in and leave it alone, for up to an hour."),
        N_("It may seem to stand still, or restart several times. That is normal."),
        N_("Still the same after an hour? Call, or send the ticket."),
    ),
    avoid=(N_("Do not switch it off and do not unplug it."),),
    proposed=(N_("If it has not moved after an hour, decide with the user how to stop it."),),
    kb=("KB-011",),
    about=N_("Computer busy with an update or a repair"),
)
STOPPED = Outcome(
    "stopped",
    N_("Several people are held up: we take over"),
    "ticket",
    now=(
        N_("Look what is off: one computer, several, or the lamps and sockets too."),
        N_("Have someone stay there who can be reached by phone."),
    ),
    avoid=(N_("Do not open the electrical cabinet, and do not touch servers, switches or batteries in it."),),
    say=(
        N_("Who you are, and which site"),
        N_("What is stopped, since when, for how many people"),
        N_("A number where you can be reached"),
    ),
    proposed=(
        N_("Find out whether it is the power, something shared, or one computer."),
        N_("If one computer holds up the others, bring another one."),
    ),
    kb=("KB-011", "KB-004"),
    about=N_("Computers off, several people held up"),
)
SITE_POWER = Outcome(
    "site-power",
    N_("The power is off: it is not the computer"),
    "ticket",
    now=(
        N_("Look whether the lamps of the next rooms work, and note the time."),
        N_("Tell the person in charge of the building: they know what may be switched on again."),
        N_("On a laptop, save your work: the battery will not last."),
    ),
    avoid=(
        N_("Do not open the electrical cabinet, and do not touch servers, switches or batteries in it."),
        N_("Do not plug everything into the one socket that still works."),
    ),
    say=(
        N_("Who you are, and which site"),
        N_("What is stopped, since when, for how many people"),
        N_("A number where you can be reached"),
    ),
    proposed=(N_("See with the building what has tripped, then check servers, network and emergency batteries."),),
    kb=("KB-011", "KB-004"),
    about=N_("Power off, or several computers off"),
    remote=False,
)
NO_START = Outcome(
    "no-start",
    N_("The computer has to be looked at"),
    "ticket",
    now=(
        N_("Keep the computer and its charger together, for the technician."),
        N_("Files on the server or in the cloud can be opened from another computer."),
    ),
    avoid=(
        NEVER_OPEN,
        N_("Do not choose **Reset this PC**: your files could disappear."),
        N_("Do not try to start it again and again."),
    ),
    proposed=(ONLY_HERE, N_("Check the warranty, and prepare a computer to work on meanwhile.")),
    kb=("KB-011",),
    remote=False,
)
SWITCHES_OFF = Outcome(
    "switches-off",
    N_("The computer cannot be relied on for now"),
    "ticket",
    now=(
        N_("Save every few minutes, and put what you cannot lose on the server or in the cloud."),
        N_("Note the time and what you were doing each time it goes off."),
    ),
    avoid=(NEVER_OPEN,),
    proposed=(
        N_("Read the event log (event 41), then test power supply, battery, heat and memory."),
        ONLY_HERE,
    ),
    kb=("KB-012",),
)
POWER_PART = Outcome(
    "power-part",
    N_("The battery or the charger has to be looked at"),
    "ticket",
    now=(N_("Stay near a socket, and save often."),),
    avoid=(NEVER_OPEN, N_("Do not buy a charger or a battery of another make.")),
    proposed=(N_("Read the wear of the battery, check the warranty, order the battery or the charger."),),
    kb=("KB-019",),
)
CHARGER_LOST = Outcome(
    "charger-lost",
    N_("A charger has to be handed to you"),
    "ticket",
    now=(
        N_("Save your work before the battery is empty, and close what you do not need."),
        N_("Borrow a charger of the same make, at least as strong: compare the number before the **W**."),
        N_("Say in the ticket the number on the label of the computer: it tells which charger fits."),
    ),
    avoid=(
        N_("Do not use a charger whose cable or plug is damaged."),
        N_("Do not buy a charger or a battery of another make."),
    ),
    proposed=(N_("Hand over a charger that fits, or lend one until it arrives."),),
    kb=("KB-019",),
    about=N_("Charger lost or broken"),
    remote=False,
)
LIMIT = Outcome(
    "charge-limit",
    N_("Stopping near 80 percent is usually a protection, not a fault"),
    "article",
    now=(
        N_("Go on working: many makers stop there, so that the battery lives longer."),
        N_("Do you need a full battery, for a journey? Say it in the ticket."),
    ),
    proposed=(N_("Check the battery protection of the maker; lift it if the user travels."),),
    kb=("KB-019",),
    facts={"nature": "sign"},
    about=N_("Charge limit of the battery"),
)
TOO_HOT = Outcome(
    "too-hot",
    N_("The computer has to be cleaned or tested"),
    "ticket",
    now=(
        N_("Keep it on a hard, flat table, and save often."),
        N_("Switch it off when you leave it. A burning smell? Move away from it and call."),
    ),
    avoid=(NEVER_OPEN, N_("Do not blow air into it.")),
    proposed=(N_("Look for the program that keeps it busy, then clean and test the fans."),),
    kb=("KB-021",),
)

# --- The interview ---------------------------------------------------------------------------------------------------


@wizard(
    "power",
    title=N_("Power, battery, heat"),
    summary=N_("Won't start, switches itself off, won't charge"),
    icon="power",
    kb="KB-012",
)
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
        case.about = STOPPED.about
        if not (yield from crisis(case)):
            yield DETAILS
        return STOPPED

    symptom = yield SYMPTOM
    if symptom == "dead":
        return (yield from dead(case))
    if symptom == "black":
        return (yield from black(case))
    if symptom == "stops":
        return (yield from stops(case))
    if symptom == "off":
        when = yield WHEN
        return (yield from fixes_then(case, SWITCHES_OFF, *OFF_BY_WHEN[when]))
    if symptom == "battery":
        return (yield from battery(case))
    if symptom == "hot":
        return (yield from fixes_then(case, TOO_HOT, COOL, LOAD))
    return (yield from site_power(case))


def fixes_then(case: Case, ending: Outcome, *fixes: Fix, sure: bool = False) -> Interview:
    """The fixes of a branch; where none helps, what the level still needs, the details, and the ending.

    sure: the computer does nothing at all, so nobody has to say that work has stopped.
    """
    if (yield from try_fixes(case, *fixes)):
        return SOLVED
    yield from impact(case, sure)
    yield DETAILS
    return ending


def site_power(case: Case) -> Interview:
    """Several computers at once: it is the building, whatever the first answer said."""
    yield AROUND
    if case.facts.around == "used":
        yield DETAILS
    return SITE_POWER


def dead(case: Case) -> Interview:
    """No light, no sound: the current on its way in, from the wall to the computer."""
    kind = yield TYPE
    if kind != "laptop":
        return (yield from fixes_then(case, NO_START, *DEAD_BY_TYPE[kind], sure=True))
    light = yield LIGHT
    if light == "repair":
        return WAIT
    if light == "blink":
        yield CODE
    return (yield from fixes_then(case, NO_START, *DEAD_BY_LIGHT[light], sure=True))


def black(case: Case) -> Interview:
    """Alive but dark: where Caps Lock answers, Windows runs and the picture is the trouble; else it is the board."""
    caps = yield CAPS
    if caps == "repair":
        return WAIT
    if caps == "blink":
        yield CODE
    return (yield from fixes_then(case, NO_START, *BLACK_BY_CAPS[caps], sure=True))


def stops(case: Case) -> Interview:
    """It never gets to Windows: two starts at most, and none where a recovery key or an update is on the screen."""
    screen = yield SCREEN
    if screen == "key":
        return BITLOCKER
    if screen == "update":
        return WAIT
    if screen == "code":
        yield CODE
    return (yield from fixes_then(case, NO_START, *STOPS_BY_SCREEN[screen], sure=True))


def battery(case: Case) -> Interview:
    """The computer works: a battery that wears out is a sign to act on, not a breakdown."""
    state = yield BATTERY
    if state == "limit":
        return LIMIT
    if state == "lost":
        return (yield from fixes_then(case, CHARGER_LOST))
    ending = yield from fixes_then(case, POWER_PART, *BY_BATTERY[state])
    if state == "drains" and case.facts.work == "ok":
        case.learn(nature="sign")
    return ending
