"""A script as it is published: short, and the same."""

from __future__ import annotations

import subprocess

import pytest

from ground import node
from runtime.errors import CannotMake
from runtime.scripts import minified

MODULE = """\
/** Says how many. @param {string[]} names */
const said = (names) => {
  const count = names.length; // no name counts twice
  return `${count} noms : ${names.join(", ")}`;
};
console.log(said(["é", "b"]));
"""


def test_a_module_is_shorter_and_does_the_same() -> None:
    """What only its authors read is gone."""
    short = minified(MODULE)
    assert len(short) < 0.5 * len(MODULE)
    assert "no name" not in short
    ran = subprocess.run([node.node_path(), "--input-type=module", "-e", short], capture_output=True, check=True)
    assert ran.stdout.decode() == "2 noms : é, b\n"


def test_a_script_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """As is a machine without node."""
    with pytest.raises(CannotMake, match="could not be shortened"):
        minified("const = 1;")
    monkeypatch.setattr(node, "node_path", lambda: "")
    with pytest.raises(CannotMake, match="node is missing"):
        minified("const a = 2;")
