"""The interview engine: @wizard, replay(answers) -> next step, explore() -> every path.

Rules kept here:
1. State is (wizard, answers) and nothing else: the same answers always lead to the same step.
2. A wizard ends by returning an Outcome; anything else is a named error that says which path led there.
3. An answer that is no longer asked for, or no longer allowed, is never used silently: it is named in Place.dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from diagnostics.engine.errors import AnswerError, AuthorError
from diagnostics.engine.levels import Assessment, Facts, assess
from diagnostics.engine.steps import WORKED, Choice, Fix, Outcome, Step

DEPTH_LIMIT = 40
LOOK_AHEAD = 300

Interview = Generator[Step, str, Outcome]


class Case:
    """What one interview has learnt so far: the facts, the steps answered, what the ticket is about."""

    def __init__(self, title: str) -> None:
        self.facts = Facts()
        self.about = title
        self.trail: list[tuple[Step, str]] = []

    def learn(self, **news: object) -> None:
        """Record facts that follow from the answers."""
        self.facts = self.facts.learn(news)

    def record(self, step: Step, answer: str) -> None:
        """Add one answered step, with what its answer tells."""
        self.trail.append((step, answer))
        if isinstance(step, Choice):
            option = step.option(answer)
            self.facts = self.facts.learn(option.facts)
            self.about = option.about or self.about
        elif isinstance(step, Fix) and step.workaround and answer == WORKED:
            self.facts = self.facts.learn({"around": "used"})

    def answer(self, step_id: str) -> str | None:
        """The answer given to a step on this path, or None."""
        return next((answer for step, answer in self.trail if step.id == step_id), None)

    @property
    def fixes(self) -> list[tuple[Fix, str]]:
        """The fixes tried on this path, with their results."""
        return [(step, answer) for step, answer in self.trail if isinstance(step, Fix)]


@dataclass(frozen=True, slots=True)
class Wizard:
    """One diagnostic: what it is called, the article it stands on, and the interview itself."""

    id: str
    title: str
    summary: str
    icon: str
    kb: str
    version: int
    interview: Callable[[Case], Interview]
    source: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Where some answers lead: the case so far, the step to answer or the outcome, and the answers not used."""

    wizard: Wizard
    case: Case
    step: Step | Outcome
    dropped: tuple[str, ...] = ()

    @property
    def answers(self) -> dict[str, str]:
        """The answers used, in the order of the interview."""
        return {step.id: answer for step, answer in self.case.trail}

    @property
    def assessment(self) -> Assessment:
        """The verdict on the facts known at this place."""
        extra = self.step.facts if isinstance(self.step, Outcome) else {}
        return assess(self.case.facts.learn(extra))


def wizard(
    identifier: str, *, title: str, summary: str, icon: str, kb: str, version: int = 1
) -> Callable[[Callable[[Case], Interview]], Wizard]:
    """Make a Wizard of an interview function. kb: the article it stands on; icon: a Material icon name."""

    def make(interview: Callable[[Case], Interview]) -> Wizard:
        code = interview.__code__
        return Wizard(
            identifier, title, summary, icon, kb, version, interview, f"{code.co_filename}:{code.co_firstlineno}"
        )

    return make


def replay(wizard: Wizard, answers: Mapping[str, str]) -> Place:
    """Run the interview from the start with these answers (step id -> value) until one is missing.

    Raises AnswerError on a value its step does not allow, AuthorError where the wizard itself is wrong.
    """
    case = Case(wizard.title)
    run = _Run(wizard, case)
    step: Step | Outcome = run.start()
    while not isinstance(step, Outcome) and step.id in answers:
        step = run.send(step, answers[step.id])
    used = {done.id for done, _ in case.trail}
    return Place(wizard, case, step, tuple(name for name in answers if name not in used))


def still_possible(wizard: Wizard, answers: Mapping[str, str], waiting: Mapping[str, str]) -> set[str]:
    """Which of the waiting answers (not reached yet) some continuation of these answers still asks for.

    Looks ahead over at most LOOK_AHEAD replays, first option first; what is not met by then counts as gone.
    """
    found: set[str] = set()
    agenda: list[dict[str, str]] = [dict(answers)]
    for _ in range(LOOK_AHEAD):
        if not agenda or len(found) == len(waiting):
            break
        known = agenda.pop(0)
        place = advance(wizard, known, waiting)
        found |= {name for name in place.answers if name in waiting and name not in answers}
        if not isinstance(place.step, Outcome):
            agenda += [{**place.answers, place.step.id: value} for value in place.step.answers]
    return found


def advance(wizard: Wizard, known: Mapping[str, str], waiting: Mapping[str, str]) -> Place:
    """Replay, taking a waiting answer wherever its step is reached and allows it."""
    place = replay(wizard, known)
    while not isinstance(place.step, Outcome) and waiting.get(place.step.id) in place.step.answers:
        place = replay(wizard, {**place.answers, place.step.id: waiting[place.step.id]})
    return place


@dataclass(frozen=True, slots=True)
class Path:
    """One way through a wizard, from the first question to the outcome."""

    trail: tuple[tuple[Step, str], ...]
    outcome: Outcome
    facts: Facts

    @property
    def answers(self) -> dict[str, str]:
        """Step id -> value, in order."""
        return {step.id: answer for step, answer in self.trail}

    @property
    def first_help(self) -> int:
        """How many answers come before the first fix, or before the outcome where there is none."""
        steps = [step for step, _ in self.trail]
        return next((index for index, step in enumerate(steps) if isinstance(step, Fix)), len(steps))


