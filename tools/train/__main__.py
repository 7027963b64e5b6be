"""Learn the understanding of free text from docs/lines again: writes diagnostics/triage/table.txt and how good it is.

Run by `python3 dev.py train`: python -m tools.train [--quick]
Each writer is left out, as a whole, to see how it does on somebody it has not learnt from: those of many lines in turn, those of few
in groups. Then all are learnt from.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence

from tools.train.regression import Array, shares  # first: it sets the threads of numpy

import numpy as np  # isort: skip

from diagnostics.desk.streams import settle
from diagnostics.triage.model import Guess, in_order
from diagnostics.triage.table import OTHER
from ground.files import write_text
from ground.root import ROOT
from ground.terminal import say
from knowledge.lines import read_lines
from knowledge.understanding import FIGURES, TABLE, data_now
from tools.train import alarm
from tools.train.examples import CLASSES, Example, classes, examples
from tools.train.figures import Answered, by, by_intent, confusions, groups, report, trusted
from tools.train.learn import learn, none_of, sharpness_of, text_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, write, print the figures."""
    settle()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out two groups only, to try something")
    chosen = parser.parse_args(arguments)
    lines, mistakes = read_lines()
    if mistakes:
        print("\n".join(map(str, mistakes)), file=sys.stderr)
        return 1
    given = examples(lines)
    together = groups(Counter(one.line.writer for one in given))
    tried, scores = left_out(given, together[1:3] if chosen.quick else together)
    truth = classes(tried)
    sharpness = sharpness_of(scores, truth)
    none = none_of(shares(scores * sharpness), truth)
    figures = figures_of(tried, shares(scores * sharpness), none)
    print(json.dumps(figures, indent=1))
    say(f"Learning from {len(given)} lines of {sum(map(len, together))} writers")
    data = data_now()
    text = text_of(learn(given), data, sharpness, none)
    write_text(ROOT / TABLE, text)
    write_text(ROOT / FIGURES, json.dumps({"data": data, **figures}, indent=1) + "\n")
    say(f"{TABLE}: {len(text) / 1000:.0f} kB before packing")
    say("Learning what is like a crisis")
    return alarm.main([])


def left_out(given: Sequence[Example], together: Sequence[Sequence[str]]) -> tuple[list[Example], Array]:
    """What the writers of each group wrote, and its scores by what the others taught."""
    tried: list[Example] = []
    scores: list[Array] = []
    for writers in together:
        own = [one for one in given if one.line.writer in writers]
        say(f"Learning without {', '.join(writers)}, to be tried on {len(own)} lines")
        scores.append(learn([one for one in given if one.line.writer not in writers]).scores(own))
        tried += own
    return tried, np.concatenate(scores)


def figures_of(tried: Sequence[Example], given: Array, none: float) -> dict[str, object]:
    """Everything that is counted on these lines."""
    answered = [_answered(one, row, none) for one, row in zip(tried, given, strict=True)]
    return {
        "all": report(answered),
        "by language": by(answered, lambda one: one.language),
        "by writer": by(answered, lambda one: f"{one.writer}.{one.language}"),
        "right by p (lines, right, said)": trusted(answered),
        "by intent": by_intent(answered),
        "confusions": confusions(answered),
    }


def _answered(one: Example, row: Array, none: float) -> Answered:
    found = in_order(
        Guess(name, wizard, float(p)) for (name, wizard), p in zip(CLASSES, row, strict=True) if name != OTHER
    )
    guesses = tuple((one.id, one.p) for one in found)
    other = float(row[-1])
    return Answered(one.line.language, one.line.writer, frozenset({one.line.label}), guesses, other, other >= none)


if __name__ == "__main__":
    sys.exit(main())
