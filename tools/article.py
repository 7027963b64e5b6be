"""`dev.py article`: starts a new article in both languages, with the headings of its type; the build says what is missing."""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from babel import Locale

from diagnostics.desk.articles import day_handed_in
from diagnostics.desk.streams import settle
from diagnostics.engine.languages import DEFAULT, LANGUAGES, SOURCE
from ground.files import read_text, write_text
from ground.root import ROOT
from ground.terminal import Stop, say
from knowledge.article_form import CAUSE, ENVIRONMENT, SYMPTOM
from knowledge.families import FAMILIES
from knowledge.front_matter import draft_head
from knowledge.register import COMMAND
from tools.register import load

# The headings of each type and what belongs under them, in the order of the page: in each language, in the order of LANGUAGES, then what to write.
# What is still to be written says TODO; a validated article that still does stops the build.
CALL = ("Quand appeler", "When to call", "in which cases to stop and call; the template adds the phone number")
PARTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "fix": (
        (*SYMPTOM, "two or three sentences a caller would say, in quotes; a phone shows them without the heading"),
        ("Solution", "Resolution", "numbered steps, one action each, most likely first; what each one tells you"),
        (*CAUSE, "one or two sentences; on a phone they are folded, so nothing to do stands here"),
        (*ENVIRONMENT, "where it happens; a link to the article for the cases that are not these; folded, too"),
        ("Quand arrêter et appeler", "When to stop and call", "when to stop; then what to put in the ticket"),
    ),
    "emergency": (
        ("À faire maintenant", "Do now", "numbered steps, the most urgent first, six at most"),
        ("À ne pas faire", "Don’t", "a short list"),
        ("À dire au téléphone", "Say when you call", "a short list"),
        ("Ensuite", "Afterwards", "what the help desk does, and what the reader does later"),
    ),
    "how-to": (("Les étapes", "The steps", "numbered steps, one action each"), CALL),
    "process": (("Les étapes", "The steps", "numbered: who does what, and when"), CALL),
    "advice": (("Ce que vous faites", "What you do", "the answer first, then the reasons"), CALL),
    "level": (
        ("À quoi cela ressemble", "What it looks like", "a short list of examples"),
        ("Comment cela se passe", "How it goes", "numbered steps: what is done, and what the reader does"),
        ("Ce qu’il ne faut pas faire", "What not to do", "a short list"),
        ("Quand cela change de niveau", "When it becomes another level", "a short list"),
    ),
}
# As an option and a question name them.
LANGUAGE_NAMES = {language: Locale(language).get_language_name(SOURCE) or language for language in LANGUAGES}


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of an article before it is written."""

    id: str
    titles: Mapping[str, str]
    folder: str
    type: str = "fix"

    @property
    def path(self) -> str:
        """Its file in docs/fr and docs/en: the title in the default language, as an address."""
        return f"{self.folder}/{slug(self.titles[DEFAULT]) or self.id.lower()}.md"


def main(arguments: Sequence[str]) -> int:
    """Ask for what is not given, where someone is there to answer; write two files."""
    settle()
    try:
        start(ROOT, arguments)
    except Stop as stop:
        print(f"\n  {stop}", file=sys.stderr)
        return stop.code
    return 0


def start(root: Path, arguments: Sequence[str]) -> None:
    """Write the two files of a new article, and say what comes next."""
    draft = read_arguments(arguments, taken(root))
    for path in write(root, draft, day_handed_in()):
        say(f"Started {path.relative_to(root).as_posix()}")
    say("Fill in both. 'make serve' shows them at once; 'make build' says what is missing and leaves drafts out.")
    say(f"To publish: 'state: validated' in both, then '{COMMAND}', which gives them {draft.id} for good.")


def read_arguments(arguments: Sequence[str], used: dict[str, str]) -> Draft:
    """The draft that the words of the command describe; raises Stop on a number that is taken."""
    parser = argparse.ArgumentParser(prog="dev.py article", description=__doc__)
    parser.add_argument("--id", default=next_free(used), help="its number, such as KB-073; the next one when not given")
    for language, name in LANGUAGE_NAMES.items():
        parser.add_argument(f"--title-{language}", help=f"its title, in the words of a reader of {name}")
    parser.add_argument("--folder", choices=FAMILIES, metavar="FOLDER", help=f"one of: {', '.join(FAMILIES)}")
    parser.add_argument("--type", choices=PARTS, default="fix", help="fix when not given")
    given = parser.parse_args(arguments)
    check_number(given.id, used)
    folder = given.folder or ask(f"Folder ({', '.join(FAMILIES)})") or "assistance"
    if folder not in FAMILIES:
        raise Stop(f"{folder!r} is no folder of articles. Expected one of: {', '.join(FAMILIES)}.", 2)
    titles = {
        language: getattr(given, f"title_{language}") or ask(f"{name} title")
        for language, name in LANGUAGE_NAMES.items()
    }
    return Draft(given.id, titles, folder, given.type)


def ask(question: str) -> str:
    """An answer typed in the terminal; none where nobody is there, as in a script."""
    return input(f"{question}: ").strip() if sys.stdin.isatty() else ""


def check_number(number: str, used: dict[str, str]) -> None:
    """Refuse a number that is none, or that is taken, or was once."""
    if not re.fullmatch(r"KB-\d{3}", number):
        raise Stop(
            f"{number!r} is no number of an article. Expected: KB- and three digits, such as {next_free(used)}.", 2
        )
    if number in used:
        raise Stop(f"{number} belongs to {used[number]}, for good. The next free number is {next_free(used)}.", 2)


def taken(root: Path) -> dict[str, str]:
    """Every number in use, in a file or in the register, and whose it is."""
    register, mistakes = load(root)
    if mistakes:
        raise Stop("\n  ".join(map(str, mistakes)))
    used = {name: f"docs/fr/{entry.path}" for name, entry in register.items()}
    for path in sorted((root / "docs").glob("*/*/**/*.md")):
        if found := re.search(r"^id: *(KB-\d{3})\s*$", read_text(path), re.MULTILINE):
            used.setdefault(found[1], path.relative_to(root).as_posix())
    return used


def next_free(used: Iterable[str]) -> str:
    """The number after the last one."""
    return f"KB-{max((int(name[3:]) for name in used), default=0) + 1:03}"


def slug(title: str) -> str:
    """A title as part of an address: "L’écran est noir" -> "l-ecran-est-noir"."""
    letters = unicodedata.normalize("NFKD", title.casefold().replace("œ", "oe"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def write(root: Path, draft: Draft, today: date) -> list[Path]:
    """The files of a draft, one a language; raises Stop rather than write over one."""
    paths = {language: root / "docs" / language / draft.path for language in LANGUAGES}
    for path in paths.values():
        if path.exists():
            raise Stop(f"{path.relative_to(root).as_posix()} exists already. Give another title.", 2)
    for language, path in paths.items():
        write_text(path, page(draft, language, today))
    return list(paths.values())


def page(draft: Draft, language: str, today: date) -> str:
    """The text of a fresh draft in one language."""
    quoted = yaml.safe_dump(draft.titles[language], allow_unicode=True, default_style='"', width=1000).strip()
    head = draft_head(id=draft.id, title=quoted, type=draft.type, today=today)
    parts = [(headings[LANGUAGES.index(language)], todo) for *headings, todo in PARTS[draft.type]]
    return head + "\n" + "\n".join(f"## {heading}\n\nTODO: {todo}\n" for heading, todo in parts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
