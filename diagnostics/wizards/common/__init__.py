"""What every wizard shares: the opening question, the order of fixes, the impact block, the details screen, the usual endings."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from diagnostics.engine.levels import assess
from diagnostics.engine.steps import COULD_NOT, STOP, WORKED, Choice, Field, Fix, Form, Option, Outcome, Step
from diagnostics.engine.translation import N_
from diagnostics.engine.wizard import Case

Block = Generator[Step, str, bool]

# How many fixes, and how many minutes of the reader's time, are reasonable before a human takes over (wizards.md, section 0).
MOST_FIXES = 5
MINUTES = {1: 20.0, 2: 10.0, 3: 0.0}

ATTACK = Option(
    "attack",
    N_("A ransom message, files that no longer open, or a mouse that moves by itself"),
    N_("Or someone you do not know has taken control of the computer"),
    say=N_("There are signs of an attack on the computer."),
    about=N_("Possible attack on a computer"),
    facts={"attack": True, "work": "no"},
)
PRODUCTION = Option(
    "production",
    N_("Production has stopped, or a till, or customers are waiting"),
    N_("Workshop, shop, reception, patients, deliveries"),
    say=N_("Production or customers are stopped."),
    facts={"who": "production"},
)
SEVERAL = Option(
    "several",
    N_("Several of us are held up"),
    N_("A team, a floor, the whole site"),
    say=N_("Several of us are held up."),
    facts={"who": "several"},
)
ME = Option("me", N_("No, it is only me"), say=N_("I am the only one affected."), facts={"who": "one"})
UNSURE = Option(
    "unsure",
    N_("None of these, and I don't know about the others"),
    say=N_("I have not checked whether others are affected."),
    facts={"who": "one", "scope_unknown": True},
)


def opening(*dangers: Option) -> Choice:
    """The first question: danger, attack and "is production stopped" on one screen, the wizard's own dangers first."""
    return Choice(
        "who",
        N_("First, are you in one of these situations?"),
        (*dangers, ATTACK, PRODUCTION, SEVERAL, ME, UNSURE),
        N_("Take the first one that is true. If it is none of them, we look for the cause together."),
    )


WORK = Choice(
    "work",
    N_("Right now, what can still be done?"),
    (
        Option("no", N_("Nothing, work has stopped"), say=N_("Work has stopped."), facts={"work": "no"}),
        Option(
            "part", N_("Only part of the work"), say=N_("Only part of the work can be done."), facts={"work": "part"}
        ),
        Option("slow", N_("Everything, but more slowly"), say=N_("Work goes on, more slowly."), facts={"work": "slow"}),
        Option("ok", N_("Everything, as usual"), say=N_("Work goes on as usual."), facts={"work": "ok"}),
    ),
)
AROUND = Choice(
    "around",
    N_("Is there another way to work until it is repaired?"),
    (
        Option("used", N_("Yes, and it is in use"), say=N_("Another way to work is in use."), facts={"around": "used"}),
        Option(
            "untried",
            N_("Yes, but it has not been tried"),
            say=N_("There may be another way to work; it has not been tried."),
            facts={"around": "untried"},
        ),
        Option(
            "no", N_("No, or I don't know of any"), say=N_("There is no other way to work."), facts={"around": "no"}
        ),
    ),
    N_("Another device, a colleague's computer, a phone, paper"),
)
DATE = Choice(
    "date",
    N_("Is something due that cannot be done any other way?"),
    (
        Option("today", N_("Yes, today"), say=N_("Something is due today."), facts={"date": "today"}),
        Option("week", N_("Yes, this week"), say=N_("Something is due this week."), facts={"date": "week"}),
        Option("none", N_("No"), say=N_("Nothing dated is at stake."), facts={"date": "none"}),
    ),
)
DUE = Form(
    "due",
    N_("What is due today, and at what time?"),
    (
        Field(
            "what-due",
            N_("What, and when"),
            N_("Due today, {value}."),
            hint=N_("For example: the salary file, before 5 pm"),
            required=True,
        ),
    ),
    N_("The help desk plans its day with this."),
)
DETAILS = Form(
    "details",
    N_("A few details for the technician"),
    (
        Field(
            "words",
            N_("In your own words, what happens?"),
            kind="text",
            hint=N_("The exact message, if there is one. Never a password."),
        ),
        Field("since", N_("Since when?"), N_("I noticed it {value}."), hint=N_("For example: this morning around 9")),
        Field(
            "phone",
            N_("A phone number where we can reach you now"),
            N_("I can be reached on {value}."),
            kind="tel",
            hint=N_("Not the one that is broken"),
        ),
        Field(
            "place",
            N_("Where is the device?"),
            N_("The device is here, {value}."),
            hint=N_("Office and room, home, travelling"),
        ),
        Field(
            "asset",
            N_("The number on its label"),
            N_("The device has the label {value}."),
            hint=N_("A sticker under it or on its back"),
        ),
        Field(
            "change",
            N_("What changed just before?"),
            N_("Just before, something changed, {value}."),
            hint=N_("An update, a move, a new device, a power cut"),
        ),
    ),
    N_("Everything is optional. What you leave empty is not sent."),
)

