"""What a wizard is written with: steps from ids and rules; their words lie in the TOML files beside it.

class Known(News, total=False):
    link: Literal["wifi", "cable"]

w = Author("network", Known)
LINK = w.ask("link", tells("office-wifi", Known(link="wifi", place="office")), tells("home", place="home"), "other")
PLANE = w.fix("plane", 0.5, 0.15, needs=Known(link="wifi"))  # minutes, chance

@w.wizard(icon="wifi-off", kb="KB-025")
def network(case: Case) -> Interview: ...
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, TypeVar, get_args, get_type_hints

from diagnostics.engine.errors import AuthorError
from diagnostics.engine.facts import FACTS, News
from diagnostics.engine.guard import Scaled
from diagnostics.engine.steps import COMMON, OVER, Choice, Field, Fix, Form, Option, Outcome, Probe, Step, Test
from diagnostics.engine.wizard import Interview, Wizard

if TYPE_CHECKING:
    from typing import Unpack

    from diagnostics.engine.run import Case

Declared = Step | Outcome | Field
D = TypeVar("D", bound=Declared)


def tells(answer: str, known: News | None = None, **facts: Unpack[News]) -> Option:
    """An answer that makes facts certain. known: those that only this wizard has."""
    return Option(answer, tells={**(known or {}), **facts})


def supposes(option: Option | str, **facts: Unpack[News]) -> Option:
    """An answer that makes facts likely, until another one tells."""
    told = option if isinstance(option, Option) else Option(option)
    return Option(told.id, told.tells, dict(facts))


def decides(option: Option) -> Option:
    """A result of a test that says what is wrong: nothing more is tried after it."""
    return Option(option.id, option.tells, option.supposes, decides=True)


class Author:
    """Declares the steps of one wizard (or those that all share), each id once."""

    shared: ClassVar[dict[tuple[str, str], Declared]] = {}

    def __init__(self, home: str, findings: type = News) -> None:
        """home: the wizard's id, or COMMON. findings: the TypedDict of what its answers may tell."""
        self.home = home
        self.declared: dict[tuple[str, str], Declared] = {}
        if home == COMMON:
            Author.shared = self.declared
        self._allowed = {name: get_args(hint) for name, hint in get_type_hints(findings).items()}

    def ask(self, id: str, *options: Option | str, known: str = "", all_there: bool = False) -> Choice:
        """A question. A text among the options is an answer that tells no fact."""
        return self._add(Choice(id, self._options(options), self.home, known, all_there))

    def probe(self, id: str, measures: tuple[str, ...], *verdicts: Option | str) -> Probe:
        """A measurement made by the browser."""
        return self._add(Probe(id, measures, self._options(verdicts), self.home))

    def field(self, id: str, shape: str = "line", *, required: bool = False, fact: str = "", hears: str = "") -> Field:
        """A text box. fact: it is left out where this fact is known. hears: what of a message in free text is proposed in it."""
        return self._add(Field(id, shape, required, fact, self.home, hears))

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
        workaround: bool = False,
        needs: News | None = None,
        unless: News | None = None,
    ) -> Fix:
        """Something to try: the reader's minutes, the chance that it helps, its articles (see steps.Fix)."""
        needed, barred = self._known(id, needs), self._known(id, unless)
        return self._add(Fix(id, minutes, chance, kb, keeps, wait, loses_work, workaround, needed, barred, self.home))

    def test(
        self,
        id: str,
        minutes: float,
        chance: float,
        *results: Option | str,
        kb: tuple[str, ...] = (),
        keeps: str = "open",
        loses_work: bool = False,
        halves: bool = False,
        needs: News | None = None,
        unless: News | None = None,
    ) -> Test:
        """Something to do to find out, with its results (see steps.Test)."""
        needed, barred = self._known(id, needs), self._known(id, unless)
        options = self._options(results)
        return self._add(Test(id, minutes, chance, options, kb, keeps, loses_work, halves, needed, barred, self.home))

    def end(
        self,
        id: str,
        ending: str,
        *kb: str,
        roads: tuple[str, ...] = (),
        asks: tuple[Field, ...] = (),
        act_first: bool = False,
        **facts: Unpack[News],
    ) -> Outcome:
        """Where an interview ends, with its articles (see steps.Outcome)."""
        told = dict(facts)
        self._check(id, told)
        return self._add(Outcome(id, ending, kb, told, roads, asks, act_first, self.home))

    def hand_over(self, wizard: str, **facts: Unpack[News]) -> Outcome:
        """Where another wizard goes on with all that is known: returned like any outcome, without words of its own."""
        told = dict(facts)
        self._check(f"to-{wizard}", told)
        return self._add(Outcome(f"to-{wizard}", OVER, tells=told, home=self.home, wizard=wizard))

    def wizard(self, *, icon: str, kb: str, version: int = 1) -> Callable[[Callable[[Case], Interview]], Wizard]:
        """Make a Wizard of an interview function. kb: the article it stands on; icon: a Material icon name."""

        def make(interview: Callable[[Case], Interview]) -> Wizard:
            code = interview.__code__
            source = f"{code.co_filename}:{code.co_firstlineno}"
            return Wizard(self.home, icon, kb, version, interview, source, self.declared, Author.shared)

        return make

    def _options(self, options: tuple[Option | str, ...]) -> tuple[Option, ...]:
        built = tuple(Option(option) if isinstance(option, str) else option for option in options)
        for option in built:
            self._check(option.id, {**option.supposes, **option.tells})
        return tuple(
            Option(option.id, self._scaled(option.tells), self._scaled(option.supposes), option.decides)
            for option in built
        )

    def _scaled(self, facts: Mapping[str, object]) -> dict[str, object]:
        """The findings as texts that refuse to be compared with what they cannot be; the level's facts do so themselves."""
        return {
            name: Scaled(value, f"the finding {name!r}", self._allowed[name])
            if isinstance(value, str) and name not in FACTS
            else value
            for name, value in facts.items()
        }

    def _known(self, owner: str, facts: News | None) -> dict[str, object]:
        known = dict(facts or {})
        self._check(owner, known)
        return known

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
