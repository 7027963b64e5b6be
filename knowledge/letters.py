"""A message to the help desk, begun for the reader of an article: what the article asks to be told, a line each.

The lines follow ticket.md: none begins with a hyphen or a label that a tracker would cut off.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from knowledge.articles import Article
from knowledge.messages import N_
from knowledge.ready_answers import parse, text
from knowledge.signs import question

# How the last section of an article begins the sentence that says what to put in the ticket.
ASKED = re.compile(
    r"(?:Dans le ticket, écrivez|Dites, ou écrivez dans le ticket|In the ticket, write|Say, or write in the ticket)\s*:\s*"
)
SENTENCE = re.compile(r"(?<=[.!?])\s+")
ITEM = re.compile(r",\s+(?![^(]*\))")  # not within brackets
HELLO, THANKS = N_("Hello,"), N_("Thank you.")
WRONG = N_("Here is what is wrong:")
READ = N_("I have read %(id)s, “%(title)s” (%(address)s).")


@dataclass(frozen=True, slots=True)
class Letter:
    """Subject and body, before they are percent-encoded."""

    subject: str
    body: str


def letter(article: Article, html: str, address: str, say: Callable[[str], str]) -> Letter:
    """The message for one article, from the HTML of its page and its short address."""
    items, more = asked(html)
    mark = question(article.language)
    lines = [f"• {item}{mark} " for item in items]
    read = say(READ) % {"id": article.meta.id, "title": article.meta.title, "address": address}
    parts = [say(HELLO), f"{say(WRONG)} ", "\n".join(lines), more, read, say(THANKS)]
    return Letter(article.meta.title, "\r\n\r\n".join(part.replace("\n", "\r\n") for part in parts if part) + "\r\n")


def asked(html: str) -> tuple[list[str], str]:
    """What the article asks to be told, item by item, and the sentences after it; nothing where it asks nothing."""
    for block in parse(html[html.rfind("<h2") :] if "<h2" in html else html):
        words = text(block)
        start = ASKED.match(words)
        if start and block.tag == "p":
            first, *rest = SENTENCE.split(words[start.end() :])
            return [item for item in ITEM.split(first.rstrip(".")) if item], " ".join(rest)
    return [], ""
