"""Whom it touches: how many people a text speaks of, in words or numbers; and what is said not to work, open or be there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diagnostics.triage.lexicon import Hit, Read, lexicon

# "Gérard, Sylvie et moi": names in a row.
_NAMES = re.compile(r"\b[A-ZÉÈ][\w-]+(?:, [\w-]+)* (?:et|and|ou|or|ni|nor) (?:moi|me|I|[A-ZÉÈ][\w-]+)\b")
# What a bare number may count after "on est" or "we are", and does not mean people.
_UNITS = frozenset(
    "h heure heures minute minutes min jour jours semaine semaines mois ans euros pour le du am pm hours days weeks years percent fois "
    "km m o janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
)
_EACH = frozenset("aucun aucune chaque no every each".split())
_OURS = frozenset("mes nos my our ses leurs their".split())
_DETERMINERS = frozenset("les mes nos leurs vos ces des the my our these their".split())
MOST = 5000


def number(read: Read, index: int) -> int:
    """The value of the number that starts at a word, in digits or letters ("vingt-deux", "a hundred"); 0 where none does."""
    return numeral(read, index)[0]


def numeral(read: Read, index: int) -> tuple[int, int]:
    """The value of the number that starts at a word, and the place of its last word."""
    value = _value(read, index)
    last = index
    while value and last + 1 < len(read.words) and read.words[last + 1].at - read.words[last].at == 1:
        grown = _grown(value, _value(read, last + 1))
        if not grown or not (read.words[last].text.isalpha() and read.words[last + 1].text.isalpha()):
            break
        value, last = grown, last + 1
    return value, last


def _grown(value: int, more: int) -> int:
    """A number in letters with its next word: 20 and 2 are 22, 4 and 20 are 80, 2 and 100 are 200; 0 where they are two numbers."""
    if more in (100, 1000):
        return value * more if value < more else 0
    if (value, more) == (4, 20):
        return 80
    open_tens = 20 <= value < 100 and value % 10 == 0 and more < (20 if value in (60, 80) else 10)
    open_hundreds = value >= 100 and value % 100 == 0 and more < 100
    return value + more if more and (open_tens or open_hundreds) else 0


def _value(read: Read, index: int) -> int:
    """The value of one word."""
    text = read.words[index].text
    if text.isdigit() and len(text) <= 4:
        return int(text)
    if (
        text == "four"
        and index + 1 < len(read.words)
        and read.words[index + 1].text in ("of", "people", "colleagues", "desks", "users")
    ):
        return 4
    return lexicon().numbers.get(text, 0)


def many(read: Read) -> tuple[Hit, ...]:
    """Where the text speaks of several people."""
    return (*_counted(read), *_whole(read), *_each_one(read), *_said(read), *_plural(read))


def nobody(read: Read) -> tuple[Hit, ...]:
    """Where it says nobody; a person (une personne) is somebody, and "nobody answered my ticket" is no stop."""
    not_people = {hit.last for hit in read.hits.get("notnobody", ())}
    unheard = [hit.at for hit in read.hits.get("unheard", ())]
    return tuple(
        hit
        for hit in read.hits.get("nobody", ())
        if hit.first - 1 not in not_people and not any(0 < at - hit.until <= 3 for at in unheard)
    )


def _counted(read: Read) -> Iterator[Hit]:
    people = {hit.first for hit in read.hits.get("people", ())}
    starts = {hit.last + 1 for hit in read.hits.get("we", ())}
    end = -1
    for index in range(len(read.words)):
        value, last_word = numeral(read, index)
        if index <= end or not 2 <= value <= MOST:
            continue
        end = last_word
        after = [
            n
            for n in (end + 1, end + 2)
            if (n in people or _we_are(read, n)) and read.words[n].at - read.words[end].at <= 2
        ]
        following = read.words[end + 1].text if end + 1 < len(read.words) else ""
        nouns = lexicon().classes(following) if following else frozenset()
        ours = (
            index
            and read.words[index - 1].text in _OURS
            and following.endswith(("s", "x"))
            and not nouns & {"things", "device", "carrier"}
        )
        starts_here = index in starts or (
            index - 1 in starts
            and read.words[index - 1].text
            in ("une", "environ", "about", "around", "bien", "over", "at", "au", "a", "some", "quelque")
        )
        counted = ours or (starts_here and following not in _UNITS and not re.match(r"h\d|\d", following))
        if after or counted:
            last = after[0] if after else end
            yield Hit(index, last, read.words[index].at, read.words[last].at)


def _we_are(read: Read, index: int) -> bool:
    """Les quinze qu'on est, the four we are."""
    said = [word.text for word in read.words[index : index + 3]]
    return said in (["qu", "on", "est"], ["que", "nous", "sommes"])


