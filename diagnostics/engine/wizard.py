"""A wizard: its id, the article it stands on, its interview, the steps it declares."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diagnostics.engine.guard import Answer
from diagnostics.engine.steps import Field, Outcome, Step

if TYPE_CHECKING:
    from diagnostics.engine.run import Case

Interview = Generator[Step, Answer, Outcome]
Declared = Mapping[tuple[str, str], Step | Outcome | Field]


@dataclass(frozen=True, slots=True)
class Wizard:
    """One diagnostic. Its title and summary are words (words.py), under its id.

    declared: what its own file makes, by kind and id. shared: what all wizards have.
    """

    id: str
    icon: str
    kb: str
    version: int
    interview: Callable[[Case], Interview]
    source: str = field(default="", compare=False)
    declared: Declared = field(default_factory=dict, compare=False)
    shared: Declared = field(default_factory=dict, compare=False)

    def step(self, identifier: str) -> Step | None:
        """The step with this id, as it is declared; None where there is none."""
        every = [*self.declared.items(), *self.shared.items()]
        return next((step for (_, name), step in every if name == identifier and isinstance(step, Step)), None)

    @property
    def hands_over_to(self) -> tuple[str, ...]:
        """The ids of the wizards that may go on from this one."""
        return tuple(step.wizard for step in self.declared.values() if isinstance(step, Outcome) and step.wizard)