DANGER = Outcome(
    "danger",
    N_("Move away, then call"),
    "phone",
    now=(
        N_("Leave the device where it is and move everyone away from it."),
        N_("Smoke, flames, a burning smell or someone hurt? Call the emergency number first."),
        N_("Pull the plug at the wall only if you can do so without coming near smoke or water."),
    ),
    avoid=(N_("Do not touch, move or cool the device."), N_("Do not pour water on anything that is plugged in.")),
    say=(N_("Who you are and where"), N_("What you see or smell, since when"), N_("Whether people have left the room")),
    proposed=(N_("Make sure that people are safe, then decide who comes on site."),),
    kb=("KB-004",),
    facts={"danger": True},
    about=N_("People in danger"),
    remote=False,
    act_first=True,
)
UNDER_ATTACK = Outcome(
    "attack",
    N_("Disconnect from the network, leave the computer on, call"),
    "phone",
    now=(
        N_("Unplug the network cable and switch Wi-Fi off. Leave the computer on."),
        N_("Call from another phone. Do not write from this computer."),
        N_("Tell the people next to you out loud: do not open the same message."),
        N_("Take a photo of the screen and note the time."),
    ),
    avoid=(
        N_("Do not restart, scan, delete or restore anything."),
        N_("Do not pay and do not answer the message."),
    ),
    say=(
        N_("Who you are and where"),
        N_("What you saw, and at what time"),
        N_("Whether the computer is disconnected, and which drives were plugged in"),
    ),
    proposed=(N_("Isolate, keep the evidence, then find out how far it has spread."),),
    kb=("KB-059",),
    facts={"attack": True, "work": "no"},
    about=N_("Possible attack on a computer"),
    act_first=True,
)
SOLVED = Outcome("solved", N_("It works again"), "solved")
TICKET = Outcome(
    "ticket",
    N_("A technician takes over from here"),
    "ticket",
)


def plan(fixes: Iterable[Fix], level: int) -> list[Fix]:
    """The fixes worth trying at this level, in the order to try them.

    Order: chance per minute (decision-theoretic troubleshooting: Heckerman, Breese, Rommelse 1995), with three overrides:
    a test of at most a minute that splits the causes comes first, what may lose work after all that does not, ways round last.
    Cut at MOST_FIXES and at MINUTES of the reader's own time.
    """

    def order(fix: Fix) -> tuple[bool, bool, bool, float]:
        quick_test = fix.halves and fix.minutes <= 1
        return fix.workaround, fix.loses_work, not quick_test, -fix.chance / fix.minutes

    chosen: list[Fix] = []
    for fix in sorted(fixes, key=order):
        if len(chosen) < MOST_FIXES and sum(f.minutes for f in chosen) + fix.minutes <= MINUTES[level]:
            chosen.append(fix)
    return chosen


def try_fixes(case: Case, *fixes: Fix) -> Block:
    """Offer the fixes one by one; True where one ended the trouble.

    Stops early where the person asks for help, where two in a row could not be done, or where a way round works.
    """
    could_not = 0
    for fix in plan(fixes, assess(case.facts).level):
        result = yield fix
        if result == WORKED:
            return not fix.workaround
        could_not = could_not + 1 if result == COULD_NOT else 0
        if result == STOP or could_not == 2:
            return False
    return False


def impact(case: Case, sure: bool = False) -> Block:
    """What the level needs and is not known yet: can work go on, is there another way, is something due. Returns True.

    A symptom only suggests how much work goes on, so it is asked, unless the symptom makes it sure (a dead computer).
    """
    if not sure and case.answer("work") is None:
        yield WORK
    if case.facts.work in ("part", "no") and case.facts.around != "used":
        yield AROUND
    if case.facts.work == "part" and case.facts.around != "used" and case.facts.who == "one":
        answer = yield DATE
        if answer == "today":
            yield DUE
    return True


def crisis(case: Case) -> Block:
    """For several people or production: can work go on, another way? True where it is a level 3 already."""
    yield WORK
    if case.facts.work in ("part", "no"):
        yield AROUND
    return assess(case.facts).level == 3
