"""Whether a text must go to the phone at once: danger to people, attack, production or several people stopped, money or data gone.

1. Rules, not a model: each says which classes of words (words.fr.toml, words.en.toml) stand near each other, and what takes it back.
2. What is denied, over, planned, asked about, trained or told from elsewhere is no crisis; neither is one person, however loud.
3. Danger comes first, then attack, then the rest: the first rule that holds gives the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from diagnostics.engine.facts import News
from diagnostics.triage.features import words
from diagnostics.triage.lexicon import Hit, Read, lexicon
from diagnostics.triage.likeness import features, likeness
from diagnostics.triage.model import rank, table
from diagnostics.triage.scope import many, negated, nobody, number, others_fine

# "likely": no rule knows these words, but they are like those of a crisis (likeness.py); what it is stays open.
Kind = Literal["danger", "attack", "money", "data", "production", "several", "likely"]
LIKE = "likeness"
# "Nothing responds": of everything, unless somebody speaks of themselves alone.
BROADLY = "broadly"
# From this likeness on there is an alarm without a rule; below the others, a rule about a stop gives none, nor one about an attack,
# money or data. Danger to people is believed whatever else is said, and so are short messages, in which little speaks against a rule.
# One person who speaks of themselves alone must be more alike; so must a text of which a rule's own exception took an alarm back.
# And so must a few words: "plus de réseau" may be one person's.
ALIKE, ALIKE_ALONE, ALIKE_SHORT, ALIKE_EXCEPTED = 0.2, 0.7, 0.85, 0.95
UNLIKE: dict[Kind, float] = {"production": 0.2, "several": 0.2, "attack": 0.02, "money": 0.02, "data": 0.02}


@dataclass(frozen=True, slots=True)
class Alarm:
    """A crisis. rule: the id of the rule. kind: what for. span: the words that said it. tells: the facts that it makes certain."""

    rule: str
    kind: Kind
    span: str
    tells: News = field(default_factory=News)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of saying a crisis.

    parts: each is classes of which one must be there ("smoke|flame"), all within so many words of the first.
    unless: classes that take it back, wherever they stand. beside: classes that take it back within as many words.
    """

    id: str
    kind: Kind
    parts: tuple[str, ...]
    within: int = 9
    unless: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


# What each kind makes certain of the level's facts (engine/facts.py); how much work goes on is heard.py's.
TELLS: dict[Kind, News] = {
    "danger": News(danger=True),
    "attack": News(attack=True, work="no"),
    "money": News(attack=True),
    "data": News(data="serious"),
    "production": News(who="production"),
    "several": News(who="several"),
    "likely": News(),
}

