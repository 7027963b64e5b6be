"""How well a message is understood: the figures of training (each writer left out), and lines written elsewhere; size and time.

Run: python -m tools.benches.triage [FILE] [--show]
Each line of FILE is JSON with text, lang, intent and perhaps also (other intents that fit). Nothing of it is kept or learnt.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import brotli

from diagnostics.desk.streams import settle
from diagnostics.triage import understand
from diagnostics.triage.crisis import alarm
from diagnostics.triage.data_files import model_table as table_text
from diagnostics.triage.model import hand_in, ranking
from diagnostics.triage.understanding import ALARM_LEVEL
from ground.files import read_if_there, read_text
from ground.root import ROOT
from knowledge.understanding import FIGURES, stale
from runtime.words import KNOWLEDGE, read_words
from tools.benches.search_share import UTTERANCES
from tools.benches.timing import milliseconds
from tools.train.figures import Answered, by, confusions, report, trusted

MOST_KB, MOST_MS = 150, 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    settle()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=UTTERANCES)
    print(json.dumps(figures(parser.parse_args(arguments).file), indent=2))
    return 0


def figures(file: Path = UTTERANCES) -> dict[str, object]:
    """What training counted, what the lines of the file say, bytes and milliseconds."""
    found: dict[str, object] = {"stale": [str(mistake) for mistake in stale()], "size": size()}
    found["writers left out"] = json.loads(read_if_there(ROOT / FIGURES) or "{}")
    if not file.is_file():
        return {**found, "lines from elsewhere": f"{file} is not there"}
    rows = [json.loads(row) for row in read_text(file).splitlines() if row.strip()]
    answered = [_answered(row) for row in rows]
    return {
        **found,
        "lines from elsewhere": {
            "all": report(answered),
            **by(answered, lambda one: one.language),
            "crises": crises(rows),
            "right by p (lines, right, said)": trusted(answered),
            "confusions": confusions(answered),
        },
        "time": times([row["text"] for row in rows]),
    }


def crises(rows: Sequence[dict[str, Any]]) -> dict[str, str]:
    """Of the lines of level 3 how many give an alarm, and of the others how many do."""
    found = [(str(row.get("level")) == str(ALARM_LEVEL), alarm(str(row["text"])) is not None) for row in rows]
    return {
        "found": f"{sum(told for is_one, told in found if is_one)} of {sum(is_one for is_one, _ in found)}",
        "false": f"{sum(told for is_one, told in found if not is_one)} of {sum(not is_one for is_one, _ in found)}",
    }


def size() -> dict[str, float]:
    """Thousands of bytes of what the understanding knows, as it travels: its table, and all of it. The code comes on top."""
    knowledge = read_words(ROOT, ())[KNOWLEDGE]
    return {"table_kb_brotli": _packed(table_text().encode()), "all_kb_brotli": _packed(knowledge), "goal": MOST_KB}


def _packed(data: bytes) -> float:
    return round(len(brotli.compress(data, quality=11, lgwin=22)) / 1000, 1)


def times(texts: Sequence[str]) -> dict[str, float]:
    """Milliseconds here: opening the table, and understanding a message. The page's Python is some three times slower."""
    text = table_text()
    opening = milliseconds(partial(hand_in, text))
    each = sorted(milliseconds(partial(understand, text, lang="fr")) for text in texts)
    return {
        "opening_ms": round(opening, 1),
        "message_ms": round(statistics.median(each), 2),
        "slow_message_ms": round(each[int(len(each) * 0.95)], 2),
        "goal_in_the_page": MOST_MS,
    }


def _answered(row: dict[str, Any]) -> Answered:
    found = understand(str(row["text"]), lang=str(row["lang"]))
    wanted = frozenset({row["intent"], *row.get("also", ())})
    guesses = tuple((one.id, one.p) for one in found.intents)
    return Answered(str(row["lang"]), "elsewhere", wanted, guesses, ranking(str(row["text"])).none, found.abstain)


if __name__ == "__main__":
    sys.exit(main())