def _whole(read: Read) -> Iterator[Hit]:
    """Toute l'agence, the whole floor, aucun poste, le bâtiment entier."""
    crowd = [hit for hit in read.hits.get("people", ()) if read.words[hit.last].text.endswith("s")]
    groups = [*read.hits.get("group", ()), *read.hits.get("desks", ()), *crowd]
    for whole in read.hits.get("whole", ()):
        for group in groups:
            ahead, behind = group.at - whole.until, whole.at - group.until
            word = read.words[whole.last].text
            after = (word[:5] in ("entie", "compl", "total") and 0 < behind <= 2) or (
                # "nos tablettes de chantier affichent toutes"
                word in ("tous", "toutes", "all")
                and 0 < behind <= 4
                and group.first > 0
                and read.words[group.first - 1].text in _DETERMINERS
            )
            if 0 < ahead <= 3 or after:
                first, last = sorted((whole.first, group.first))
                yield Hit(first, max(last, whole.last, group.last), read.words[first].at, read.words[last].at)


def _each_one(read: Read) -> Iterator[Hit]:
    """Aucun médecin, no doctor, every cashier: one person said, all of them meant."""
    for index, word in enumerate(read.words[:-1]):
        one = read.words[index + 1].text
        if word.text in _EACH and any("people" in lexicon().classes(all_) for all_ in (f"{one}s", f"{one[:-1]}ux")):
            yield Hit(index, index + 1, word.at, read.words[index + 1].at)


def _said(read: Read) -> Iterator[Hit]:
    yield from read.hits.get("everyone", ())
    yield from nobody(read)
    neither = [n for n, word in enumerate(read.words) if word.text in ("ni", "nor")]
    if (
        len(neither) > 1
        and neither[1] - neither[0] <= 5
        and any(word.text in ("moi", "i", "me") for word in read.words[neither[0] : neither[-1] + 2])
    ):
        yield Hit(neither[0], neither[-1], read.words[neither[0]].at, read.words[neither[-1]].at)
    for match in _NAMES.finditer(read.text):
        inside = [n for n, word in enumerate(read.words) if match.start() <= word.start < match.end()]
        if len(inside) > 2:
            yield Hit(inside[0], inside[-1], read.words[inside[0]].at, read.words[inside[-1]].at)


def _plural(read: Read) -> Iterator[Hit]:
    """Les vendeurs, my colleagues: an s at the end, and who has them before."""
    for hit in read.hits.get("people", ()):
        word = read.words[hit.first].text
        theirs = hit.first and read.words[hit.first - 1].text in _DETERMINERS and word.endswith(("s", "x"))
        if theirs and not {"carrier", "device"} & lexicon().classes(word):
            yield hit


_OTHERS = frozenset(
    "collegues autres voisins voisines colleagues coworkers teammates others neighbours neighbors".split()
)
_THEY = frozenset(
    "ont peuvent arrivent travaillent fonctionne fonctionnent marche marchent sont voient recoivent accedent oui "
    "have can are work works do get got see still fine ok".split()
)
_NOT = frozenset("pas plus rien aucun aucune jamais no not nothing cannot cant t dont nor without sans".split())
_TROUBLE = re.compile(
    r"(?:probleme|souci|coupure|panne|erreur|bloqu|perdu|problem|issue|trouble|error|lost|stuck|outage|down)"
)
_ALIKE_TOO = re.compile(
    r"\b(?:aussi|pareil|egalement|also|too|either|neither|(?:meme|same) (?:\w*(?:probleme|souci|panne|erreur|problem|issue|trouble|error)|chose|thing|message|here|ici))"
)
_CLAUSE_END = re.compile(r"[.,;:!?\n]|\b(?:mais|but|sauf|except|et moi|and i)$", re.IGNORECASE)
# Words after the others that may say how they are.
_SAID_OF_THEM = 9


def others_fine(read: Read) -> tuple[Hit, ...]:
    """Where the others are said to be well: the colleagues in my office have access, les autres n'ont pas ce problème."""
    return tuple(
        Hit(n, n, word.at, word.at) for n, word in enumerate(read.words) if word.text in _OTHERS and _fine(read, n)
    )


def _fine(read: Read, index: int) -> bool:
    """Denied trouble or none, and something that they do; not that they have it too."""
    said = []
    for n in range(index + 1, min(index + 1 + _SAID_OF_THEM, len(read.words))):
        if _CLAUSE_END.search(read.text[read.words[n - 1].end : read.words[n].end]):
            break
        said.append(read.words[n].text)
    trouble = any(_TROUBLE.match(word) for word in said)
    return (
        not _THEY.isdisjoint(said) and not _ALIKE_TOO.search(" ".join(said)) and trouble == (not _NOT.isdisjoint(said))
    )


def negated(read: Read) -> dict[str, tuple[Hit, ...]]:
    """What is said not to work ("dead"), not to be possible ("cannot"), not to be there ("without")."""
    apps = [hit for name, hits in read.hits.items() if name.startswith("app=") for hit in hits]
    nots = sorted({hit.at for hit in read.hits.get("not", ())})
    return {
        "dead": tuple(hit for hit in read.hits.get("verb", ()) if _near(nots, hit, 4, 2)),
        "impossible": tuple(hit for hit in read.hits.get("trade", ()) if _near(nots, hit, 3, 1)),
        "cannot": tuple(hit for hit in read.hits.get("do", ()) if _near(nots, hit, 4, 1)),
        "without": tuple(hit for hit in (*read.hits.get("have", ()), *apps) if _near(nots, hit, 3, 0)),
    }


def _near(nots: list[int], hit: Hit, before: int, after: int) -> bool:
    return any(-after <= hit.at - place <= before and hit.at != place for place in nots)
