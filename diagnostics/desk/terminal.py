"""An interview in the terminal: a step at a time, an answer by its number or its id, 0 goes back."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from diagnostics import probes
from diagnostics.desk.articles import Shelf
from diagnostics.engine.run import Place, replay
from diagnostics.engine.steps import COULD_NOT, DONE, STOP, Choice, Form, Outcome, Probe, Step, Try
from diagnostics.engine.translation import N_, Translate, translator
from diagnostics.engine.wizard import Wizard
from diagnostics.engine.words import Speech
from diagnostics.pages.parts import USUAL
from diagnostics.pages.side import STALE
from diagnostics.ticket.message import holds_secret
from diagnostics.wizards.common import MOST_FIXES, REASON


class Terminal:
    """Asks one person in one language. quiet: what is said goes to standard error, as standard output is for the JSON."""

    def __init__(self, language: str, shelf: Shelf, *, quiet: bool = False) -> None:
        self.t = translator(language)
        self.speech = Speech(language)
        self.shelf = shelf
        self.quiet = quiet
        self.texts: dict[str, dict[str, str]] = {}

    def interview(self, item: Wizard) -> tuple[Place, dict[str, dict[str, str]]]:
        """Ask until an outcome: where the answers lead, and what was typed by step and field."""
        answers: dict[str, str] = {}
        back = N_("0 goes back.")
        self.say(f"{self.speech.wizard(item.id, 'title')}. {self.t(back)}")
        while True:
            place = replay(item, answers)
            if isinstance(place.step, Outcome):
                return place, self.texts
            answer = self._ask(place, place.step)
            if answer:
                answers[place.step.id] = answer
            elif answers:
                answers.popitem()

    def say(self, text: str) -> None:
        """Show one line."""
        print(text, file=sys.stderr if self.quiet else sys.stdout)

    def _ask(self, place: Place, step: Step) -> str:
        """One step; an empty answer means back."""
        self.say(f"\n{plain(self.speech.text(step, 'title'))}")
        if isinstance(step, Form):
            self.texts[step.id] = {
                field.id: self._line(self.speech.text(field, "label"), field.required) for field in step.fields
            }
            return DONE
        if isinstance(step, Try):
            self._show(step, len(place.tries) + 1)
        elif self.speech.text(step, "hint"):
            self.say(f"  {plain(self.speech.text(step, 'hint'))}")
        answer = self._pick(labels(step, self.speech, self.t))
        if isinstance(step, Try) and answer == COULD_NOT:
            self.texts[step.id] = {"reason": self._line(self.speech.text(REASON, "label"), required=False)}
        return answer

    def _show(self, fix: Try, number: int) -> None:
        self.say(self.t(N_("Try {number}, {most} at most")).format(number=number, most=MOST_FIXES))
        self.say(f"  {self.speech.text(fix, 'keeps')}")
        for count, text in enumerate(self.speech.texts(fix, "steps"), 1):
            self.say(f"  {count}. {plain(text)}")
        for line in article_lines(fix, self.shelf, self.t):
            self.say(line)

    def _pick(self, named: dict[str, str]) -> str:
        values = list(named)
        for number, value in enumerate(values, 1):
            self.say(f"  {number}) {named[value]}")
        while True:
            typed = self._prompt("> ").strip()
            if typed == "0":
                return ""
            if typed in values:
                return typed
            if typed.isdecimal() and 1 <= int(typed) <= len(values):
                return values[int(typed) - 1]
            self.say(f"  1-{len(values)}, 0")

    def _line(self, label: str, required: bool) -> str:
        while True:
            text = self._prompt(f"  {label} ")
            if holds_secret(text):
                self.say(self.t(N_("This seems to hold a password or a code. The help desk never needs it.")))
            elif text.strip() or not required:
                return text

    def _prompt(self, question: str) -> str:
        """input() would write the question on standard output."""
        if not self.quiet:
            return input(question)
        print(question, end="", file=sys.stderr, flush=True)
        return input()


def labels(step: Choice | Probe | Try, speech: Speech, t: Translate) -> dict[str, str]:
    """The words of each answer, by its id."""
    if isinstance(step, Probe):
        return {value: t(probes.sentence(step.measures, value)) for value in step.answers}
    usual = {**USUAL, STOP: N_("Stop trying, get help")} if isinstance(step, Try) else {}
    return {value: speech.option(step, value, "label") or t(usual.get(value, value)) for value in step.answers}


def articles_of(step: Step | Outcome) -> tuple[str, ...]:
    """The ids of the articles that a step names."""
    return step.kb if isinstance(step, Try | Outcome) else ()


def article_lines(step: Step | Outcome, shelf: Shelf, t: Translate) -> Iterator[str]:
    """The articles a step names, each with its address; an overdue review is said as on the page."""
    for number, article in enumerate(shelf.quoted(articles_of(step))):
        if not number:
            yield t(N_("See also"))
        late = f" ({t(STALE)})" if article["stale"] else ""
        yield f"  {article['id']} {article['title']}{late} {article['url']}"


def plain(text: str) -> str:
    """A text without the marks of bold words and addresses."""
    return text.replace("**", "").replace("`", "")