RULES: tuple[Rule, ...] = (
    Rule("fire", "danger", ("smokestrong",), unless=("harmless",)),
    Rule("smoke", "danger", ("smoke", "device|place"), 7, unless=("harmless",)),
    Rule("shock", "danger", ("shock",), unless=("shockless",)),
    Rule("battery", "danger", ("swollen", "hot", "battery|device"), 16),
    Rule("supply", "danger", ("power", "crackle"), 8),
    Rule("hissing", "danger", ("hissing", "battery|device"), 10),
    Rule("water", "danger", ("water", "electric"), 9, unless=("waterless",)),
    Rule("wire", "danger", ("wire",)),
    Rule("machine", "danger", ("heavy", "wild"), 12),
    Rule("trapped", "danger", ("trapped",)),
    Rule("lift", "danger", ("lift", "stuckin", "human"), 10),
    Rule("fall", "danger", ("ladder", "fell"), 8),
    Rule("heat", "danger", ("heat", "place"), 10),
    Rule("helpline", "danger", ("emergency", "dead|without|stop|cannot"), 7),
    Rule("injured", "danger", ("hurt", "device|smoke|shock|electric"), 12, unless=("hurtless",)),
    Rule("victim", "danger", ("burned", "human|me"), 8, unless=("hurtless",)),
    Rule("ransom", "attack", ("ransom", "demand"), 10, unless=("spamthreat",)),
    Rule("encrypted", "attack", ("encrypted", "files"), 7, unless=("encryptedless",)),
    Rule("encrypting", "attack", ("cryptedstrong",), unless=("encryptedless",)),
    Rule("extension", "attack", ("files", "lockext"), 9),
    Rule("pay-note", "attack", ("files", "paynote"), 16),
    Rule("blackmail", "attack", ("blackmail", "leaks"), 12),
    Rule("opened", "attack", ("openedmail", "now", "whole", "files", "unreadable"), 18),
    Rule("renaming", "attack", ("files", "renaming"), 8),
    Rule("mouse", "attack", ("pointer", "moves", "alone"), 10, unless=("drift",)),
    Rule("inside", "attack", ("stranger", "inside"), 9, unless=("invited",)),
    Rule("intruder", "attack", ("breaker", "ournet"), 8),
    Rule("remote", "attack", ("remote", "stranger|inside|bank"), 16, unless=("remoteless", "invited")),
    Rule("code-given", "attack", ("gave", "secret", "person"), 12),
    Rule("approved", "attack", ("approve", "push", "unasked|stranger"), 14),
    Rule("pasted", "attack", ("paste", "pasted"), 10),
    Rule("robot", "attack", ("pastedstrong", "paste"), 16),
    Rule("password-given", "attack", ("typed", "password", "fakepage", "sequel"), 22),
    Rule("hijacked", "attack", ("stranger|hacked", "hijack"), 14),
    Rule("sends-itself", "attack", ("hijack", "unasked|now"), 10),
    Rule("impersonated", "attack", ("customers|contacts", "fromus", "unsent"), 16),
    Rule("foreign-login", "attack", ("account", "usedby", "abroad"), 8, unless=("travelling",)),
    Rule("changed", "attack", ("password", "notby"), 14),
    Rule("admin", "attack", ("admincreated", "unknownone"), 9),
    Rule("hacked", "attack", ("hacked", "ours"), 6),
    Rule("antivirus", "attack", ("shield", "spreads"), 9),
    Rule("spreading", "attack", ("virus", "hops"), 6),
    Rule("backup-wiped", "attack", ("backup", "gone", "note"), 14),
    Rule("leaver", "attack", ("leaver", "stillin"), 12),
    Rule("found-stick", "attack", ("stick", "found", "pluggedin"), 9),
    Rule("exfiltration", "attack", ("exfil", "stranger|unknownone|planted"), 20),
    Rule("planted", "attack", ("stranger", "planted"), 9),
    Rule("payment", "money", ("pay", "iban", "fraud"), 24, unless=("unpaid",)),
    Rule("emptied", "money", ("moneygone", "funds"), 8, unless=("unpaid",)),
    Rule("boss", "money", ("boss", "paid", "fraud"), 18, unless=("unpaid",)),
    Rule("gift-cards", "money", ("giftcards", "bought", "boss|secret"), 18, unless=("unpaid",)),
    Rule("sent", "data", ("sent", "sensitive", "wrongly"), 16),
    Rule("stolen", "data", ("stolen", "carrier", "sensitive"), 16, unless=("safe",)),
    Rule("stolen-open", "data", ("stolen", "carrier", "unprotected"), 16, unless=("safe",)),
    Rule("public", "data", ("sensitive", "public"), 14, unless=("mayi",)),
    Rule("insider", "data", ("insider", "sensitive|clientbase"), 14),
    Rule("no-backup", "data", ("store", "gone", "backup"), 14),
    Rule("wiped", "data", ("sharedstore", "wiped", "irrecoverable"), 16),
    Rule("production", "production", ("production", "halt|dead|without"), 4, beside=("otherprod",)),
    Rule("callers", "production", ("callers", "notthrough"), 4),
    Rule("trade", "production", ("impossible",)),
    Rule("stoppage", "production", ("prodhard",)),
    Rule("till", "production", ("till", "halt|dead|cannot"), 6, unless=("tillless",)),
    Rule("cards", "production", ("till", "refusesall"), 3, unless=("tillless",)),
    Rule("line", "production", ("line", "halt"), 3, beside=("otherline",)),
    Rule("trucks", "production", ("trucks", "waiting|halt|dead|cannot"), 5, beside=("otherprod",)),
    Rule("customers", "production", ("customers", "waiting", "ourfault"), 16, unless=("myfault",)),
    Rule("several", "several", ("many", "stop|dead|cannot|without"), 9),
    Rule("screens", "several", ("allscreens", "stop|dead|black"), 9, unless=("mine",)),
    Rule("nobody", "several", ("none", "do|have|verb"), 8),
    Rule("shut-out", "production", ("customers", "shutout"), 3, unless=("myfault",)),
    Rule("web-shop", "production", ("webshop", "errorpage"), 4, unless=("myfault",)),
    Rule("site-out", "production", ("thesite", "errorpage", "customers"), 9, unless=("myfault",)),
    Rule("idle", "several", ("idle", "many|us"), 6),
    Rule("site", "several", ("bigplace", "nonet"), 5),
    Rule("lockouts", "several", ("lockouts", "many|spreads"), 8),
    Rule("place", "several", ("group", "cutoff"), 5, unless=("myfault",)),
    Rule("server", "several", ("infra", "hardstop"), 4, beside=("infraless",)),
    Rule("outage", "several", ("outage", "total"), 3),
    Rule("everywhere", "several", ("netword", "halt|stop|dead", "everywhere"), 7),
    Rule(BROADLY, "several", ("broadly",)),
)

