"""The terminal: list, run, explore, show, read, triage. The help desk uses it on the phone, tests and scripts with --json."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

from diagnostics.desk import articles, hearing
from diagnostics.desk.articles import Shelf
from diagnostics.desk.figures import summarise
from diagnostics.desk.reading import as_text
from diagnostics.desk.streams import settle
from diagnostics.desk.terminal import Terminal, article_lines, articles_of, plain
from diagnostics.engine.errors import DiagnosticsError
from diagnostics.engine.languages import DEFAULT, LANGUAGES
from diagnostics.engine.run import Place, replay
from diagnostics.engine.steps import ID, Outcome
from diagnostics.engine.translation import N_, translator
from diagnostics.engine.wizard import Wizard
from diagnostics.engine.words import Speech
from diagnostics.ticket.compose import Sender, compose
from diagnostics.ticket.message import read_machine_line
from diagnostics.wizards import ALL, get

# What explore names of a wizard where there is any.
NAMED = {"hands_over_to": "hands over to", "never_met": "NEVER MET", "without_article": "ENDINGS WITHOUT AN ARTICLE"}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it did what it says, 2 when the command or an answer is wrong."""
    settle()
    options = _parser().parse_args(arguments)
    try:
        command: Callable[[argparse.Namespace], int] = options.command
        return command(options)
    except (DiagnosticsError, LookupError, OSError) as error:
        print(f"diagnostics: {error}", file=sys.stderr)
        return 2
    except (KeyboardInterrupt, EOFError):
        print(file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m diagnostics", description=__doc__)
    commands = parser.add_subparsers(required=True)

    listing = commands.add_parser("list", help="the wizards, one a line")
    listing.set_defaults(command=_list)
    listing.add_argument("--lang", choices=LANGUAGES, default=DEFAULT)

    run = commands.add_parser("run", help="an interview, to its ticket")
    run.set_defaults(command=_run)
    run.add_argument("wizard")
    run.add_argument("--lang", choices=LANGUAGES, default=DEFAULT)
    run.add_argument("--answers", help="STEP=ANSWER,STEP=ANSWER: show where these lead, ask nothing")
    run.add_argument("--json", action="store_true", help="the place reached as JSON")
    run.add_argument("--date", help="judge the articles' reviews on this day (2027-11-25) instead of today")
    run.add_argument("--articles", type=Path, default=articles.FILE, help="what a build left of the articles")

    walk = commands.add_parser("explore", help="walk every path and count")
    walk.set_defaults(command=_explore)
    walk.add_argument("wizard", nargs="?", help="one wizard only")
    walk.add_argument("--json", action="store_true", help="a JSON list with one object a wizard")

    showing = commands.add_parser("show", help="an interview as text: questions, what is tried, endings")
    showing.set_defaults(command=_show)
    showing.add_argument("wizard")
    showing.add_argument("--lang", choices=LANGUAGES, default=DEFAULT)

    reading = commands.add_parser("read", help="read the machine line of a mail back")
    reading.set_defaults(command=_read)
    reading.add_argument("file", nargs="?", help="a file with the mail's text; without it, standard input")

    hearing.add_to(commands)
    return parser


def _list(options: argparse.Namespace) -> int:
    speech = Speech(options.lang)
    for item in ALL.values():
        print(f"{item.id:16} {item.kb}  {speech.wizard(item.id, 'title')}: {speech.wizard(item.id, 'summary')}")
    return 0


def _explore(options: argparse.Namespace) -> int:
    chosen = [get(options.wizard)] if options.wizard else list(ALL.values())
    figures = [_figures(item) for item in chosen]
    if options.json:
        print(json.dumps(figures, indent=2))
        return 0
    for found in figures:
        print(
            f"{found['id']:16} {found['questions']} questions, {found['fixes']} fixes, {found['outcomes']} outcomes, "
            f"{found['paths']} paths, longest {found['longest']}, first help after {found['first_help']:g} answers, "
            f"{', '.join(f'{count:g} words ({name})' for name, count in cast(dict[str, float], found['first_help_words']).items())}"
        )
        for name, what in NAMED.items():
            if found[name]:
                print(f"{'':16} {what}: {', '.join(cast(tuple[str, ...], found[name]))}")
    return 0


def _figures(item: Wizard) -> dict[str, object]:
    """Counts of one wizard, with the ids behind them; first_help is the median of answers before the first fix or outcome."""
    found = summarise(item)
    return {
        "id": item.id,
        "questions": len(found.questions),
        "fixes": len(found.tries),
        "outcomes": len(found.outcomes),
        "paths": found.paths,
        "longest": found.longest,
        "first_help": found.first_help,
        "first_help_words": found.first_help_words,
        "question_ids": found.questions,
        "fix_ids": found.tries,
        "outcome_ids": found.outcomes,
        "never_met": found.never_met,
        "without_article": found.bare,
        "hands_over_to": found.over,
    }


def _show(options: argparse.Namespace) -> int:
    for line in as_text(get(options.wizard), options.lang):
        print(line)
    return 0


def _read(options: argparse.Namespace) -> int:
    text = Path(options.file).read_text(encoding="utf-8-sig", errors="replace") if options.file else sys.stdin.read()
    found = read_machine_line(text)
    if found is None:
        print("diagnostics: no machine line whose checksum holds", file=sys.stderr)
        return 2
    print(json.dumps(found, indent=2))
    return 0


def _run(options: argparse.Namespace) -> int:
    item = get(options.wizard)
    shelf = articles.read_shelf(options.articles, options.lang, articles.day_handed_in(options.date))
    if options.answers is None:
        place, texts = Terminal(options.lang, shelf, quiet=options.json).interview(item)
    else:
        place, texts = replay(item, _answers(options.answers)), {}
    for name in place.unused:
        print(f"diagnostics: answer {name!r} was not asked for on this path and is not used", file=sys.stderr)
    sender = Sender(options.lang, texts=texts)
    if options.json:
        print(json.dumps(_reached(place, sender, shelf), ensure_ascii=False, indent=2))
    else:
        _print_place(place, sender, shelf)
    return 0


def _answers(text: str) -> dict[str, str]:
    pairs = [part.strip().partition("=") for part in text.split(",") if part.strip()]
    for name, mark, value in pairs:
        if not mark or not ID.fullmatch(name) or not ID.fullmatch(value):
            raise DiagnosticsError(f"--answers: {name + mark + value!r} is not of the form step=answer")
    return {name: value for name, _, value in pairs}


def _reached(place: Place, sender: Sender, shelf: Shelf) -> dict[str, object]:
    verdict = place.assessment
    t = translator(sender.language)
    return {
        "wizard": place.wizard.id,
        "id": place.step.id,
        "type": type(place.step).__name__.lower(),
        "title": Speech(sender.language).text(place.step, "title"),
        "answers": place.answers,
        "allowed": list(place.step.answers),
        "dropped": list(place.unused),
        "level": verdict.level,
        "rule": verdict.rule,
        "reason": t(verdict.reason),
        "impact": verdict.impact,
        "urgency": verdict.urgency,
        "priority": verdict.priority,
        "kind": verdict.kind,
        "articles": shelf.quoted(articles_of(place.step)),
        "ticket": compose(place, sender).text if isinstance(place.step, Outcome) else None,
    }


def _print_place(place: Place, sender: Sender, shelf: Shelf) -> None:
    t = translator(sender.language)
    verdict = place.assessment
    print(f"\n== {plain(sender.speech.text(place.step, 'title'))}")
    if not isinstance(place.step, Outcome):
        print(", ".join(place.step.answers))
        return
    print(t(N_("Level {level}")).format(level=verdict.level), "-", t(verdict.reason))
    lists = (
        (N_("What to say"), "say"),
        (N_("Meanwhile"), "now"),
        (N_("What not to do"), "avoid"),
    )
    for heading, name in lists:
        texts = sender.speech.texts(place.step, name)
        if texts:
            print("\n".join([t(heading), *(f"  * {plain(text)}" for text in texts)]))
    for line in article_lines(place.step, shelf, t):
        print(line)
    ticket = compose(place, sender)
    print(f"\n{ticket.subject}\n\n{ticket.text}")
