"""The terminal: list, run, explore, read. The help desk uses it on the phone, tests and scripts with --json."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from diagnostics import probes
from diagnostics.compose import Sender, compose
from diagnostics.errors import DiagnosticsError
from diagnostics.shared import MOST_FIXES
from diagnostics.steps import COULD_NOT, DONE, FAILED, ID, STOP, WORKED, Choice, Fix, Form, Outcome, Probe, Step
from diagnostics.ticket import holds_secret, read_machine_line
from diagnostics.translation import LANGUAGES, N_, Translate, translator
from diagnostics.wizard import Place, Wizard, replay, summarise
from diagnostics.wizards import ALL, get

RESULTS = {
    WORKED: N_("It works"),
    FAILED: N_("Still broken"),
    COULD_NOT: N_("I couldn't do it"),
    STOP: N_("Stop trying, get help"),
}
WHY_NOT = N_("What stopped you?")
Say = Callable[[str], None]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it did what it says, 2 when the command or an answer is wrong."""
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
    listing.add_argument("--lang", choices=LANGUAGES, default="fr")

    run = commands.add_parser("run", help="an interview, to its ticket")
    run.set_defaults(command=_run)
    run.add_argument("wizard")
    run.add_argument("--lang", choices=LANGUAGES, default="fr")
    run.add_argument("--answers", help="STEP=ANSWER,STEP=ANSWER: show where these lead, ask nothing")
    run.add_argument("--json", action="store_true", help="the place reached as JSON")

    walk = commands.add_parser("explore", help="walk every path and count")
    walk.set_defaults(command=_explore)
    walk.add_argument("wizard", nargs="?", help="one wizard only")
    walk.add_argument("--json", action="store_true", help="a JSON list with one object a wizard")

    reading = commands.add_parser("read", help="read the machine line of a mail back")
    reading.set_defaults(command=_read)
    reading.add_argument("file", nargs="?", help="a file with the mail's text; without it, standard input")
    return parser


def _list(options: argparse.Namespace) -> int:
    t = translator(options.lang)
    for item in ALL.values():
        print(f"{item.id:16} {item.kb}  {t(item.title)}: {t(item.summary)}")
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
            f"{found['paths']} paths, longest {found['longest']}, first help after {found['first_help']:g}"
        )
    return 0


def _figures(item: Wizard) -> dict[str, object]:
    """Counts of one wizard, with the ids behind them; first_help is the median of answers before the first fix or outcome."""
    found = summarise(item)
    return {
        "id": item.id,
        "questions": len(found.questions),
        "fixes": len(found.fixes),
        "outcomes": len(found.outcomes),
        "paths": found.paths,
        "longest": found.longest,
        "first_help": found.first_help,
        "question_ids": found.questions,
        "fix_ids": found.fixes,
        "outcome_ids": found.outcomes,
    }


def _read(options: argparse.Namespace) -> int:
    text = Path(options.file).read_text(encoding="utf-8", errors="replace") if options.file else sys.stdin.read()
    found = read_machine_line(text)
    if found is None:
        print("diagnostics: no machine line whose checksum holds", file=sys.stderr)
        return 2
    print(json.dumps(found, indent=2))
    return 0


def _run(options: argparse.Namespace) -> int:
    item = get(options.wizard)
    if options.answers is None:
        say: Say = (lambda text: print(text, file=sys.stderr)) if options.json else print
        place, texts = _interview(item, options.lang, say)
    else:
        place, texts = replay(item, _answers(options.answers)), {}
    for name in place.dropped:
        print(f"diagnostics: answer {name!r} was not asked for on this path and is not used", file=sys.stderr)
    sender = Sender(options.lang, texts=texts)
    if options.json:
        print(json.dumps(_reached(place, sender), ensure_ascii=False, indent=2))
    else:
        _print_place(place, sender)
    return 0


def _answers(text: str) -> dict[str, str]:
    pairs = [part.strip().partition("=") for part in text.split(",") if part.strip()]
    for name, mark, value in pairs:
        if not mark or not ID.fullmatch(name) or not ID.fullmatch(value):
            raise DiagnosticsError(f"--answers: {name + mark + value!r} is not of the form step=answer")
    return {name: value for name, _, value in pairs}


