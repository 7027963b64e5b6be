"""What a test asks of a browser, in the commands of WebDriver, which both engines take: each has its own way to carry them."""

from __future__ import annotations

import json
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.browser.conftest import PATIENCE

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # how WebDriver names a reference to an element
ENTER = "\ue007"
# The script is an expression, or a promise of one; an error in it is told, not taken for a value.
SCRIPT = """
const done = arguments[arguments.length - 1];
Promise.resolve().then(() => (%s)).then((value) => done({ value }), (error) => done({ error: String(error) }));
"""


class Refused(Exception):
    """What the browser says of a command that it does not follow."""


class Driver(ABC):
    """One browser with a profile of its own, from start to close."""

    version: str

    def __init__(self, folder: Path) -> None:
        """folder: for its profile, and for what it says."""
        self.folder = folder
        self.ends = ExitStack()
        self.log = self.ends.enter_context((folder / "said.log").open("wb"))
        try:
            self.begin()
        except BaseException:
            self.close()
            raise

    @abstractmethod
    def begin(self) -> None:
        """Start all that it needs, and say its version."""

    @abstractmethod
    def send(self, command: str, **parameters: Any) -> Any:
        """One command and its answer. Raises Refused."""

    def close(self) -> None:
        """End all that was started, the last first."""
        self.ends.close()

    def run(self, command: list[str], **options: Any) -> subprocess.Popen[bytes]:
        """A program that ends with this browser."""
        process = subprocess.Popen(command, stdout=self.log, stderr=self.log, **options)
        self.ends.callback(process.wait, PATIENCE / 1000)
        self.ends.callback(process.terminate)
        return process

    def open(self, url: str) -> None:
        """Go there, and wait until it is loaded."""
        self.send("Navigate", url=url)

    def evaluate(self, script: str) -> Any:
        """The value of an expression in the page. Raises Refused."""
        said = self.send("ExecuteAsyncScript", script=SCRIPT % script, args=[])
        if "error" in said:
            raise Refused(f"{said['error']} in: {script}")
        return said.get("value")

    def click(self, selector: str) -> None:
        """Click the first of these as a person does, once it is there."""
        self._use("ElementClick", selector)

    def write(self, selector: str, text: str) -> None:
        """Type into the first of these, once it is there."""
        self._use("ElementSendKeys", selector, {"text": text})

    def _use(self, command: str, selector: str, parameters: Mapping[str, str] = {}) -> None:
        """A page that was drawn again between finding and using it has another one."""
        end = time.monotonic() + PATIENCE / 1000
        while True:
            try:
                self.send(command, **{**parameters, "id": self._find(selector)})
            except Refused as error:
                if "stale element" not in str(error) or time.monotonic() > end:
                    raise
            else:
                return

    def _find(self, selector: str) -> str:
        found = f"document.querySelector({json.dumps(selector)})"
        self.until(f"{found}?.checkVisibility()")
        # WebKit's driver leaves it below the edge of the window, and then says that it cannot be used.
        self.evaluate(f"{found}.scrollIntoView({{ block: 'center' }})")
        return str(self.send("FindElement", using="css selector", value=selector)[ELEMENT])

    def until(self, script: str) -> None:
        """Wait until an expression is true. While pages change, a browser may refuse to say: it is asked again."""
        end = time.monotonic() + PATIENCE / 1000
        last: object = None
        while True:
            try:
                last = self.evaluate(script)
            except Refused as error:
                last = error
            else:
                if last:
                    return
            assert time.monotonic() < end, f"still not: {script}\nlast: {last}\nat: {self._where()}"
            time.sleep(0.1)

    def _where(self) -> str:
        try:
            return str(self.evaluate("`${location.href}\\n${document.querySelector('main')?.innerText.slice(0, 600)}`"))
        except Refused as error:
            return str(error)
