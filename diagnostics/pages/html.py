"""A tiny builder over xml.etree: text is always escaped, so unescaped text cannot be produced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

Node = Element | str | None


def h(tag: str, *children: Node, **attributes: str | bool | None) -> Element:
    """An element. class_ and for_ lose their underscore, other underscores become hyphens; None and False are left out."""
    element = Element(tag)
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        element.set(name.rstrip("_").replace("_", "-"), "" if value is True else value)
    append(element, *children)
    return element


def append(element: Element, *children: Node) -> None:
    """Add nodes and texts at the end of an element; None adds nothing."""
    for child in children:
        if child is None or child == "":
            continue
        if isinstance(child, Element):
            element.append(child)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + child
        else:
            element.text = (element.text or "") + child


def rich(text: str) -> Iterator[Node]:
    """A sentence with **bold** parts (the screen's own words) and `addresses` to type as nodes."""
    for index, part in enumerate(re.split(r"\*\*", text)):
        if index % 2:
            yield h("b", part)
        else:
            yield from (h("code", piece) if at % 2 else piece for at, piece in enumerate(part.split("`")))


def render(*elements: Element | None) -> str:
    """HTML text of some elements."""
    return "".join(tostring(element, encoding="unicode", method="html") for element in elements if element is not None)