# More than any likeness.
NEVER = 2.0
# Of fewer words nothing can be said to be like another text.
FEWEST_WORDS, SHORT, LONG = 3, 5, 11
# What takes an alarm by likeness back is what takes back a stop.
LIKELY = Rule(LIKE, "several", (), unless=("unpaid", "oneuser"))

# Classes of which a hit counts only where it is not denied ("pas de fumée", "no smoke").
DENIABLE = frozenset(
    "smoke smokestrong shock swollen water hurt gave approve paste pasted pastedstrong typed pay paid sent encrypted hacked stolen bought "
    "pluggedin cryptedstrong".split()
)
# Words that deny what stands just before them (fume pas), and those that do so after a deed (communiqué aucun code, gave no code).
_DENIED_AFTER = frozenset(("pas", "jamais"))
_UNDONE_AFTER = _DENIED_AFTER | frozenset("aucun aucune rien no nothing".split())
DEEDS = frozenset("gave approve paste pasted typed pay paid sent bought pluggedin".split())
# "If the tills go down", and not "if I may, we are seven".
_IF = frozenset(("si", "if"))
_IF_POLITE = frozenset("possible vous tu je j besoin i you we on nous".split())
# What takes back any kind, and what takes back a stop only.
ALWAYS = ("hypothetical", "news")
STOPS = frozenset({"production", "several"})
MANY_CUSTOMERS = 5
# Endings that a healthy file has.
_KNOWN = (
    "exe|doc|xls|ppt|pdf|txt|jpe?g|png|zip|csv|com|fr|net|org|msi|dwg|eml|mp|iso|js|py|sys|ost|pst|dat|od[stp]|old|log|rst|tmp|bak|ini|dll|heic|"
    "ste?p|pbix|xml|bat|lnk|msg|rar|html?|php|local|lan|internal|conf|cfg|db|sql|mdb|accdb|indd|psd|ai|svg|vsd|mov|avi|wav|docs|vn|eu|be|ch|de|uk|io|gouv"
)
EXTENSION = re.compile(rf"\.(?!(?:{_KNOWN})[a-z]?$|siemens)[a-z][a-z0-9]{{2,11}}$")


# 58°, 58C.
_DEGREES = re.compile(r"(\d{2,3})(?:°c?|c)")


def alarm(text: str) -> Alarm | None:
    """The crisis that a text tells of; None where it tells of none."""
    return alarmed(lexicon().read(text))


def alarmed(read: Read) -> Alarm | None:
    """The same, of a text that has been read."""
    found = Found.of(read)
    for rule in RULES:
        if found.taken_back(rule):
            continue
        hits = found.holds(rule)
        if hits and (found.telling < LONG or found.like >= UNLIKE.get(rule.kind, 0.0)):
            first, last = min(hit.first for hit in hits), max(hit.last for hit in hits)
            return Alarm(rule.id, rule.kind, read.span(first, last), TELLS[rule.kind])
    return _alike(found)


def _alike(found: Found) -> Alarm | None:
    """An alarm by likeness alone, where nothing takes it back."""
    if found.telling < FEWEST_WORDS or found.like < _least(found) or found.taken_back(LIKELY):
        return None
    return Alarm(LIKE, "likely", found.read.span(0, len(found.read.words) - 1)[:200], TELLS["likely"])


