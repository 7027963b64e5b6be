"""Facts about a disturbance -> support level, priority and kind of maintenance, with the reason in a sentence.

Rules kept here, and tested over every combination of facts:
1. The first line of RULES that matches gives the level; nobody's own word for "urgent" is ever read.
2. Danger to people and a running attack win over every other fact.
3. Making one fact worse never lowers the level, the impact, the urgency or the priority.
4. A fix changes the level only where it is a way round that works (around="used").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from diagnostics.engine.facts import Facts
from diagnostics.engine.translation import N_


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdict: level 1..3, the rule that gave it, the reason (message ids), ITIL impact, urgency, priority, kind."""

    level: int
    rule: str
    reason: str
    """Message id of the sentence said to the user ("you")."""
    reason_ticket: str
    """Message id of the same sentence for the ticket (no "you")."""
    impact: int
    urgency: int
    priority: int
    kind: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the level table: when it matches, and why in two voices."""

    name: str
    level: int
    matches: Callable[[Facts], bool]
    you: str
    ticket: str


def _many(f: Facts) -> bool:
    return f.who != "one"


def _stuck(f: Facts) -> bool:
    return f.around != "used"


# Source: the level table of our founding document, as worked out and run over 17,280 single steps (wizards.md, 0b).
RULES: tuple[Rule, ...] = (
    Rule(
        "L1",
        3,
        lambda f: f.danger,
        N_("People may be in danger. That comes before any repair."),
        N_("people may be in danger"),
    ),
    Rule(
        "L2",
        3,
        lambda f: f.attack,
        N_("This looks like an attack in progress. Every minute counts."),
        N_("this looks like an attack in progress"),
    ),
    Rule(
        "L3",
        3,
        lambda f: f.who == "production" and f.work in ("part", "no") and _stuck(f),
        N_("Production or customers are stopped, and there is no other way in use."),
        N_("production or customers are stopped and no other way is in use"),
    ),
    Rule(
        "L4",
        3,
        lambda f: f.shared and _many(f) and f.work in ("part", "no") and _stuck(f),
        N_("Something everyone shares has failed, several people are held up, and there is no other way in use."),
        N_("a shared service has failed, several people are held up and no other way is in use"),
    ),
    Rule(
        "L5",
        3,
        lambda f: f.who in ("several", "site") and f.work == "no" and _stuck(f),
        N_("Several people cannot work at all, and there is no other way in use."),
        N_("several people cannot work at all and no other way is in use"),
    ),
    Rule(
        "L7b",
        3,
        lambda f: f.data == "serious",
        N_("Data or accounts may be in the wrong hands."),
        N_("data or accounts may be in the wrong hands"),
    ),
    Rule(
        "L6",
        2,
        lambda f: _many(f) and f.work != "ok",
        N_("Several people are held up, but the work goes on."),
        N_("several people are held up, but the work goes on"),
    ),
    Rule(
        "L7a",
        2,
        lambda f: f.data == "possible",
        N_("Something is at risk here: it must be looked at before it gets worse."),
        N_("data or equipment is at risk"),
    ),
    Rule(
        "L8",
        2,
        lambda f: f.work == "no" and _stuck(f),
        N_("You cannot work, and you have no other way."),
        N_("one person cannot work and has no other way in use"),
    ),
    Rule(
        "L9",
        2,
        lambda f: f.work == "part" and _stuck(f) and f.date == "today",
        N_("Something due today cannot be done any other way."),
        N_("something due today cannot be done any other way"),
    ),
    Rule(
        "L10",
        1,
        lambda f: f.work == "no",
        N_("There is another way to work until it is repaired. If it fails too, call: the level goes up."),
        N_("another way to work is in use until it is repaired"),
    ),
    Rule(
        "L11",
        1,
        lambda f: True,
        N_("Work can go on while we look into it."),
        N_("work can go on in the meantime"),
    ),
)

# GLPI's default matrix, priority by [urgency][impact], 1..5 (glpi-project/glpi, install/empty_data.php, priority_matrix).
PRIORITY: tuple[tuple[int, ...], ...] = (
    (1, 1, 2, 2, 2),
    (1, 2, 2, 3, 3),
    (2, 2, 3, 4, 4),
    (2, 3, 4, 4, 5),
    (2, 3, 4, 5, 5),
)
IMPACT = {"one": 2, "several": 3, "site": 4, "production": 5}
URGENCY = {"ok": 2, "slow": 2, "part": 3, "no": 4}
KIND = {"fault": "corrective", "sign": "preventive", "wish": "evolutive"}


def assess(facts: Facts) -> Assessment:
    """Level by the first matching rule, impact and urgency from the facts, priority by GLPI's matrix, kind from nature."""
    rule = next(rule for rule in RULES if rule.matches(facts))
    impact, urgency = _impact(facts), _urgency(facts)
    return Assessment(
        rule.level,
        rule.name,
        rule.you,
        rule.ticket,
        impact,
        urgency,
        PRIORITY[urgency - 1][impact - 1],
        "corrective" if facts.danger or facts.attack else KIND[str(facts.nature)],
    )


def _impact(facts: Facts) -> int:
    """ITIL impact 1..5: how many are touched; danger, an attack or leaked data touch everyone."""
    everyone = facts.danger or facts.attack or facts.data == "serious"
    return 5 if everyone else IMPACT[str(facts.who)]


def _urgency(facts: Facts) -> int:
    """ITIL urgency 1..5: how little can wait. A way round that is used takes one off, a date today puts one on."""
    if facts.danger or facts.attack or facts.data == "serious":
        return 5
    urgency = URGENCY[str(facts.work)]
    if facts.around == "used" and facts.work in ("part", "no"):
        urgency -= 1
    if facts.date == "today":
        urgency += 1
    return max(urgency, 4) if facts.data == "possible" else urgency
