"""What a wizard is written with: steps from ids and rules; their words lie in the TOML files beside it.

w = Author("network")
WHO = w.ask("who", tells("danger", danger=True), "me", "unsure")
PLANE = w.fix("plane", minutes=0.5, chance=0.15)

@w.wizard(icon="wifi-off", kb="KB-025")
def network(case: Case) -> Interview: ...
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, get_args, get_type_hints

from diagnostics.engine.errors import AuthorError
from diagnostics.engine.facts import News
from diagnostics.engine.steps import Choice, Field, Fix, Form, Option, Outcome, Probe, Step
from diagnostics.engine.wizard import Interview, Wizard

if TYPE_CHECKING:
    from typing import Unpack

    from diagnostics.engine.run import Case

Declared = Step | Outcome | Field
D = TypeVar("D", bound=Declared)


def tells(answer: str, **facts: Unpack[News]) -> Option:
    """An answer that makes facts certain."""
    return Option(answer, tells=dict(facts))


def supposes(answer: str, **facts: Unpack[News]) -> Option:
    """An answer that makes facts likely, until another one tells."""
    return Option(answer, supposes=dict(facts))


class Author:
    """Declares the steps of one wizard (or those that all share), each id once."""

    def __init__(self, home: str, findings: type = News) -> None:
        """home: the wizard's id, or COMMON. findings: the TypedDict of what its answers may tell."""
        self.home = home
        self.declared: dict[tuple[str, str], Declared] = {}
        self._allowed = {name: get_args(hint) for name, hint in get_type_hints(findings).items()}

    def ask(self, id: str, *options: Option | str, known: str = "") -> Choice:
        """A question. A text among the options is an answer that tells no fact."""
        return self._add(Choice(id, self._options(options), self.home, known))

    def probe(self, id: str, measures: tuple[str, ...], *verdicts: Option | str) -> Probe:
        """A measurement made by the browser."""
        return self._add(Probe(id, measures, self._options(verdicts), self.home))

    def field(self, id: str, shape: str = "line", *, required: bool = False) -> Field:
        """A text box."""
        return self._add(Field(id, shape, required, self.home))

    def form(self, id: str, *fields: Field) -> Form:
        """A screen of text boxes."""
        return self._add(Form(id, fields, self.home))

    def fix(
        self,
        id: str,
        minutes: float,
        chance: float,
        *kb: str,
        keeps: str = "open",
        wait: float = 0,
        loses_work: bool = False,
        halves: bool = False,
        workaround: bool = False,
    ) -> Fix:
        """Something to try: the reader's minutes, the chance that it helps, its articles (see steps.Fix)."""
        return self._add(Fix(id, minutes, chance, kb, keeps, wait, loses_work, halves, workaround, self.home))

    def end(
        self,
        id: str,
        ending: str,
        *kb: str,
        remote: bool = True,
        act_first: bool = False,
        wizard: str = "",
        **facts: Unpack[News],
    ) -> Outcome:
        """Where an interview ends, with its articles (see steps.Outcome)."""
        told = dict(facts)
        self._check(id, told)
        return self._add(Outcome(id, ending, kb, told, remote, act_first, wizard, self.home))

    def wizard(self, *, icon: str, kb: str, version: int = 1) -> Callable[[Callable[[Case], Interview]], Wizard]:
        """Make a Wizard of an interview function. kb: the article it stands on; icon: a Material icon name."""

        def make(interview: Callable[[Case], Interview]) -> Wizard:
            code = interview.__code__
            source = f"{code.co_filename}:{code.co_firstlineno}"
            return Wizard(self.home, icon, kb, version, interview, source, self.declared)

        return make

    def _options(self, options: tuple[Option | str, ...]) -> tuple[Option, ...]:
        built = tuple(Option(option) if isinstance(option, str) else option for option in options)
        for option in built:
            self._check(option.id, {**option.supposes, **option.tells})
        return built

    def _check(self, owner: str, facts: dict[str, object]) -> None:
        """Refuse a fact that nobody declared: mypy says it sooner, where it runs."""
        for name, value in facts.items():
            allowed = self._allowed.get(name)
            if allowed is None:
                raise AuthorError(f"{owner!r} tells {name!r}. Expected one of: {', '.join(self._allowed)}.")
            if allowed and value not in allowed:
                raise AuthorError(f"{owner!r} tells {name}={value!r}. Expected one of: {', '.join(allowed)}.")

    def _add(self, step: D) -> D:
        key = ("field" if isinstance(step, Field) else step.kind, step.id)
        if key in self.declared:
            raise AuthorError(f"{key[0]} {step.id!r} is declared twice in {self.home!r}. Expected an id of its own.")
        self.declared[key] = step
        return step
