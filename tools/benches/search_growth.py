"""What a first question loads and waits for, with the site's articles and with ten times as many.

Run after `make build`: python -m tools.benches.search_growth
The other articles are made from the site's: a fourth of their words are words that no other has, so that ten times the text has
three times the words, as texts do (Heaps' law).
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
import time
from itertools import accumulate
from pathlib import Path
from typing import Any

import brotli

from diagnostics.desk.streams import settle
from diagnostics.engine.languages import DEFAULT
from ground.files import digest, read_text, save
from ground.root import ROOT
from knowledge.search_parts import SHOWN, parted, small_words
from tools.benches.search_share import UTTERANCES, read_utterances, searched

TIMES = 10
LINES = 12


def growth(site: Path = ROOT / "site") -> dict[str, object]:
    """Median brotli bytes that a question loads, of the index as one file too, and the time of all questions as a ratio."""
    if not UTTERANCES.is_file():
        return {"not measured": f"{UTTERANCES} is not there"}
    texts = [line.text for line in read_utterances(UTTERANCES) if line.language == DEFAULT][:LINES]
    whole = _whole(site)
    with tempfile.TemporaryDirectory() as folder:
        more = Path(folder)
        shutil.copytree(site / "assets" / "javascripts", more / "assets" / "javascripts")
        many = {**whole, "docs": [_other(entry, number) for number in range(TIMES) for entry in whole["docs"]]}
        _write(more, many, json.loads(read_text(_configuration(site))))
        one, ten = (_measured(texts, place) for place in (site, more))
    return {
        "bytes": one["bytes"],
        f"bytes, {TIMES} times the articles": ten["bytes"],
        "bytes, the index as one file": len(brotli.compress(_json(whole))),
        "time, as a ratio": round(ten["seconds"] / one["seconds"], 1),
    }


def _measured(texts: list[str], site: Path) -> dict[str, float]:
    begun = time.perf_counter()
    found = searched(texts, site, DEFAULT, new=True)
    seconds = time.perf_counter() - begun
    sizes = [
        sum(len(brotli.compress((site / path.strip("/")).read_bytes())) for path in one["loaded"]) for one in found
    ]
    return {"bytes": round(statistics.median(sizes)), "seconds": seconds}


def _configuration(site: Path) -> Path:
    return site / "search" / "search_index.json"


def _whole(site: Path) -> dict[str, Any]:
    """The index before it was parted."""
    base = json.loads(read_text(site / json.loads(read_text(_configuration(site)))["config"]["index"]))
    for file in base["parts"].values():
        for word, steps in json.loads(read_text(site / file)).items():
            for place in accumulate(steps):
                entry, field = base["docs"][place // len(base["fields"])], base["fields"][place % len(base["fields"])]
                entry[field] = f"{entry[field]} {word}" if field in entry else word
    return {name: value for name, value in base.items() if name not in ("parts", "small")}


def _other(entry: dict[str, Any], number: int) -> dict[str, Any]:
    """An article of the same size: every fourth word gets an ending of its own."""
    if not number:
        return entry
    fields = {
        name: " ".join(
            word if at % 4 else f"{word}{digest([f'{word}{number}'.encode()])[:4]}"
            for at, word in enumerate(text.split())
        )
        for name, text in entry.items()
        if name not in SHOWN or name == "title"
    }
    return entry | fields | {"location": f"{entry['location']}{number}/"}


def _write(site: Path, index: dict[str, Any], configuration: dict[str, Any]) -> None:
    base, parts = parted(index, small_words())
    base["parts"] = {letter: f"assets/search/{letter}.json" for letter in parts}
    for letter, part in parts.items():
        save(site / base["parts"][letter], _json(part))
    save(site / "assets" / "search" / "base.json", _json(base))
    configuration["config"]["index"] = "assets/search/base.json"
    save(_configuration(site), _json(configuration))


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


if __name__ == "__main__":
    settle()
    sys.stdout.write(json.dumps(growth(), indent=2) + "\n")
