"""WebKitGTK's MiniBrowser, driven by WebKit's own driver, on a display that nobody sees."""

from __future__ import annotations

import json
import os
import time
from contextlib import closing
from http.client import HTTPConnection
from typing import Any

from ground import engines
from tests.browser.conftest import PATIENCE
from tests.engines.driver import Driver, Refused
from tests.hosts.servers import answers, free_port

COMMANDS = {
    "Navigate": "url",
    "SetTimeouts": "timeouts",
    "ExecuteAsyncScript": "execute/async",
    "FindElement": "element",
    "ElementClick": "element/{id}/click",
    "ElementSendKeys": "element/{id}/value",
}
# WebKit cages its processes with what a container, and root, do not have; only our own pages are opened here.
OPTIONS = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "LIBGL_ALWAYS_SOFTWARE": "1", "GSETTINGS_BACKEND": "memory"}


class WebKit(Driver):
    """Its profile lives in memory."""

    def begin(self) -> None:
        self.port = free_port()
        self.path = "/session"
        display = self._screen()
        environment = {**os.environ, **OPTIONS, "DISPLAY": display, "HOME": str(self.folder)}
        self.run([engines.webkit(), f"--port={self.port}"], env=environment)
        end = time.monotonic() + PATIENCE / 1000
        while not answers(self.port):
            assert time.monotonic() < end, "WebKitWebDriver does not answer"
            time.sleep(0.1)
        made = self._ask("POST", "", {"capabilities": {}})
        self.path = f"/session/{made['sessionId']}"
        self.ends.callback(self._ask, "DELETE", "")  # MiniBrowser ends with its session
        self.version = f"WebKitGTK {made['capabilities']['browserVersion']}"
        self.send("SetTimeouts", script=PATIENCE, pageLoad=PATIENCE)

    def _screen(self) -> str:
        """A display of its own, under a number that nobody uses."""
        told, tells = os.pipe()
        options = ["-displayfd", str(tells), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
        self.run([engines.display(), *options], pass_fds=[tells])
        os.close(tells)
        with os.fdopen(told, encoding="ascii") as number:
            return f":{number.readline().strip()}"

    def send(self, command: str, **parameters: Any) -> Any:
        """A request of the classic protocol."""
        return self._ask("POST", "/" + COMMANDS[command].format(**parameters), parameters)

    def _ask(self, method: str, path: str, parameters: dict[str, Any] | None = None) -> Any:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=2 * PATIENCE / 1000)) as connection:
            connection.request(method, self.path + path, None if parameters is None else json.dumps(parameters))
            answer = connection.getresponse()
            value = json.loads(answer.read())["value"]
        if answer.status >= 400:
            raise Refused(f"{value['error']}: {value['message']}")
        return value
