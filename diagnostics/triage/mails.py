"""The newest part of a mail, in the forms of more mail programs than spelling.py knows; it is one of them that is handed on to it.

Apart from spelling.py, which training reads by: to know one more form of a mail makes no trained table stale.
"""

from __future__ import annotations

import re
from itertools import pairwise

from diagnostics.triage import spelling

# "*De :* Paul", as bold type becomes in plain text.
_BOLD = re.compile(r"^\*([^*\n]{2,12}:)\*", re.MULTILINE)
# "Le lun. 3 nov. 2026 à 10:12, Paul <paul@…>" with its verb on the next line.
_BROKEN = re.compile(r"^((?:le|on)\b[^\n]{10,120})\n((?:a [ée]crit|wrote)\s*:)", re.MULTILINE | re.IGNORECASE)
_FORWARDED = re.compile(
    r"^(?:-{2,}\s*mail original\s*-{2,}|begin forwarded message|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée]))\s*:?\s*$",
    re.MULTILINE | re.IGNORECASE,
)
# What stands alone before a name, and what companies put under everything.
_CLOSING = re.compile(
    r"^\s*(?:(?:bien |tr[èe]s )?cordialement|cdt|cdlt|salutations|bien [àa] vous|sinc[èe]res salutations"
    r"|(?:kind|best|warm) regards|regards|sincerely|yours (?:sincerely|faithfully))\s*[,.!]?\s*$",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"^\s*(?:ce (?:message|courriel|mail|e-mail) (?:et|ainsi que|est confidentiel)|this (?:e-?mail|message) (?:and any|is confidential|may contain))",
    re.IGNORECASE,
)
_AFTERTHOUGHT = re.compile(r"^\s*p\.?\s?s\b", re.IGNORECASE)
# A signature has few and short lines; a longer text after "cordialement" is still the message.
MOST_LINES, LONGEST_LINE = 8, 70


def newest(text: str) -> str:
    """The text without what it answers, without its signature and what companies put under it, and without runs of empty lines."""
    text = spelling.shortened(text)
    lines = [line for before, line in pairwise(["", *text.splitlines()]) if line.strip() or before.strip()]
    text = _BOLD.sub(r"\1", "\n".join(lines))
    text = _BROKEN.sub(r"\1 \2", text)
    text = _FORWARDED.sub("-----Original message-----", text)
    return spelling.newest(_unsigned(text))


def _unsigned(text: str) -> str:
    lines = text.splitlines()
    for index, line in enumerate(lines):
        if index and (_NOTICE.match(line) or (_CLOSING.match(line) and _is_signature(lines[index + 1 :]))):
            return "\n".join(lines[:index])
    return text


def _is_signature(lines: list[str]) -> bool:
    said = [line for line in lines if line.strip()]
    return len(said) <= MOST_LINES and not any(len(line) > LONGEST_LINE or _AFTERTHOUGHT.match(line) for line in said)
