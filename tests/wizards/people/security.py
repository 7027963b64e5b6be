"""The people of `security`: from wizards.md (section 12, D6, "Example people"), and from experience."""

from __future__ import annotations

from tests.wizards.people import Person

PEOPLE = {
    "sec.1 Lou only received it and did nothing; the sender does not confirm": Person(
        "security",
        {"who": "me", "sign": "received", "channel": "mail", "verify": "fake", "details": "done"},
        "report",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "sec.2 Max typed his mail password ten minutes ago, no approval seen": Person(
        "security",
        {"who": "me", "sign": "acted", "acted": "password", "whose-account": "work"},
        "typed",
        "phone",
        2,
        "L7a",
        "corrective",
    ),
    "D6 the same password, of somebody in finance": Person(
        "security",
        {"who": "me", "sign": "acted", "acted": "password", "whose-account": "power"},
        "typed",
        "phone",
        3,
        "L7b",
        "corrective",
    ),
    "sec.3 Sara's files on the share end in .locked": Person(
        "security", {"who": "attack"}, "ransom", "phone", 3, "L2", "corrective"
    ),
    "D6 a pasted command, after a human check": Person(
        "security", {"who": "me", "sign": "acted", "acted": "ran"}, "isolate", "phone", 3, "L2", "corrective"
    ),
    "an approval that nobody started was approved, no password was given": Person(
        "security", {"who": "me", "sign": "approval", "approved": "yes"}, "in-account", "phone", 3, "L2", "corrective"
    ),
    "twenty approvals at night, all refused": Person(
        "security",
        {"who": "me", "sign": "approval", "approved": "no"},
        "password-known",
        "phone",
        2,
        "L7a",
        "corrective",
    ),
    "a caller from 'IT' had control for ten minutes": Person(
        "security", {"who": "control"}, "control", "phone", 3, "L2", "corrective"
    ),
    "a full-screen alarm, and the number was called": Person(
        "security",
        {"who": "me", "sign": "alert", "virus-alert": "full", "took": "yes"},
        "control",
        "phone",
        3,
        "L2",
        "corrective",
    ),
    "the antivirus removed something": Person(
        "security",
        {"who": "me", "sign": "alert", "virus-alert": "blocked", "details": "done"},
        "antivirus",
        "ticket",
        2,
        "L7a",
        "corrective",
    ),
    "small virus windows in the corner": Person(
        "security",
        {"who": "me", "sign": "alert", "virus-alert": "corner", "site-notices": "worked"},
        "solved",
        "solved",
        1,
        "L11",
        "preventive",
    ),
    "the supplier sends new bank details, nothing was paid": Person(
        "security", {"who": "money", "money": "asked", "details": "done"}, "order", "ticket", 2, "L7a", "preventive"
    ),
    "several colleagues received the same mail": Person(
        "security",
        {"who": "several", "sign": "received", "channel": "mail", "verify": "fake", "details": "done"},
        "report",
        "ticket",
        2,
        "L7a",
        "preventive",
    ),
    "bounces of mails never sent: the address is imitated": Person(
        "security",
        {"who": "me", "sign": "account", "odd-account": "sends", "sent-items": "faked"},
        "address-faked",
        "article",
        1,
        "L11",
        "preventive",
    ),
    "a mouse that only jumps, and stops without the network": Person(
        "security",
        {"who": "me", "sign": "mouse", "mouse-hand": "drifts", "mouse-offline": "stops"},
        "control",
        "phone",
        3,
        "L2",
        "corrective",
    ),
    "a list of salaries went to the wrong customer": Person(
        "security", {"who": "me", "sign": "other", "other-doubt": "leak"}, "leak", "phone", 2, "L7a", "corrective"
    ),
    "production is stopped, and it may be an attack": Person(
        "security", {"who": "production"}, "stopped", "phone", 3, "L3", "corrective"
    ),
}
