"""Where a value stands in a YAML text, so that a mistake can be named by file and line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

Keys = tuple[int | str, ...]


# The same loader in C where PyYAML was built with it: ten times faster, and a build reads 150 front matters.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(text: str) -> Any:
    """The data of a YAML text; raises yaml.YAMLError."""
    return yaml.load(text, LOADER)


def line_of(text: str, keys: Keys) -> int:
    """The line (from 1) of the value at `keys`, or of the nearest parent that is there; 0 where nothing is."""
    return find(text, keys)[1]


def find(text: str, keys: Keys) -> tuple[int, int]:
    """How many of `keys` are there, and the line (from 1) of the last of them."""
    node: yaml.Node | None = yaml.compose(text, Loader=LOADER)
    depth, line = 0, 0
    for depth, key in enumerate(keys):
        found = _child(node, key)
        if found is None:
            return depth, line
        line, node = found
    return depth + 1, line


def _child(node: yaml.Node | None, key: int | str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == str(key):
                return name.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        item = node.value[key]
        return item.start_mark.line + 1, item
    return None


def inherited(path: Path) -> Iterable[Path]:
    """A configuration file, then those it stands on by INHERIT."""
    seen: set[Path] = set()
    while path not in seen and path.is_file():
        seen.add(path)
        yield path
        parent = next(
            (line[8:].strip(" '\"") for line in path.read_text("utf-8").splitlines() if line.startswith("INHERIT:")), ""
        )
        path = path.parent / parent if parent else path


def explain(model: type[BaseModel], error: ValidationError) -> list[tuple[Keys, str]]:
    """Each fault of some data as (keys, "is 5. Expected: ..."); what is expected is the field's description."""
    return [(detail["loc"], _sentence(model, detail["loc"], detail)) for detail in error.errors()]


def _sentence(model: type[BaseModel], keys: Keys, detail: Any) -> str:
    if not keys:
        return f"is {detail['input']!r}. Expected: the fields {', '.join(model.model_fields)}."
    field = model.model_fields.get(str(keys[0]))
    if field is None:
        return f"is not known. Expected one of: {', '.join(model.model_fields)}."
    expected = field.description or detail["msg"]
    if detail["type"] == "missing":
        return f"is missing. Expected: {expected}."
    return f"is {detail['input']!r}. Expected: {expected}."
