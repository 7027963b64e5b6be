"""An interview as plain text, in the order a visit meets it: to be read aloud, sent for review, compared."""

from __future__ import annotations

from collections.abc import Iterator

from diagnostics.desk.terminal import labels, plain
from diagnostics.engine.explore import steps
from diagnostics.engine.steps import Choice, Form, Outcome, Probe, Step, Try
from diagnostics.engine.translation import translator
from diagnostics.engine.wizard import Wizard
from diagnostics.engine.words import Said, Speech


def as_text(wizard: Wizard, language: str) -> Iterator[str]:
    """Every step and ending once, with all its words and ids."""
    speech = Speech(language)
    yield f"# {speech.wizard(wizard.id, 'title')}: {speech.wizard(wizard.id, 'summary')}"
    for step in steps(wizard).values():
        yield ""
        if isinstance(step, Outcome):
            yield from _ending(step, speech)
        else:
            yield from _step(step, speech, language)


def _step(step: Step, speech: Speech, language: str) -> Iterator[str]:
    yield f"## {plain(speech.text(step, 'title'))} [{step.kind} {step.id}]"
    yield from _texts(step, speech, "hint", "why", "keeps")
    if isinstance(step, Try):
        yield from _numbered(step, speech)
    if isinstance(step, Form):
        yield from (f"  - {speech.text(field, 'label')} [{field.id}]" for field in step.fields)
    else:
        for answer, label in labels(step, speech, translator(language)).items():
            yield f"  - {label} [{answer}]"
            yield from _said(step, answer, speech)


def _said(step: Step, answer: str, speech: Speech) -> Iterator[str]:
    said = speech.option(step, answer, "say") if isinstance(step, Choice | Try) else ""
    hint = speech.option(step, answer, "hint") if isinstance(step, Choice) else ""
    yield from (f"      {text}" for text in (hint, said and f"> {said}") if text)


def _ending(step: Outcome, speech: Speech) -> Iterator[str]:
    if step.wizard:
        yield f"== {speech.wizard(step.wizard, 'title')} [over {step.wizard}]"
        return
    yield f"== {plain(speech.text(step, 'title'))} [{step.ending} {step.id}; {', '.join((*step.roads, *step.kb))}]"
    yield from _texts(step, speech, "about")
    for name in ("say", "now", "avoid", "proposed"):
        yield from (f"  {name}: {plain(text)}" for text in speech.texts(step, name))


def _numbered(step: Try, speech: Speech) -> Iterator[str]:
    for number, text in enumerate(speech.texts(step, "steps"), 1):
        yield f"  {number}. {plain(text)}"


def _texts(step: Said, speech: Speech, *names: str) -> Iterator[str]:
    for name in names:
        if isinstance(step, Probe) and name in ("why", "keeps"):
            continue
        if text := speech.text(step, name):
            yield f"  ({plain(text)})"
