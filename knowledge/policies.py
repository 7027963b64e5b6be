"""What a company allows, said where an article marks the place: its own rule, or a careful default.

An article marks the place by a line of its own, {{ policy.usb_sticks }}. docs/policies.yml has each policy's default, a
text a language; a company says its rule, in the same form, in extra.policies of mkdocs.yml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic_core import PydanticCustomError

from diagnostics.engine.languages import DEFAULT, LANGUAGES
from ground.yaml_lines import Keys, explain, line_of, parse, place
from knowledge.article_checks import LINK
from knowledge.articles import Article
from knowledge.library import Library
from knowledge.messages import N_
from knowledge.mistake import Mistake

SOURCE = "docs/policies.yml"
LONGEST = 300  # signs: six lines on a phone
MARK = re.compile(r"\{\{\s*policy\.(\w+)\s*\}\}")
LINE = re.compile(rf"^{MARK.pattern}$", re.MULTILINE)
SAID, UNSAID = N_("In your company."), N_("If your company has said nothing.")
# What is more than words and links: markup, a place to fill in, an image from elsewhere.
MORE = {"<": "HTML", "{": "a brace", "![": "an image", "\n": "more than one paragraph"}


def _sentences(text: str) -> str:
    reason = _why_not(text)
    if reason:
        raise PydanticCustomError("reason", "{reason}", {"reason": reason})
    return text


def _why_not(text: str) -> str:
    more = [name for sign, name in MORE.items() if sign in text.strip()]
    if more:
        return f"has {more[0]}"
    if not text.strip():
        return "is empty"
    return f"has {len(text)} characters" if len(text) > LONGEST else ""


EXPECTED = f"one paragraph of words and links, {LONGEST} characters at most"
Sentences = Annotated[str, AfterValidator(_sentences)]


class _Said(BaseModel):
    """One policy, said in each language: a field for each."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    def say(self, language: str) -> str:
        """The policy in one of them."""
        return str(getattr(self, language)).strip()


if TYPE_CHECKING:
    Policy = _Said
else:
    Policy = create_model(
        "Policy",
        __base__=_Said,
        **{name: (Sentences, Field(description=f"{EXPECTED}, in this language ({name})")) for name in LANGUAGES},
    )
Policies = Mapping[str, Policy]


class WrongPolicies(Exception):
    """extra.policies cannot be used: file, line, field and what was expected."""


def read_policies(text: str) -> tuple[dict[str, Policy], list[Mistake]]:
    """The policies of docs/policies.yml with their defaults, and what is wrong with the others."""
    entries, (line, fault) = parse(text, dict, "the name of each policy, and under it a text for each language")
    found, faults = _read(entries)
    mistakes = [Mistake(SOURCE, line, fault)] if fault else []
    return found, mistakes + [
        Mistake(SOURCE, line_of(text, keys), f"{'.'.join(map(str, keys))} {said}") for keys, said in faults
    ]


def company_policies(data: object, known: Collection[str], file: Path) -> dict[str, Policy]:
    """What a company says, by policy; raises WrongPolicies naming file, line, field and what was expected.

    A policy that is null is one that it says nothing of: so a file that inherits takes away what another says.
    """
    entries = {} if data is None else data
    if not isinstance(entries, dict):
        raise WrongPolicies(f"{place(file, ('extra', 'policies'))} is {data!r}. Expected: policies of {SOURCE}.")
    said = {name: one for name, one in entries.items() if one is not None}
    found, faults = _read({name: one for name, one in said.items() if name in known})
    names = ", ".join(sorted(known))
    faults += [((name,), f"is not known. Expected one of: {names}.") for name in entries if name not in known]
    if faults:
        raise WrongPolicies("\n".join(f"{place(file, ('extra', 'policies', *keys))} {said}" for keys, said in faults))
    return found


def _read(entries: Mapping[str, object]) -> tuple[dict[str, Policy], list[tuple[Keys, str]]]:
    """The policies that are right, and each fault of the others with the keys that lead to it."""
    found: dict[str, Policy] = {}
    faults: list[tuple[Keys, str]] = []
    for name, entry in entries.items():
        try:
            found[name] = Policy.model_validate(entry)
        except ValidationError as error:
            faults += [((name, *keys), said) for keys, said in explain(Policy, error)]
    return found, faults


def check_places(library: Library, policies: Policies, text: str) -> Iterator[Mistake]:
    """Marks of articles that stand for nothing, and policies that no article shows. text: that of docs/policies.yml."""
    shown: set[str] = set()
    for article in (one for shelf in library.articles.values() for one in shelf.values()):
        names = set(MARK.findall(article.body))
        shown |= names
        yield from _marks(article, policies)
        twin = library.articles[DEFAULT].get(article.meta.id)
        if twin and names != set(MARK.findall(twin.body)):
            yield Mistake(article.source, 1, f"shows other policies than {twin.source}. Expected: the same in both.")
    if not library.broken:  # one of those may show it
        for name in policies.keys() - shown:
            yield Mistake(SOURCE, line_of(text, (name,)), f"{name} is shown by no article. Expected: its place in one.")


def _marks(article: Article, policies: Policies) -> Iterator[Mistake]:
    for number, line in enumerate(article.body.splitlines(), article.first_line):
        for name in MARK.findall(line):
            if name not in policies:
                said = f"shows the policy {name!r}. Expected one of {SOURCE}: {', '.join(sorted(policies))}."
                yield Mistake(article.source, number, said)
            elif not LINE.fullmatch(line):
                said = f"has the policy {name!r} within a text. Expected: a line of its own."
                yield Mistake(article.source, number, said)


def lost_links(policies: Iterable[Policy], ids: Iterable[str]) -> list[str]:
    """The articles that policies lead to and that are not there."""
    texts = (one.say(language) for one in policies for language in LANGUAGES)
    return sorted({link["target"] for text in texts for link in LINK.finditer(text)}.difference(ids))


def say_policies(markdown: str, language: str, policies: Policies, company: Policies, say: Callable[[str], str]) -> str:
    """The Markdown with each place filled in; what is unknown was already told, and leaves nothing behind."""

    def filled(match: re.Match[str]) -> str:
        name = match[1]
        if name not in policies:
            return ""
        told = company.get(name)
        text = (told or policies[name]).say(language)
        return f"**{say(SAID if told else UNSAID)}** {text}\n{{: .g-rule }}"

    return LINE.sub(filled, markdown)