def _least(found: Found) -> float:
    """From which likeness on a text gives an alarm without a rule."""
    if found.excepted():
        return ALIKE_EXCEPTED
    if found.alone() and found.has(BROADLY):
        return NEVER
    if found.telling < SHORT:
        return ALIKE_SHORT
    return ALIKE_ALONE if found.alone() else ALIKE


def read_of(text: str) -> str:
    """The text that an alarm looks at. Training reads the same."""
    return text


@dataclass(frozen=True, slots=True)
class Found:
    """A text's classes, those included that are worked out (scope.py, and below), the denied ones left out. words: those that count."""

    read: Read
    hits: dict[str, tuple[Hit, ...]]
    words: tuple[str, ...]
    likes: list[float] = field(default_factory=list, compare=False)

    @property
    def like(self) -> float:
        """How much the text is like a crisis; worked out when somebody asks."""
        if not self.likes:
            self.likes.append(likeness(self.features()))
        return self.likes[0]

    @property
    def telling(self) -> int:
        """How many words there are, numbers, codes and words of politeness aside."""
        return sum(word.isalpha() for word in self.words)

    def features(self) -> dict[str, float]:
        """What likeness.py looks at."""
        whole = [
            rule.id
            for rule in RULES
            if all(any(self.hits.get(name) for name in part.split("|")) for part in rule.parts)
        ]
        return features(self.read, self.hits, whole, rank(self.words, table()))

    @classmethod
    def of(cls, read: Read) -> Found:
        """Work out the classes that no list of words can hold."""
        hits = {
            name: tuple(
                hit
                for hit in all_
                if name not in DENIABLE or not _denied(read, hit, _UNDONE_AFTER if name in DEEDS else _DENIED_AFTER)
            )
            for name, all_ in read.hits.items()
        }
        figures = hits.get("figure", ())
        for name in ("smoke", "smokestrong"):
            hits[name] = tuple(
                hit for hit in hits.get(name, ()) if not any(_overlap(hit, figure) for figure in figures)
            )
        hits.update(negated(read))
        for name in ("production", "line", "till"):
            hits[name] = tuple(hit for hit in hits.get(name, ()) if not _of_one(read, hit))
        denials = {denial.last for denial in hits.get("deny", ())}
        hits["single"] = (
            *(hit for hit in hits.get("single", ()) if hit.first - 1 not in denials and not _believed(read, hit)),
            *others_fine(read),
        )
        hits["future"] = (*hits.get("future", ()), *_asked(read))
        hits["many"] = many(read)
        hits["none"] = nobody(read)
        hits["heat"] = tuple(_heat(read))
        hits["waiting"] = (*hits.get("waiting", ()), *_counted(read, hits.get("customers", ())))
        hits["hypothetical"] = (*hits.get("hypothetical", ()), *_conditional(read))
        hits["lockext"] = tuple(
            Hit(n, n, word.at, word.at) for n, word in enumerate(read.words) if EXTENSION.match(word.text)
        )
        hits["paid"] = hits.get("pay", ())
        hits["hissing"] = tuple(
            hit
            for hit in hits.get("hot", ())
            if read.words[hit.first].text[:4] in ("siff", "hiss", "bull", "bubb", "cr\u00e9p", "crep", "crac", "popp")
        )
        return cls(read, hits, tuple(words(read.text)))

    def has(self, *names: str) -> bool:
        """Whether one of these classes is there."""
        return any(self.hits.get(name) for name in names)

    def taken_back(self, rule: Rule) -> bool:
        """Whether something in the text says that this is no crisis."""
        if self.has(*ALWAYS, *rule.unless):
            return True
        if self.has("over") and not self.has("overless"):
            return True
        if self.has("exercise") and not self.has("exerciseless"):
            return True
        return rule.kind in STOPS and self._no_stop(rule)

    def excepted(self) -> bool:
        """Whether a rule holds but for the words that it makes an exception of ("pris le jus d'orange")."""
        return any(rule.unless and self.has(*rule.unless) and self.holds(rule) for rule in RULES)

    def alone(self) -> bool:
        """Whether somebody speaks of themselves, or from home, and of nobody else."""
        return self.has("me", "place=home") and not self.has("many", "us", "group", "production", "customers")

    def _no_stop(self, rule: Rule) -> bool:
        if self.has("single", "around"):
            return True
        if self.has("future") and not self.has("futureless"):
            return True
        if self.has("past") and not self.has("pastless"):
            return True
        if rule.id == BROADLY and self.alone():
            return True
        return rule.kind == "several" and self.has("mild") and not self.has("heavyloss")

    def holds(self, rule: Rule) -> tuple[Hit, ...]:
        """The places where a rule's parts stand near each other; empty where they do not."""
        parts = [[hit for name in part.split("|") for hit in self.hits.get(name, ())] for part in rule.parts]
        if not all(parts):
            return ()
        besides = [hit for name in rule.beside for hit in self.hits.get(name, ())]
        for first in parts[0]:
            chosen = [first, *(min(part, key=lambda hit: _apart(first, hit)) for part in parts[1:])]
            if any(_apart(first, hit) > rule.within for hit in chosen[1:]):
                continue
            if any(_apart(first, hit) <= rule.within for hit in besides):
                continue
            return tuple(chosen)
        return ()


