"""Where a value stands in a YAML text, so that a mistake can be named by file and line."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from ground.files import UNREADABLE, read_text

Keys = tuple[int | str, ...]


# The same loader in C where PyYAML was built with it: ten times faster, and a build reads 150 front matters.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# How far apart a tab sets: YAML knows none, people type them. As Markdown does.
TAB = 4


class _Once(LOADER):  # type: ignore[misc]
    """Refuses a name that is there twice, of which YAML would silently take the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> Any:
        """The data of a mapping."""
        seen: set[str] = set()
        for name, _ in node.value:
            if isinstance(name, yaml.ScalarNode) and name.value in seen:
                raise yaml.MarkedYAMLError(problem=f"{name.value} is there twice", problem_mark=name.start_mark)
            seen.add(str(name.value))
        return super().construct_mapping(node, deep)


def _day(loader: Any, node: yaml.ScalarNode) -> Any:
    """A date; one that no calendar has stays a text, which its field then refuses, with its line."""
    try:
        return LOADER.construct_yaml_timestamp(loader, node)
    except ValueError:
        return node.value


_Once.add_constructor("tag:yaml.org,2002:timestamp", _day)


def load(text: str) -> Any:
    """The data of a YAML text; raises yaml.YAMLError."""
    return yaml.load(text.expandtabs(TAB), _Once)


def parse(text: str, kind: type, expected: str) -> tuple[Any, tuple[int, str]]:
    """The data of a file's text, which must be of one kind (dict, list), and what is wrong with it (line 0: nothing)."""
    if UNREADABLE in text:
        return kind(), not_utf8(text)
    try:
        data = load(text)
    except yaml.YAMLError as error:
        return kind(), not_yaml(error)
    if data is not None and not isinstance(data, kind):
        found = "a list" if isinstance(data, list) else "names with values" if isinstance(data, dict) else "one text"
        return kind(), (1, f"is {found}. Expected: {expected}.")
    return data or kind(), (0, "")


def not_yaml(error: yaml.YAMLError) -> tuple[int, str]:
    """Where a text is no YAML, and why."""
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    return mark.line + 1 if mark else 1, f"is not YAML: {problem or 'it cannot be read'}."


def not_utf8(text: str) -> tuple[int, str]:
    """Where a text was not UTF-8."""
    line = text[: text.index(UNREADABLE)].count("\n") + 1
    return line, "has a letter that is not UTF-8. Expected: the file saved as UTF-8."


def line_of(text: str, keys: Keys) -> int:
    """The line (from 1) of the value at `keys`, or of the nearest parent that is there; 0 where nothing is."""
    return find(text, keys)[1]


def find(text: str, keys: Keys) -> tuple[int, int]:
    """How many of `keys` are there, and the line (from 1) of the last of them."""
    node: yaml.Node | None = yaml.compose(text.expandtabs(TAB), Loader=LOADER)
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


def value_at(text: str, keys: Keys) -> str | list[str] | None:
    """The text, or the list of texts, at `keys`; None where there is none. Reads what else only MkDocs' own loader can."""
    try:
        node: yaml.Node | None = yaml.compose(text.expandtabs(TAB), Loader=LOADER)
    except yaml.YAMLError:
        return None  # MkDocs says it
    for key in keys:
        found = _child(node, key)
        node = found[1] if found else None
    if isinstance(node, yaml.SequenceNode):
        return [str(one.value) for one in node.value if isinstance(one, yaml.ScalarNode)]
    plain = isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str"
    return str(node.value) if plain and node else None


def inherited(path: Path) -> Iterable[Path]:
    """A configuration file, then those it stands on by INHERIT."""
    seen: set[Path] = set()
    while path not in seen and path.is_file():
        seen.add(path)
        yield path
        parent = value_at(read_text(path), ("INHERIT",))
        path = path.parent / parent if isinstance(parent, str) else path


def place(file: Path, keys: Keys) -> str:
    """ "mkdocs.yml:18: extra.helpdesk.tel", in the file that sets it where one inherits from another."""
    places = [(*find(read_text(path), keys), path.name) for path in inherited(file)]
    _, line, name = max(places, key=lambda found: found[0], default=(0, 0, file.name))
    return f"{name}:{line}: {'.'.join(str(key) for key in keys if isinstance(key, str))}"


def explain(model: type[BaseModel], error: ValidationError) -> list[tuple[Keys, str]]:
    """Each fault of some data as (keys, "is 5. Expected: ..."); what is expected is the field's description.

    A field that is missing because its name is misspelt is one fault, told where the name stands.
    """
    details = error.errors()
    missing = {str(one["loc"][0]) for one in details if one["type"] == "missing" and len(one["loc"]) == 1}
    unknown = [str(one["loc"][0]) for one in details if one["type"] == "extra_forbidden" and len(one["loc"]) == 1]
    meant = {name: near[0] for name in unknown if (near := get_close_matches(name, missing, 1))}
    return [
        (detail["loc"], _sentence(model, detail["loc"], detail, meant))
        for detail in details
        if not (detail["type"] == "missing" and detail["loc"][0] in meant.values())
    ]


def first_of_each(model: type[BaseModel], error: ValidationError) -> list[tuple[Keys, str]]:
    """The first fault of each field: of a value that may be of two kinds, pydantic tells both ways of being wrong."""
    found: dict[Keys, str] = {}
    for keys, said in explain(model, error):
        found.setdefault(keys[:1], said)
    return list(found.items())


def _sentence(model: type[BaseModel], keys: Keys, detail: Any, meant: dict[str, str]) -> str:
    if not keys:
        return f"is {detail['input']!r}. Expected: the fields {', '.join(model.model_fields)}."
    field = model.model_fields.get(str(keys[0]))
    if str(keys[0]) in meant:
        return f"is not known. Expected: {meant[str(keys[0])]}."
    if field is None:
        return f"is not known. Expected one of: {', '.join(model.model_fields)}."
    expected = field.description or detail["msg"]
    if detail["type"] == "missing" and len(keys) > 1:
        return f"has no {keys[-1]}. Expected: {expected}."
    if detail["type"] == "missing":
        return f"is missing. Expected: {expected}."
    if detail["type"] == "reason":  # a check that knows why
        return f"is {detail['input']!r}, which {detail['msg']}. Expected: {expected}."
    if detail["type"] == "string_too_long":
        most = str(detail["ctx"]["max_length"])
        limit = "" if most in expected else f", {most} characters at most"
        return f"is {len(detail['input'])} characters long: {detail['input']:.40}… Expected: {expected}{limit}."
    return f"is {detail['input']!r}. Expected: {expected}."
