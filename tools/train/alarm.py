"""Learn what is like a crisis from docs/lines: writes diagnostics/triage/likeness.json and prints how good rules and likeness are.

Run by `python3 dev.py train`: python -m tools.train.alarm [--without WRITER | --each]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tools.train.regression import Array, Fitted, Wanted, fit  # first: it sets the threads of numpy

import numpy as np  # isort: skip
from scipy.sparse import csr_matrix  # isort: skip

from diagnostics.desk.streams import settle
from diagnostics.triage import likeness
from diagnostics.triage.crisis import Found, alarm, read_of
from diagnostics.triage.lexicon import lexicon
from diagnostics.triage.numbers import number, packed
from ground.files import read_text, write_text
from ground.root import ROOT
from knowledge.understanding import DOUBTFUL, crises_now

CRISIS, NEAR = "crisis", "near-crisis"
# Mostly level 3, though one trouble each: learnt from as crises, with less weight; or not at all, where it may be one person's.
STOPPED = frozenset({"production-stopped"})
TRUST = {CRISIS: 6.0, "production-stopped": 3.0, NEAR: 6.0}
FEWEST_LINES = 3
# Smaller weights than this are left out: they are half of the file and change nothing.
LEAST_STEP = 3
# So many features are kept, those of most use.
MOST_FEATURES = 4000


@dataclass(frozen=True, slots=True)
class Line:
    """One message. found: its features, by number."""

    writer: str
    language: str
    label: str
    text: str
    found: Mapping[int, float]

    @property
    def crisis(self) -> bool:
        """Whether it is learnt as a crisis."""
        return self.label == CRISIS or self.label in STOPPED


def lines() -> Iterator[Line]:
    """Every line that teaches something, with its features."""
    for file in sorted((ROOT / "docs/lines").glob("*.txt")):
        writer, language, _ = file.name.split(".")
        label = ""
        for said in map(str.strip, read_text(file).split("\n")):
            if said.startswith("## "):
                label = said[3:]
            elif said and label not in DOUBTFUL:
                found = Found.of(lexicon().read(read_of(said))).features()
                yield Line(writer, language, label, said, _by_number(found))


def _by_number(found: Mapping[str, float]) -> dict[int, float]:
    """Two names of one number add up, as the page adds them up."""
    sums: dict[int, float] = {}
    for name, size in found.items():
        sums[number(name)] = sums.get(number(name), 0.0) + size
    return sums


def learn(given: Sequence[Line], data: str) -> dict[str, object]:
    """The weights of these lines, as they are kept."""
    count: Counter[int] = Counter()
    for line in given:
        count.update(line.found.keys())
    numbers = sorted(one for one, seen in count.items() if seen >= FEWEST_LINES)
    numbers = _of_most_use(numbers, count, _fitted(given, numbers))
    fitted = _fitted(given, numbers)
    sizes = fitted.weights[:, 1] - fitted.weights[:, 0]
    unit = float(np.abs(sizes).max()) / likeness.MOST_STEPS
    steps = {
        one: step
        for one, size in zip(numbers, sizes, strict=True)
        if abs(step := round(float(size) / unit)) >= LEAST_STEP
    }
    return {
        "data": data,
        "bias": round(float(fitted.bias[1] - fitted.bias[0]), 4),
        "unit": round(unit, 5),
        "numbers": packed(steps),
        "steps": "".join(map(likeness.step_sign, steps.values())),
    }


def _of_most_use(numbers: Sequence[int], count: Mapping[int, int], fitted: Fitted) -> list[int]:
    """The features that decide most, in order: large weights of what is said often."""
    sizes = np.abs(fitted.weights[:, 1] - fitted.weights[:, 0])
    use = {one: float(size) * float(np.sqrt(count[one])) for one, size in zip(numbers, sizes, strict=True)}
    return sorted(sorted(numbers, key=lambda one: (-use[one], one))[:MOST_FEATURES])


def _fitted(given: Sequence[Line], numbers: Sequence[int]) -> Fitted:
    rows = _rows(given, {one: at for at, one in enumerate(numbers)})
    trust = np.array([TRUST.get(line.label, 1.0) for line in given])
    # A line that counts for six stands there six times.
    again = np.repeat(np.arange(len(given)), trust.astype(int))
    truth = np.array([int(line.crisis) for line in given])
    return fit(Wanted(rows[again], truth[again], 2, trust=8.0, steps=80))


def _rows(given: Sequence[Line], place: Mapping[int, int]) -> Array:
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for line in given:
        for one, size in line.found.items():
            if one in place:
                columns.append(place[one])
                values.append(size)
        ends.append(len(columns))
    return csr_matrix((np.array(values), columns, ends), shape=(len(given), len(place))).astype(np.float32)


def figures(tried: Sequence[Line]) -> dict[str, dict[str, str]]:
    """Per writer and language: crises found, false alarms on near-crises and on all other lines."""
    counted: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for line in tried:
        kind = line.label if line.label in (CRISIS, NEAR, *STOPPED) else "others"
        place = counted[f"{line.writer}.{line.language}"][kind]
        place[0] += alarm(line.text) is not None
        place[1] += 1
    return {
        who: {kind: f"{n}/{all_}={n / all_:.3f}" for kind, (n, all_) in kinds.items()} for who, kinds in counted.items()
    }


def left_out(given: Sequence[Line]) -> dict[str, dict[str, str]]:
    """The figures of each writer, by what the others taught."""
    found: dict[str, dict[str, str]] = {}
    for writer in sorted({line.writer for line in given}):
        likeness.hand_in(learn([line for line in given if line.writer != writer], crises_now()))
        found |= figures([line for line in given if line.writer == writer])
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, write, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--without", action="append", default=[], help="leave this writer out, to be tried on; nothing is written"
    )
    parser.add_argument("--each", action="store_true", help="leave each writer out in turn; nothing is written")
    settle()
    chosen = parser.parse_args(arguments)
    given = list(lines())
    if chosen.each:
        print(json.dumps(left_out(given), indent=1))
        return 0
    tried = [line for line in given if line.writer in chosen.without] if chosen.without else given
    learnt = learn([line for line in given if line.writer not in chosen.without], crises_now())
    likeness.hand_in(learnt)
    print(json.dumps(figures(tried), indent=1))
    if not chosen.without:
        text = json.dumps(learnt, separators=(",", ":"), sort_keys=True)
        write_text(ROOT / "diagnostics/triage" / likeness.FILE, text + "\n")
        print(f"{likeness.FILE}: {len(text) / 1000:.0f} kB, {len(learnt['steps'])} features", file=sys.stderr)  # type: ignore[arg-type]
    return 0


if __name__ == "__main__":
    sys.exit(main())