def explore(wizard: Wizard) -> Iterator[Path]:
    """Every path, depth first, by running the wizard itself: the map can never differ from the interview.

    Raises AuthorError for a wizard without a question, without an Outcome, that repeats an id or never ends.
    """
    return _walk(wizard, lambda case, step: step.answers[1:])


def survey(wizard: Wizard) -> Iterator[Path]:
    """Some paths, enough to meet every step: each answer once after each last answer, set of facts and list of questions.

    Quick, for the outline and the build; a test holds it against explore(): same questions, fixes and outcomes.
    """
    seen: set[tuple[object, ...]] = set()

    def unseen(case: Case, step: Step) -> tuple[str, ...]:
        asked = tuple(done.id for done, _ in case.trail if not isinstance(done, Fix))
        last = (case.trail[-1][0].id, case.trail[-1][1]) if case.trail else None
        keys = {answer: (last, case.facts, asked, step.id, answer) for answer in step.answers}
        new = tuple(answer for answer, key in keys.items() if key not in seen)
        seen.update(keys.values())
        return new if len(new) < len(keys) else new[1:]

    return _walk(wizard, unseen)


@cache
def steps(wizard: Wizard) -> dict[str, Step | Outcome]:
    """Every step and outcome of a wizard, each once, by "step id" or "outcome/id", in the order a visit meets them."""
    found: dict[str, Step | Outcome] = {}
    for path in survey(wizard):
        found.update((step.id, step) for step, _ in path.trail)
        found[f"outcome/{path.outcome.id}"] = path.outcome
    return found


def _walk(wizard: Wizard, others: Callable[[Case, Step], tuple[str, ...]]) -> Iterator[Path]:
    """Run the wizard down its first answers, and come back for the others(case, step) that are wanted."""
    branches: list[list[str]] = [[]]
    while branches:
        prefix = branches.pop()
        case = Case(wizard.title)
        run = _Run(wizard, case)
        step: Step | Outcome = run.start()
        for value in prefix:
            step = run.send(_open(step), value)
        while not isinstance(step, Outcome):
            taken = [value for _, value in case.trail]
            branches += [[*taken, other] for other in reversed(others(case, step))]
            step = run.send(step, step.answers[0])
        yield Path(tuple(case.trail), step, case.facts.learn(step.facts))


def _open(step: Step | Outcome) -> Step:
    """Explore only ever replays a prefix it has already walked, so this cannot be the end."""
    if isinstance(step, Outcome):
        raise AuthorError(f"outcome {step.id!r} came earlier than on the walk before: the wizard is not deterministic")
    return step


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of one wizard, from explore()."""

    questions: tuple[str, ...]
    fixes: tuple[str, ...]
    outcomes: tuple[str, ...]
    paths: int
    longest: int
    first_help: float


def summarise(wizard: Wizard) -> Summary:
    """Count what explore() walks. first_help: the median, over paths, of the answers before the first fix or outcome."""
    from statistics import median  # late: the page never counts, and it would load for nothing

    questions: dict[str, None] = {}
    fixes: dict[str, None] = {}
    outcomes: dict[str, None] = {}
    lengths: list[int] = []
    helps: list[int] = []
    for path in explore(wizard):
        for step, _ in path.trail:
            (fixes if isinstance(step, Fix) else questions)[step.id] = None
        outcomes[path.outcome.id] = None
        lengths.append(len(path.trail))
        helps.append(path.first_help)
    return Summary(tuple(questions), tuple(fixes), tuple(outcomes), len(lengths), max(lengths), median(helps))


class _Run:
    """One run of an interview, with the four faults of a naive replay turned into named errors."""

    def __init__(self, wizard: Wizard, case: Case) -> None:
        self.wizard, self.case = wizard, case
        self.interview = wizard.interview(case)
        self.seen: set[str] = set()

    def start(self) -> Step:
        """The first step."""
        try:
            step = next(self.interview)
        except StopIteration:
            raise self._fault("asks nothing") from None
        except AttributeError:
            raise self._fault("is not a generator: write 'answer = yield QUESTION'") from None
        return self._checked(step)

    def send(self, step: Step, answer: str) -> Step | Outcome:
        """Answer one step; the next step, or the outcome."""
        if answer not in step.answers:
            raise AnswerError(step.id, answer, step.answers)
        self.case.record(step, answer)
        if len(self.case.trail) > DEPTH_LIMIT:
            raise self._fault(f"does not end within {DEPTH_LIMIT} steps")
        try:
            return self._checked(self.interview.send(answer))
        except StopIteration as end:
            if not isinstance(end.value, Outcome):
                raise self._fault(f"ends with {end.value!r}: expected 'return' of an Outcome") from None
            self.case.about = end.value.about or self.case.about
            return end.value

    def _checked(self, step: Step) -> Step:
        if not isinstance(step, Step):
            raise self._fault(f"yields {step!r}: expected a Choice, Form, Probe or Fix (return an Outcome)")
        if step.id in self.seen:
            raise self._fault(f"asks {step.id!r} twice")
        self.seen.add(step.id)
        return step

    def _fault(self, what: str) -> AuthorError:
        path = "/".join(f"{step.id}={answer}" for step, answer in self.case.trail) or "the start"
        return AuthorError(f"{self.wizard.source}: wizard {self.wizard.id!r} {what} (after {path})")
