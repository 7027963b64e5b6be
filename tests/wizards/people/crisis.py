"""The people of `crisis`: from wizards.md ("Example people", sections), and from experience."""

from __future__ import annotations

from tests.wizards.people import Person

PEOPLE = {
    "srv.1 thirty people, the ERP shows 503 since 9:02": Person(
        "crisis", {"who": "several", "halted": "service"}, "service-down", "phone", 3, "L4", "corrective"
    ),
    "srv.2 one person gets 403 in the ERP after a move of team": Person(
        "crisis",
        {
            "who": "me",
            "mine": "app",
            "shows": "refused",
            "had": "never",
            "work": "part",
            "around": "no",
            "date": "none",
            "details": "done",
        },
        "rights",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
    "srv.3 the backup has failed for three days, nobody is blocked": Person(
        "crisis",
        {"who": "me", "mine": "alert", "alert": "backup", "details": "done"},
        "watch",
        "ticket",
        2,
        "L7a",
        "preventive",
    ),
    "a production line has stopped, there is no fallback": Person(
        "crisis", {"who": "production", "halted": "all"}, "production-down", "phone", 3, "L3", "corrective"
    ),
    "the tills are down, sales go on with paper": Person(
        "crisis",
        {"who": "production", "halted": "round", "what": "machine", "details": "done"},
        "degraded",
        "ticket",
        2,
        "L6",
        "corrective",
    ),
    "water drips in the server room": Person("crisis", {"who": "danger"}, "danger", "phone", 3, "L1", "corrective"),
    "odd file names on the share": Person("crisis", {"who": "attack"}, "attack", "phone", 3, "L2", "corrective"),
    "many computers crash on a Monday morning": Person(
        "crisis", {"who": "several", "halted": "all"}, "stopped", "phone", 3, "L5", "corrective"
    ),
    "an announced evening of maintenance is no crisis": Person(
        "crisis", {"who": "several", "halted": "announced"}, "known", "article", 2, "L6", "corrective"
    ),
    "the tax office's website is down, that is no crisis": Person(
        "crisis", {"who": "several", "halted": "theirs"}, "theirs", "article", 1, "L11", "corrective"
    ),
    "the ERP crawls at the end of the month": Person(
        "crisis",
        {"who": "several", "halted": "slow", "what": "app", "details": "done"},
        "degraded",
        "ticket",
        2,
        "L6",
        "corrective",
    ),
    "the team's printer is down, that is no crisis": Person(
        "crisis",
        {"who": "several", "halted": "none", "mine": "own", "work": "slow", "details": "done"},
        "own",
        "ticket",
        2,
        "L6",
        "corrective",
    ),
    "thought to be a printer, and the team cannot work at all": Person(
        "crisis",
        {"who": "several", "halted": "none", "mine": "own", "work": "no", "around": "no"},
        "stopped",
        "phone",
        3,
        "L5",
        "corrective",
    ),
    "had not looked: the colleague has stopped too": Person(
        "crisis", {"who": "unsure", "colleague": "stopped"}, "service-down", "phone", 3, "L4", "corrective"
    ),
    "had not looked: it works for the others, and on another computer": Person(
        "crisis",
        {
            "who": "unsure",
            "colleague": "works",
            "mine": "app",
            "shows": "silent",
            "app-notice": "nothing",
            "app-reload": "failed",
            "app-line": "inside",
            "app-other": "works",
            "details": "done",
        },
        "this-device",
        "ticket",
        1,
        "L11",
        "corrective",
    ),
    "at home, the VPN was not connected": Person(
        "crisis",
        {
            "who": "me",
            "mine": "app",
            "shows": "silent",
            "app-notice": "nothing",
            "app-reload": "failed",
            "app-line": "worked",
        },
        "solved",
        "solved",
        1,
        "L11",
        "corrective",
    ),
    "the UPS beeps, people still work": Person(
        "crisis", {"who": "me", "mine": "alert", "alert": "power"}, "on-battery", "phone", 2, "L7a", "preventive"
    ),
    "one computer is dead: level 2 for one person, no crisis": Person(
        "crisis",
        {"who": "me", "mine": "own", "work": "no", "around": "no", "details": "done"},
        "own",
        "ticket",
        2,
        "L8",
        "corrective",
    ),
}