def _reached(place: Place, sender: Sender) -> dict[str, object]:
    verdict = place.assessment
    t = translator(sender.language)
    return {
        "wizard": place.wizard.id,
        "id": place.step.id,
        "type": type(place.step).__name__.lower(),
        "title": t(place.step.title),
        "answers": place.answers,
        "allowed": list(place.step.answers),
        "dropped": list(place.dropped),
        "level": verdict.level,
        "rule": verdict.rule,
        "reason": t(verdict.reason),
        "impact": verdict.impact,
        "urgency": verdict.urgency,
        "priority": verdict.priority,
        "kind": verdict.kind,
        "ticket": compose(place, sender).text if isinstance(place.step, Outcome) else None,
    }


def _print_place(place: Place, sender: Sender) -> None:
    t = translator(sender.language)
    verdict = place.assessment
    print(f"\n== {_plain(t(place.step.title))}")
    if not isinstance(place.step, Outcome):
        print(", ".join(place.step.answers))
        return
    print(t(N_("Level {level}")).format(level=verdict.level), "-", t(verdict.reason))
    lists = (
        (N_("What to say"), place.step.say),
        (N_("Meanwhile"), place.step.now),
        (N_("What not to do"), place.step.avoid),
    )
    for heading, texts in lists:
        if texts:
            print("\n".join([t(heading), *(f"  * {_plain(t(text))}" for text in texts)]))
    ticket = compose(place, sender)
    print(f"\n{ticket.subject}\n\n{ticket.text}")


def _interview(item: Wizard, language: str, say: Say) -> tuple[Place, dict[str, dict[str, str]]]:
    """Ask in the terminal until an outcome; 0 goes back one step."""
    t = translator(language)
    answers: dict[str, str] = {}
    texts: dict[str, dict[str, str]] = {}
    back = N_("0 goes back.")
    say(f"{t(item.title)}. {t(back)}")
    while True:
        place = replay(item, answers)
        if isinstance(place.step, Outcome):
            return place, texts
        answer = _ask(place, place.step, texts, t, say)
        if answer:
            answers[place.step.id] = answer
        elif answers:
            answers.popitem()


def _ask(place: Place, step: Step, texts: dict[str, dict[str, str]], t: Translate, say: Say) -> str:
    """One step; an empty answer means back."""
    say(f"\n{_plain(t(step.title))}")
    if isinstance(step, Form):
        texts[step.id] = {field.id: _line(f"  {t(field.label)} ", field.required, t, say) for field in step.fields}
        return DONE
    if isinstance(step, Fix):
        say(t(N_("Try {number}, {most} at most")).format(number=len(place.case.fixes) + 1, most=MOST_FIXES))
        say(f"  {t(step.keeps)}")
        for number, text in enumerate(step.steps, 1):
            say(f"  {number}. {_plain(t(text))}")
    elif step.hint:
        say(f"  {_plain(t(step.hint))}")
    answer = _pick(_labels(step, t), say)
    if isinstance(step, Fix) and answer == COULD_NOT:
        texts[step.id] = {"reason": _line(f"  {t(WHY_NOT)} ", False, t, say)}
    return answer


def _labels(step: Choice | Probe | Fix, t: Translate) -> dict[str, str]:
    if isinstance(step, Choice):
        return {option.id: t(option.label) for option in step.options}
    if isinstance(step, Fix):
        own = dict(zip((WORKED, FAILED, COULD_NOT), step.labels or (), strict=False))
        return {value: t(own.get(value, label)) for value, label in RESULTS.items()}
    return {value: t(probes.TITLES.get(value, value)) for value in step.answers}


def _pick(labels: dict[str, str], say: Say) -> str:
    values = list(labels)
    for number, value in enumerate(values, 1):
        say(f"  {number}) {labels[value]}")
    while True:
        typed = _prompt("> ", say).strip()
        if typed == "0":
            return ""
        if typed in values:
            return typed
        if typed.isdecimal() and 1 <= int(typed) <= len(values):
            return values[int(typed) - 1]
        say(f"  1-{len(values)}, 0")


def _line(question: str, required: bool, t: Translate, say: Say) -> str:
    while True:
        text = _prompt(question, say)
        if holds_secret(text):
            say(t(N_("This seems to hold a password or a code. The help desk never needs it.")))
        elif text.strip() or not required:
            return text


def _prompt(question: str, say: Say) -> str:
    """input() would write the question on standard output, which --json keeps for the JSON."""
    if say is print:
        return input(question)
    print(question, end="", file=sys.stderr, flush=True)
    return input()


def _plain(text: str) -> str:
    return text.replace("**", "")


if __name__ == "__main__":
    sys.exit(main())
