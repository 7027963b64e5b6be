"""What a test asks of a browser, in the commands of WebDriver, which both engines take: each has its own way to carry them."""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
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

    @abstractmethod
    def send(self, command: str, **parameters: Any) -> Any:
        """One command and its answer. Raises Refused."""

    @abstractmethod
    def close(self) -> None:
        """End the browser and all that was started for it."""

    def open(self, url: str) -> None:
        """Go there, and wait until it is loaded."""
        self.send("Navigate", url=url)

    def reload(self) -> None:
        """Load the page again."""
        self.send("Refresh")

    def evaluate(self, script: str) -> Any:
        """The value of an expression in the page. Raises Refused."""
        said = self.send("ExecuteAsyncScript", script=SCRIPT % script, args=[])
        if "error" in said:
            raise Refused(f"{said['error']} in: {script}")
        return said.get("value")

    def click(self, selector: str) -> None:
        """Click the first of these as a person does, once it is there."""
        self.send("ElementClick", id=self._find(selector))

    def write(self, selector: str, text: str) -> None:
        """Type into the first of these, once it is there."""
        self.send("ElementSendKeys", id=self._find(selector), text=text)

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
