"""A message as the understanding reads it: one spelling for what people type in many ways.

1. Anything can be handed in: no text raises, and no text costs more than MOST characters of work.
2. Case, accents, the shape of apostrophes, dashes and spaces, HTML tags and letters held down say nothing about the trouble.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Characters that are read at all: a long story has some 2,000, a pasted log more than anybody reads.
MOST = 8_000
# Of a text that is longer, the end is read too: stories keep the trouble for the last line.
LAST = 2_000

_HIDDEN = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-z!][^<>]{0,500}>", re.IGNORECASE)
# &eacute; is the letter with an accent, which goes; any other entity is a space.
_LETTER_ENTITY = re.compile(r"&([a-z])(?:acute|grave|circ|cedil|uml|tilde);", re.IGNORECASE)
_NAMED = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&rsquo;": "'"}
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)
_MARKS = str.maketrans(
    {
        **dict.fromkeys("’‘`´ʼ′", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("“”«»„", '"'),
        **{"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "ł": "l"},
    }
)
_HELD = re.compile(r"([a-vx-z])\1{2,}")
# "doesn't" and "doesnt" are one word; "l'ordi" is two.
_ENGLISH_END = re.compile(r"(?<=[a-z])'(?=(?:t|s|re|ve|m|ll|d)\b)")
_ONE_WORD = ((re.compile(r"\bwi[- ]fi\b"), "wifi"), (re.compile(r"\be-?mail"), "email"))
_TOKEN = re.compile(r"[a-z]+|[0-9]+")

# Lines of a mail under which older mails stand.
_OLDER = re.compile(
    r"^\s*(?:-{2,}\s*(?:message d'origine|message transfere|original message|forwarded message|message original)"
    r"|(?:le|on)\b.{4,120}(?:a ecrit|wrote)\s*:|(?:de|from)\s*:.+(?:@|\n\s*(?:envoye|sent|date|a|to)\s*:)|_{5,}\s*(?:\n|$))",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"^\s*(?:--|-- |(?:envoye de(?:puis)? mon|sent from my|get outlook for|obtenir outlook|telecharger outlook)\b.*)\s*$",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """Lower case without accents and HTML, one kind of apostrophe, dash, quote and space; at most MOST characters.

    Sentence marks stay where they are: whoever reads facts needs them.
    """
    text = _without_html(shortened(text)).translate(_MARKS).lower()
    text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not _is_mark(letter))
    return " ".join(_HELD.sub(r"\1\1", text).split())


def shortened(text: str) -> str:
    """At most MOST characters: the start, and the end of a longer text."""
    return text if len(text) <= MOST else f"{text[: MOST - LAST]}\n{text[-LAST:]}"


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, in order, in their plain spelling."""
    text = _ENGLISH_END.sub("", plain(text))
    for pattern, word in _ONE_WORD:
        text = pattern.sub(word, text)
    return _TOKEN.findall(text)


@lru_cache(maxsize=4)
def newest(text: str) -> str:
    """The newest part of a mail: without what it answers, and without its signature; the whole text where that is nothing."""
    kept: list[str] = []
    lines = shortened(text).splitlines()
    # The line that follows counts too: "De : Paul" opens an older mail where "Envoyé : lundi" stands under it.
    for line, following in zip(lines, [*lines, ""][1:], strict=False):
        flat = _flat(line)
        if any(kept) and (_OLDER.match(f"{flat}\n{_flat(following)}") or _SIGNATURE.match(flat)):
            break
        if not flat.lstrip().startswith(">"):
            kept.append(line.rstrip())
    found = "\n".join(kept).strip()
    return found if any(map(str.isalnum, found)) else shortened(text)


def _is_mark(letter: str) -> bool:
    """Accents, and what is there without being seen."""
    return unicodedata.category(letter) in ("Mn", "Cf", "Cc") and not letter.isspace()


def _flat(text: str) -> str:
    """Without accents, a character for a character where that can be."""
    text = unicodedata.normalize("NFKD", text.translate(_MARKS))
    return "".join(letter for letter in text if not _is_mark(letter))


def _without_html(text: str) -> str:
    if "<" in text:
        text = _TAG.sub(" ", _HIDDEN.sub(" ", text))
    if "&" in text:
        text = _LETTER_ENTITY.sub(r"\1", text)
        text = _ENTITY.sub(lambda found: _NAMED.get(found[0].lower(), " "), text)
    return text
