"""The people of `people`: from wizards.md (section 17), and from experience."""

from __future__ import annotations

from tests.wizards.people import Person

PEOPLE = {
    "section 17: Lea starts on Monday, asked on Thursday, a computer is lent": Person(
        "people",
        {"move": "arrives", "start": "soon", "ready": "loan", "asker": "lead", "details": "done"},
        "arrival",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
    "section 17: a temp's contract goes on, the account is locked today": Person(
        "people",
        {"move": "changes", "changes": "extended", "locked": "yes"},
        "locked-out",
        "phone",
        2,
        "L8",
        "corrective",
    ),
    "section 17: the accountant is dismissed at eleven, with access to the bank": Person(
        "people",
        {"move": "leaves", "exit": "tense", "powers": "yes"},
        "close-now",
        "phone",
        3,
        "L7b",
        "preventive",
    ),
    "buy.3 somebody arrives tomorrow, no computer, no loan": Person(
        "people",
        {"move": "arrives", "start": "soon", "ready": "no", "asker": "lead"},
        "not-ready",
        "phone",
        2,
        "L8",
        "evolutive",
    ),
    "a conflict, without access to the bank or to administration": Person(
        "people",
        {"move": "leaves", "exit": "tense", "powers": "no"},
        "close-now",
        "phone",
        2,
        "L7a",
        "preventive",
    ),
    "a planned leaving in three weeks": Person(
        "people",
        {"move": "leaves", "exit": "agreed", "last-day": "later", "asker": "hr", "details": "done"},
        "leaver",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
    "a last day that is today": Person(
        "people",
        {"move": "leaves", "exit": "agreed", "last-day": "today"},
        "close-now",
        "phone",
        2,
        "L7a",
        "preventive",
    ),
    "left last month, and still gets the mail on the phone": Person(
        "people", {"move": "leaves", "exit": "open"}, "still-open", "phone", 2, "L7a", "preventive"
    ),
    "a dismissed person deletes files on the share at this minute": Person(
        "people", {"move": "inside"}, "inside", "phone", 3, "L2", "corrective"
    ),
    "the boss writes from a private address: give the new one an account today": Person(
        "people", {"move": "odd", "handed": "no"}, "fraud", "article", 1, "L11", "preventive"
    ),
    "a newcomer known only by a mail, two days from now": Person(
        "people",
        {"move": "arrives", "start": "soon", "ready": "no", "asker": "mail", "handed": "answered"},
        "fraud",
        "article",
        1,
        "L11",
        "preventive",
    ),
    "three phones were sent to a newcomer who does not exist": Person(
        "people", {"move": "odd", "handed": "gave"}, "gave", "phone", 3, "L7b", "corrective"
    ),
    "the first day, on a loan computer": Person(
        "people",
        {"move": "arrives", "start": "here", "lacks": "computer", "people-loan": "worked", "details": "done"},
        "incomplete",
        "ticket",
        1,
        "L10",
        "evolutive",
    ),
    "the first day, no account and nothing to do": Person(
        "people",
        {
            "move": "arrives",
            "start": "here",
            "lacks": "account",
            "people-welcome": "failed",
            "work": "no",
            "around": "no",
        },
        "not-ready",
        "phone",
        2,
        "L8",
        "evolutive",
    ),
    "the first day, the first code was with the manager": Person(
        "people",
        {"move": "arrives", "start": "here", "lacks": "account", "people-welcome": "worked"},
        "settled",
        "solved",
        2,
        "L8",
        "evolutive",
    ),
    "the only administrator has gone, and nobody can sign in to the service": Person(
        "people",
        {"move": "leaves", "exit": "admin", "work": "part"},
        "admin-gone",
        "phone",
        3,
        "L4",
        "corrective",
    ),
    "the only administrator has gone, nothing is blocked yet": Person(
        "people", {"move": "leaves", "exit": "admin", "work": "ok"}, "admin-gone", "phone", 2, "L7a", "corrective"
    ),
    "maternity leave from next month": Person(
        "people",
        {"move": "changes", "changes": "away", "details": "done"},
        "away",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
}
