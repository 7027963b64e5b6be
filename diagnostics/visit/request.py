"""One request, read: who reads, which wizard, which answers; and where these lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from diagnostics.engine.errors import AnswerError
from diagnostics.engine.translation import LANGUAGES, N_
from diagnostics.engine.wizard import Place, Wizard, replay, steps
from diagnostics.pages import Reader
from diagnostics.visit import address as links
from diagnostics.visit.kept import Kept, mapping, read_kept
from diagnostics.wizards import ALL, get

Data = Mapping[str, object]


@dataclass(slots=True)
class Visit:
    """One request, read: who reads, which wizard, which answers, what was just sent."""

    reader: Reader
    wizard: Wizard
    answers: dict[str, str]
    at: str
    kept: Kept
    env: Data
    site: str
    notices: list[str] = field(default_factory=list)
    error: str = ""
    bad_field: str = ""


def read(request: Data) -> Visit:
    """The request as a Visit; what of its link cannot be used is said in a notice. Raises UnknownWizardError."""
    context = mapping(request.get("context"))
    language = str(request.get("language"))
    links_ = {
        str(name): {str(k): str(v) for k, v in mapping(link).items()}
        for name, link in mapping(context.get("links")).items()
    }
    reader = Reader(language if language in LANGUAGES else "fr", mapping(context.get("desk")), links_)
    wizard = get(str(request.get("wizard")))
    address = links.read(str(request.get("fragment") or ""))
    visit = Visit(
        reader,
        wizard,
        address.answers,
        address.at,
        read_kept(request.get("kept")),
        mapping(request.get("env")),
        str(mapping(context.get("desk")).get("site_url") or ""),
    )
    if address.wizard and address.wizard != wizard.id:
        visit.answers, visit.at = {}, ""
        visit.notices.append(_other_wizard(address.wizard, reader))
    elif address.broken:
        visit.notices.append(reader.t(N_("A part of the link could not be read. Check the answers below.")))
    return visit


def _other_wizard(name: str, reader: Reader) -> str:
    if name in ALL:
        return reader.t(
            N_('This link belongs to another diagnostic, "{wizard}". Here is the beginning of this one.'),
            wizard=reader.t(ALL[name].title),
        )
    return reader.t(N_("The link names a diagnostic that does not exist. Here is the beginning of this one."))


def place_of(visit: Visit, until: str = "") -> Place:
    """Where the answers lead; an answer that is not allowed (any more) ends them there, with a sentence."""
    answers = dict(visit.answers)
    if until in answers:
        names = list(answers)
        answers = {name: answers[name] for name in names[: names.index(until)]}
    while True:
        try:
            return replay(visit.wizard, answers)
        except AnswerError as error:
            answers.pop(error.step)
            visit.answers.pop(error.step, None)
            visit.error = visit.reader.t(N_("The link holds an answer that does not exist any more. Choose again."))


def say_dropped(visit: Visit, gone: list[str]) -> str:
    """Name the answers that no longer apply, by their questions."""
    known = steps(visit.wizard)
    t = visit.reader.t
    names = ", ".join(t(N_('"{title}"'), title=t(known[name].title) if name in known else name) for name in gone)
    if len(gone) == 1:
        return t(N_("One later answer no longer applied and was removed: {names}. The others are kept."), names=names)
    return t(
        N_("{count} later answers no longer applied and were removed: {names}. The others are kept."),
        count=len(gone),
        names=names,
    )
