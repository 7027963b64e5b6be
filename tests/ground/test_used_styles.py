"""A library's style sheets keep what something names, and nothing else."""

from __future__ import annotations

import pytest

from ground import node
from ground.used_styles import CannotRead, used

THEIRS = """\
:root{--gap:1rem;--icon:url("data:x");--ours:2rem}
.md-grid{margin:var(--gap)}
.md-version{mask:var(--icon)}
[data-colour=teal] .md-grid{color:teal}
@media screen{.md-tabs:hover,.md-grid>p{color:red}}
/*# sourceMappingURL=main.css.map */
"""


def test_a_rule_stays_where_something_names_its_class() -> None:
    """And a variable that a sheet of ours uses; the order is kept, and the note of a map that is not published goes."""
    css = used([THEIRS, ".md-grid{order:2}"], [".g-box{margin:var(--ours)}"], ['<p class="md-grid">', "g-box"])
    assert ".md-grid{margin:var(--gap)}" in css
    assert "--ours:2rem" in css
    assert "@media screen{.md-grid>p{color:red}}" in css
    assert css.index("margin:") < css.index("order:2")
    assert [left for left in ("md-version", "--icon", "teal", "md-tabs", "sourceMapping", "g-box") if left in css] == []


def test_what_is_no_style_sheet_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """As is a machine without node."""
    with pytest.raises(CannotRead, match="could not be read"):
        used([".md-grid{"], [], ["md-grid"])
    monkeypatch.setattr(node, "node_path", lambda: "")
    with pytest.raises(CannotRead) as told:
        used([".md-grid{order:7}"], [], ["md-grid"])
    assert str(told.value) == node.MISSING