def _apart(one: Hit, other: Hit) -> int:
    """How many words lie between; 0 where they touch. A hit is no neighbour of itself."""
    if one.first <= other.last and other.first <= one.last:
        return 99 if (one.first, one.last) == (other.first, other.last) else 0
    return max(one.at - other.until, other.at - one.until)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.first <= other.last and other.first <= one.last


def _denied(read: Read, hit: Hit, afterwards: frozenset[str]) -> bool:
    """Whether a word that denies stands just before, or French does after (fume pas)."""
    denials = read.hits.get("deny", ())
    before = any(0 < hit.at - denial.at <= 3 and denial.last < hit.first for denial in denials)
    after = any(read.words[denial.first].text in afterwards and denial.first == hit.last + 1 for denial in denials)
    plus = hit.last + 1 < len(read.words) and read.words[hit.last + 1].text == "plus"
    more = hit.first > 1 and read.words[hit.first - 1].text == "de" and read.words[hit.first - 2].text == "plus"
    return before or after or plus or more


def _of_one(read: Read, hit: Hit) -> bool:
    """One machine of the place is meant (le pc du quai, workshop pc), not the place."""
    ones = read.hits.get("onemachine", ())
    return any(0 < hit.at - one.until <= 3 or one.at - hit.until == 1 for one in ones)


def _believed(read: Read, hit: Hit) -> bool:
    """ "I thought it was only me": it is not."""
    before = read.words[max(hit.first - 5, 0) : hit.first]
    return any(word.text in ("thought", "croyais", "pensais", "assumed") and hit.at - word.at <= 5 for word in before)


def _asked(read: Read) -> Iterator[Hit]:
    """A message that asks what will be."""
    if read.words and read.words[0].text in ("will", "shall"):
        yield Hit(0, 0, 0, 0)


def _conditional(read: Read) -> Iterator[Hit]:
    """A message that opens with "if", perhaps after "and": what would be, not what is."""
    start = 1 if read.words and read.words[0].text in ("et", "and", "but", "mais") else 0
    opening = [word.text for word in read.words[start : start + 2]]
    if len(opening) == 2 and opening[0] in _IF and opening[1] not in _IF_POLITE:
        yield Hit(start, start, start, start)


def _counted(read: Read, customers: Iterable[Hit]) -> Iterator[Hit]:
    """Customers by number (forty patients this morning) wait, whether it is said or not."""
    for hit in customers:
        if hit.first and number(read, hit.first - 1) >= MANY_CUSTOMERS:
            yield Hit(hit.first - 1, hit.last, read.words[hit.first - 1].at, hit.until)


def _heat(read: Read) -> Iterator[Hit]:
    """A temperature of a room that harms: 42 degrees and more."""
    for hit in read.hits.get("degrees", ()):
        before = read.words[hit.first - 1].text if hit.first else ""
        if before.isdigit() and 42 <= int(before) <= 120:
            yield Hit(hit.first - 1, hit.last, hit.at, hit.until)
    for index, word in enumerate(read.words):
        if (said := _DEGREES.fullmatch(word.text)) and 42 <= int(said[1]) <= 120:
            yield Hit(index, index, word.at, word.at)
