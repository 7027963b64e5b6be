"""The front matter of an article. A field is one entry of Meta: what fits, what its writer is told, how a draft starts it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^KB-\d{3}$")]
Text = Annotated[str, Field(min_length=1)]


def field(expected: str, *, draft: str | None, same: bool = False, **more: Any) -> Any:
    """One field. expected: what a writer reads when a value does not fit; draft: how a fresh draft starts it, if at all.

    same: whether its translations must say the same, as of everything that is not words.
    """
    return Field(description=expected, json_schema_extra={"draft": draft, "same": same}, **more)


class Meta(BaseModel):
    """Front matter, in the order of a draft."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Id = field("KB- and three digits, such as KB-025", draft="{id}", same=True)
    title: str = field("the title, 3 to 90 characters", draft="{title}", min_length=3, max_length=90)
    description: str = field(
        "one sentence of 20 to 160 characters that says what the page gets you",
        draft='""',
        min_length=20,
        max_length=160,
    )
    type: Literal["level", "process", "how-to", "fix", "advice", "emergency", "glossary"] = field(
        "level, process, how-to, fix, advice, emergency or glossary", draft="{type}", same=True
    )
    levels: list[Literal[1, 2, 3]] = field(
        "a list of levels out of 1, 2, 3, such as [1, 2]; [] for none", draft="[]", same=True
    )
    maintenance: list[Literal["preventive", "corrective", "evolutive"]] = field(
        "a list out of preventive, corrective, evolutive", draft="[]", same=True
    )
    intents: list[str] = field(
        "a list of ids out of knowledge/intents.py SERVED, such as [internet-down]", draft="[]", same=True
    )
    wizard: str | None = field("the id of a wizard, such as network, or null", draft="null", same=True)
    wizard_at: str | None = field(
        "answers the wizard may take as given, such as fails=vpn; the questions before them are asked",
        draft=None,
        same=True,
        default=None,
    )
    owner: Text = field("the team that answers for the page", draft='""')
    reviewed: date = field("the day it was really checked, such as 2026-11-24", draft="{today}")
    review_every: int = field("a number of months, 1 to 36", draft="12", ge=1, le=36)
    audience: Literal["everyone", "managers"] = field("everyone or managers", draft="everyone", same=True)
    state: Literal["draft", "validated", "archived"] = field("draft, validated or archived", draft="draft", same=True)
    keywords: list[Text] = field(
        "a list of the words users say, in quotes where they are digits", draft="[]", min_length=1
    )
    related: list[Id] = field("a list of ids, such as [KB-026, KB-027]", draft="[]", same=True)
    sources: list[Text] = field("a list of texts: publisher and document", draft="[]")


def _extra(name: str) -> dict[str, Any]:
    extra: Any = Meta.model_fields[name].json_schema_extra
    return dict(extra)


SAME_IN_ALL = tuple(name for name in Meta.model_fields if _extra(name)["same"])


def draft_head(**known: object) -> str:
    """The front matter of a fresh draft, given id, title (as YAML), type and today."""
    starts = {name: _extra(name)["draft"] for name in Meta.model_fields}
    lines = [f"{name}: {start.format(**known)}\n" for name, start in starts.items() if start is not None]
    return "---\n" + "".join(lines) + "---\n"
