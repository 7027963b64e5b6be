"""What tests install, they install one after the other."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ground import debian


@pytest.mark.skipif(os.name == "nt", reason="Debian is not Windows")
def test_two_tests_that_install_at_once_wait_for_each_other(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """apt-get ends with an error where another one is at work."""
    done: list[str] = []

    def apt(command: Sequence[str], advice: str) -> None:
        time.sleep(0.05)
        done.append(advice)

    monkeypatch.setattr(debian, "LOCKED", tmp_path)
    monkeypatch.setattr(debian, "finish", apt)
    with ThreadPoolExecutor() as both:
        list(both.map(lambda name: debian.install(name, [name], name), ("one", "two")))
    assert done in (["one", "one", "two", "two"], ["two", "two", "one", "one"])
